-- A plan and its annexes are often files of their own; they are read as one document.
create table plan_annex_file (
  locality_id uuid not null references locality (id),
  plan_id uuid not null,
  -- The order in which they are read behind the plan's own file, from 1.
  at integer not null check (at > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  primary key (locality_id, plan_id, at),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, sha256) references stored_file (locality_id, sha256)
);
create index plan_annex_file_by_bytes on plan_annex_file (locality_id, sha256);
-- Readings that the end of the program interrupted are taken up at its start.
create index plan_being_read on plan (locality_id, created_at, id) where stage = 'reading';

alter table plan_annex_file enable row level security;
alter table plan_annex_file force row level security;
create policy rows_of_one_locality on plan_annex_file using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, delete on plan_annex_file to sauro_app;
