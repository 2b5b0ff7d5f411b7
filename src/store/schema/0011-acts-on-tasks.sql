-- Each act on a running task is a row of its own, and none is ever changed: why, by which document, from which day.
create table task_act (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in (
    'suspended', 'resumed', 'cancelled', 'restored', 'reopened', 'split', 'merged', 'changed', 'filled')),
  reason text,
  document text,
  document_on date,
  effective_on date not null,
  recorded_at timestamptz not null,
  by_id uuid not null,
  -- The task's content from this act on, and what belongs to one kind alone.
  version integer not null,
  details jsonb not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, by_id) references person (locality_id, id)
);
create index task_act_of_task on task_act (locality_id, task_id, recorded_at, id);

-- A later deadline that somebody asks for; what was decided stands beside it, the deadline itself among the decisions.
create table extension_request (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid,
  author_id uuid not null,
  -- The deadline in force when it was asked.
  due_before date not null,
  due_asked date not null,
  reason text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'agreed', 'refused')),
  due_decided date,
  document text,
  document_on date,
  decision_reason text,
  decided_on date,
  decided_by uuid,
  decided_at timestamptz,
  -- Whether the new deadline counts: false when it was decided after the one in force.
  counts boolean,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index extension_of_task on extension_request (locality_id, task_id, asked_at, id);
create index extension_waiting on extension_request (locality_id, asked_at, id) where state = 'asked';

do $$
declare name text;
begin
  foreach name in array array['task_act', 'extension_request'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on extension_request to sauro_app;

alter table task add column replaced_on date;
