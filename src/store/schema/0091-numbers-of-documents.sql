-- A number of a series: one issuer's documents of one type in one year. What took it is named; one that was used
-- elsewhere names nothing. A number is given once and never again.
create table document_number (
  locality_id uuid not null references locality (id),
  year integer not null,
  -- The body's short name, as it stands in the symbol: "UBND", "ĐU", "VHXH".
  issuer text not null,
  -- The type's abbreviation, "BC"; "CV" for official letters.
  type text not null,
  number integer not null check (number > 0),
  -- As it stands on the document: "12/BC-UBND".
  symbol text not null,
  dated date not null,
  what text not null check (what in ('report', 'urging', 'document', 'outside')),
  object_id uuid,
  taken_at timestamptz not null,
  taken_by uuid not null,
  primary key (locality_id, year, issuer, type, number),
  foreign key (locality_id, taken_by) references person (locality_id, id),
  check ((what = 'outside') = (object_id is null))
);
create index document_number_of_object on document_number (locality_id, object_id) where object_id is not null;

insert into document_number
select locality_id, year,
       case when line = 'state' then coalesce(nullif(substring(symbol from '^[0-9]+/[^-/]+-([^-/]+)'), ''), 'UBND') else 'ĐU' end,
       'BC', number, symbol, dated, 'report', report_id, issued_at, issued_by
  from issued_report
on conflict do nothing;

-- Documents that people write from facts and a form: an invitation, a conclusion notice, an official letter.
create table written_document (
  locality_id uuid not null references locality (id),
  id uuid not null,
  kind text not null check (kind in ('invitation', 'conclusion', 'letter', 'plan')),
  line text not null check (line in ('state', 'party')),
  document jsonb not null,
  file_sha256 text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, written_by) references person (locality_id, id)
);
create index written_document_newest on written_document (locality_id, written_at desc, id desc);

do $$
declare name text;
begin
  foreach name in array array['document_number', 'written_document'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
