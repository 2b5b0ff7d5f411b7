-- Which tasks serve which targets. The link belongs to the identities, so that it outlives an amended plan.
create table task_target (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  target_id uuid not null,
  origin text not null check (origin in ('proposed', 'by-hand')),
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (locality_id, task_id, target_id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, linked_by) references person (locality_id, id)
);
create index task_target_of_target on task_target (locality_id, target_id, task_id);

alter table task_target enable row level security;
alter table task_target force row level security;
create policy rows_of_one_locality on task_target using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, delete on task_target to sauro_app;
