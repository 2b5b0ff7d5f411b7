-- A report of a round that a later one corrects, as it was issued. The chain goes through its steps again.
create table issued_edition (
  locality_id uuid not null references locality (id),
  round_id uuid not null,
  line text not null check (line in ('state', 'party')),
  -- 1 is the first that was issued.
  edition integer not null,
  plan_id uuid not null,
  number integer not null,
  issued_on date not null,
  document jsonb not null,
  -- null where the line has no file.
  report_id uuid,
  -- Why it is corrected.
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (locality_id, round_id, line, edition),
  foreign key (locality_id, round_id, line) references round_chain (locality_id, round_id, line),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, report_id) references report (locality_id, id),
  foreign key (locality_id, by_person) references person (locality_id, id)
);
create index issued_edition_newest on issued_edition (locality_id, at desc, round_id, line);

alter table issued_edition enable row level security;
alter table issued_edition force row level security;
create policy rows_of_one_locality on issued_edition using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert on issued_edition to sauro_app;
