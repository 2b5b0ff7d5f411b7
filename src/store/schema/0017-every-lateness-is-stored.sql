-- One row for each deadline, check-in period or milestone that passed unmet. It follows from the facts and never from
-- the day on which somebody looked; what turns out to have been in time is withdrawn, not removed.
create table lateness (
  locality_id uuid not null references locality (id),
  id uuid not null,
  kind text not null check (kind in ('task', 'check-in', 'milestone')),
  task_id uuid,
  target_id uuid,
  -- The deadline, the last day of the period, or the day of the milestone.
  due date not null,
  period text,
  -- Who led and who owned it when it was recorded.
  unit_id uuid,
  owner_id uuid,
  began_on date not null,
  recorded_at timestamptz not null,
  ended_on date,
  end_reason text check (end_reason in ('done', 'checked-in', 'reached', 'extended', 'suspended', 'cancelled',
    'replaced')),
  withdrawn_at timestamptz,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, owner_id) references person (locality_id, id),
  check (num_nonnulls(task_id, target_id) = 1),
  check ((ended_on is null) = (end_reason is null))
);
create unique index lateness_once_a_task on lateness (locality_id, task_id, kind, due) where task_id is not null;
create unique index lateness_once_a_target on lateness (locality_id, target_id, kind, due) where target_id is not null;
create index lateness_oldest on lateness (locality_id, began_on, id);
create index lateness_open on lateness (locality_id, began_on, id) where ended_on is null and withdrawn_at is null;

-- Asked by the unit with a reason and a document or a file; counts once the leader of the line has confirmed it.
create table objective_cause (
  locality_id uuid not null references locality (id),
  id uuid not null,
  lateness_id uuid not null,
  reason text not null,
  document text,
  evidence_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  decision_document text,
  primary key (locality_id, id),
  foreign key (locality_id, lateness_id) references lateness (locality_id, id),
  foreign key (locality_id, evidence_id) references evidence (locality_id, id),
  foreign key (locality_id, asked_by) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index objective_cause_of_lateness on objective_cause (locality_id, lateness_id, asked_at desc, id);
create index objective_cause_waiting on objective_cause (locality_id, asked_at, id) where state = 'asked';
create unique index one_confirmed_cause on objective_cause (locality_id, lateness_id) where state <> 'refused';

do $$
declare name text;
begin
  foreach name in array array['lateness', 'objective_cause'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
