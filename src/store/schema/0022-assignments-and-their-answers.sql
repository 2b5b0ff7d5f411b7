-- A task is given to a unit: to lead it, or to do a part of it. A new part or another unit is a new row; the old one
-- ends. What the unit answered, and what was decided on an argument, stand in the row, each with who and when.
create table assignment (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('lead', 'support')),
  -- Bodies that may not be commanded are requested.
  act text not null check (act in ('assign', 'request')),
  part text,
  due date,
  given_by uuid not null,
  given_on date not null,
  given_at timestamptz not null,
  -- The last day for an answer; silence after it counts as noted.
  answer_by date not null,
  answer text check (answer in ('accepted', 'argued')),
  answered_by uuid,
  answered_at timestamptz,
  argument text,
  proposed_lead_id uuid,
  proposed_due date,
  proposed_product text,
  decision text check (decision in ('kept', 'changed')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  ended_on date,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, given_by) references person (locality_id, id),
  foreign key (locality_id, answered_by) references person (locality_id, id),
  foreign key (locality_id, proposed_lead_id) references unit (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create unique index assignment_lead_in_force on assignment (locality_id, task_id)
  where role = 'lead' and ended_on is null;
create unique index assignment_unit_in_force on assignment (locality_id, task_id, unit_id) where ended_on is null;
create index assignment_of_task on assignment (locality_id, task_id, given_at, id);
create index assignment_of_unit on assignment (locality_id, unit_id, given_at desc, id) where ended_on is null;
create index assignment_open on assignment (locality_id, given_at desc, id)
  where ended_on is null and decision is null and answer is distinct from 'accepted';

-- How far a supporting unit is with its part, as it says itself. It hangs on the task and the unit, so that a part that
-- was put in other words keeps what was reported.
create table part_report (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('not-begun', 'at-work', 'done')),
  text text,
  effective_on date not null,
  recorded_at timestamptz not null,
  by_id uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, by_id) references person (locality_id, id)
);
create index part_report_newest on part_report (locality_id, task_id, unit_id, recorded_at desc, id desc);
create index part_report_of_author on part_report (locality_id, by_id, task_id);

do $$
declare name text;
begin
  foreach name in array array['assignment', 'part_report'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on assignment to sauro_app;
