-- A link that opens one form without signing in. Only the hash of its secret is kept.
create table one_time_link (
  locality_id uuid not null references locality (id),
  id uuid not null,
  hash text not null,
  person_id uuid not null,
  action text not null check (action in ('report-progress')),
  task_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  update_id uuid,
  revoked_at timestamptz,
  primary key (locality_id, id),
  unique (locality_id, hash),
  foreign key (locality_id, person_id) references person (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, update_id) references task_update (locality_id, id)
);
create index one_time_link_of_person on one_time_link (locality_id, person_id, made_at desc, id desc);

alter table one_time_link enable row level security;
alter table one_time_link force row level security;
create policy rows_of_one_locality on one_time_link using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on one_time_link to sauro_app;
