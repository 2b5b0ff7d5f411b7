-- One row for one run of a job, named by what it is for: the day of a daily job. A run that is done is not run again.
create table job_run (
  locality_id uuid not null references locality (id),
  job text not null,
  run_id text not null,
  state text not null check (state in ('waiting', 'done')),
  attempts integer not null,
  try_at timestamptz not null,
  finished_at timestamptz,
  reason text,
  primary key (locality_id, job, run_id)
);

alter table job_run enable row level security;
alter table job_run force row level security;
create policy rows_of_one_locality on job_run using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on job_run to sauro_app;
