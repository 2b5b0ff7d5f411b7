-- A report as it was sent: number, day, signer, the plan's version, the file and the figures by their digests. A row is
-- never changed; a correction is a report of its own that names the one it corrects.
create table issued_report (
  locality_id uuid not null references locality (id),
  report_id uuid not null,
  number integer not null,
  -- "12/BC-UBND", as it stands on the document.
  symbol text not null,
  dated date not null,
  year integer not null,
  signer_name text not null,
  signer_post text not null,
  plan_id uuid not null,
  plan_version integer not null,
  period text not null,
  file_sha256 text not null,
  -- Of the canonical text of the data that the file carries.
  data_sha256 text not null,
  corrects uuid,
  correction_reason text,
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (locality_id, report_id),
  unique (locality_id, year, symbol),
  foreign key (locality_id, report_id) references report (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, corrects) references issued_report (locality_id, report_id),
  foreign key (locality_id, issued_by) references person (locality_id, id)
);
create index issued_report_of_period on issued_report (locality_id, plan_id, period, issued_at desc);
create index issued_report_of_file on issued_report (locality_id, file_sha256);
create index issued_report_correcting on issued_report (locality_id, corrects) where corrects is not null;

-- Who said that it arrived.
create table report_receipt (
  locality_id uuid not null references locality (id),
  id uuid not null,
  report_id uuid not null,
  receiver text not null,
  received_on date not null,
  reference text,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, report_id) references issued_report (locality_id, report_id),
  foreign key (locality_id, entered_by) references person (locality_id, id)
);
create index report_receipt_of_report on report_receipt (locality_id, report_id, received_on, id);

do $$
declare name text;
begin
  foreach name in array array['issued_report', 'report_receipt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
