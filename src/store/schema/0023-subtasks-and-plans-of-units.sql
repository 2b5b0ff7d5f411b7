-- A piece of a task, for the lead unit's own use: it counts in no statistics of the plan.
create table subtask (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  text text not null,
  owner_id uuid,
  due date,
  added_by uuid not null,
  added_at timestamptz not null,
  -- Derived from the reports below, so that lists find what is open.
  state text not null check (state in ('not-begun', 'at-work', 'done', 'dropped')),
  state_on date not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, owner_id) references person (locality_id, id),
  foreign key (locality_id, added_by) references person (locality_id, id)
);
create index subtask_of_task on subtask (locality_id, task_id, added_at, id);
create index subtask_open_of_owner on subtask (locality_id, owner_id, due, id) where state in ('not-begun', 'at-work');

create table subtask_report (
  locality_id uuid not null references locality (id),
  id uuid not null,
  subtask_id uuid not null,
  state text not null check (state in ('not-begun', 'at-work', 'done', 'dropped')),
  note text,
  effective_on date not null,
  recorded_at timestamptz not null,
  by_id uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, subtask_id) references subtask (locality_id, id),
  foreign key (locality_id, by_id) references person (locality_id, id)
);
create index subtask_report_of_subtask on subtask_report (locality_id, subtask_id, recorded_at desc, id desc);

-- The unit's own plan for a task. A plan that was agreed is not changed: a new version is written and agreed.
create table unit_plan (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  decision text check (decision in ('agreed', 'returned')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, task_id, version),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, written_by) references person (locality_id, id),
  foreign key (locality_id, submitted_by) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index unit_plan_waiting on unit_plan (locality_id, submitted_at, id)
  where submitted_at is not null and decision is null;
create index unit_plan_of_unit on unit_plan (locality_id, unit_id, task_id, version desc) where decision = 'agreed';

-- A milestone keeps its id from version to version, and with it whether it was reached.
create table unit_plan_step (
  locality_id uuid not null references locality (id),
  unit_plan_id uuid not null,
  id uuid not null,
  position integer not null,
  text text not null,
  owner_id uuid,
  due date not null,
  reached_on date,
  reached_by uuid,
  primary key (locality_id, unit_plan_id, id),
  foreign key (locality_id, unit_plan_id) references unit_plan (locality_id, id),
  foreign key (locality_id, owner_id) references person (locality_id, id),
  foreign key (locality_id, reached_by) references person (locality_id, id)
);
create index unit_plan_step_in_order on unit_plan_step (locality_id, unit_plan_id, position, id);
create index unit_plan_step_of_owner on unit_plan_step (locality_id, owner_id, due) where reached_on is null;

do $$
declare name text;
begin
  foreach name in array array['subtask', 'subtask_report', 'unit_plan', 'unit_plan_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on subtask, unit_plan, unit_plan_step to sauro_app;
grant delete on unit_plan_step to sauro_app;
