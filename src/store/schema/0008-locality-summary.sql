-- One row a locality, so that totals of many read one row each. Derived: every change that touches a running plan
-- writes it anew in its own transaction. as_of says for which day it was counted; on a later day it is counted again.
create table locality_summary (
  locality_id uuid primary key references locality (id),
  as_of date not null,
  counted_at timestamptz not null,
  plans integer not null,
  tasks integer not null,
  targets integer not null,
  -- status -> how many
  task_statuses jsonb not null,
  target_statuses jsonb not null,
  updates_waiting integer not null,
  figures_waiting integer not null
);
alter table locality_summary enable row level security;
alter table locality_summary force row level security;
create policy rows_of_one_locality on locality_summary using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on locality_summary to sauro_app;
