-- A letter that urges units, as it was made: what stood in it, and the file by its hash.
create table urging_letter (
  locality_id uuid not null references locality (id),
  id uuid not null,
  document jsonb not null,
  task_count integer not null,
  file_sha256 text not null,
  built_at timestamptz not null,
  built_by uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, built_by) references person (locality_id, id)
);
create index urging_letter_newest on urging_letter (locality_id, built_at desc, id desc);

alter table urging_letter enable row level security;
alter table urging_letter force row level security;
create policy rows_of_one_locality on urging_letter using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert on urging_letter to sauro_app;
