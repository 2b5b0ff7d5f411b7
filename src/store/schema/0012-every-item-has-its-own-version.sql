-- A running task is changed one at a time, each change with its own document. So an item counts its own versions, and
-- a version of a plan says which version of which item it consists of.
alter table task add column current_version integer;
alter table target add column current_version integer;
-- The day from which a task binds; null in a draft. A task that joined later binds later than its plan.
alter table task add column bound_since date;

-- The owner is bound by row security too, and a migration belongs to no locality.
alter table task no force row level security;
alter table target no force row level security;
alter table plan no force row level security;
alter table plan_version no force row level security;
update task t set current_version = p.current_version from plan p
  where p.locality_id = t.locality_id and p.id = t.plan_id;
update target t set current_version = p.current_version from plan p
  where p.locality_id = t.locality_id and p.id = t.plan_id;
update task t set bound_since = v.effective_on from plan_version v
  where v.locality_id = t.locality_id and v.plan_id = t.plan_id and v.version = 1 and t.review = 'accepted';
alter table task alter column current_version set not null;
alter table target alter column current_version set not null;

create table plan_version_task (
  locality_id uuid not null references locality (id),
  plan_id uuid not null,
  version integer not null,
  task_id uuid not null,
  task_version integer not null,
  primary key (locality_id, plan_id, version, task_id),
  foreign key (locality_id, plan_id, version) references plan_version (locality_id, plan_id, version),
  foreign key (locality_id, task_id, task_version) references task_version (locality_id, task_id, version)
);
create table plan_version_target (
  locality_id uuid not null references locality (id),
  plan_id uuid not null,
  version integer not null,
  target_id uuid not null,
  target_version integer not null,
  primary key (locality_id, plan_id, version, target_id),
  foreign key (locality_id, plan_id, version) references plan_version (locality_id, plan_id, version),
  foreign key (locality_id, target_id, target_version) references target_version (locality_id, target_id, version)
);

alter table task_version no force row level security;
alter table target_version no force row level security;
insert into plan_version_task (locality_id, plan_id, version, task_id, task_version)
  select t.locality_id, t.plan_id, 1, t.id, 1 from task t
    join plan_version v on v.locality_id = t.locality_id and v.plan_id = t.plan_id and v.version = 1
   where t.review = 'accepted';
insert into plan_version_target (locality_id, plan_id, version, target_id, target_version)
  select t.locality_id, t.plan_id, 1, t.id, 1 from target t
    join plan_version v on v.locality_id = t.locality_id and v.plan_id = t.plan_id and v.version = 1
   where t.review = 'accepted';

do $$
declare name text;
begin
  foreach name in array array['task', 'target', 'plan', 'plan_version', 'task_version', 'target_version'] loop
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['plan_version_task', 'plan_version_target'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
