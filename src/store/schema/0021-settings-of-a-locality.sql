-- What a locality decided for itself. A key without a row has the default that the program names.
create table setting (
  locality_id uuid not null references locality (id),
  key text not null,
  value jsonb not null,
  row_version integer not null,
  primary key (locality_id, key)
);
alter table setting enable row level security;
alter table setting force row level security;
create policy rows_of_one_locality on setting using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on setting to sauro_app;
