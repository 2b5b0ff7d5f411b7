-- A leader asks a unit or the owner of a task to explain; each asking with its answer is one turn, none is overwritten.
create table explanation (
  locality_id uuid not null references locality (id),
  id uuid not null,
  line text not null check (line in ('state', 'party')),
  task_id uuid,
  target_id uuid,
  to_unit_id uuid not null,
  -- The owner when the owner was asked; null when the head of the unit answers.
  to_person_id uuid,
  proposed_by uuid,
  proposed_at timestamptz,
  state text not null check (state in ('proposed', 'dropped', 'asked', 'answered', 'accepted')),
  created_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, to_unit_id) references unit (locality_id, id),
  foreign key (locality_id, to_person_id) references person (locality_id, id),
  foreign key (locality_id, proposed_by) references person (locality_id, id),
  check (num_nonnulls(task_id, target_id) = 1)
);
create index explanation_newest on explanation (locality_id, created_at desc, id);
create index explanation_of_task on explanation (locality_id, task_id, created_at desc) where task_id is not null;
create index explanation_of_target on explanation (locality_id, target_id, created_at desc) where target_id is not null;
create index explanation_waiting on explanation (locality_id, created_at, id)
  where state in ('proposed', 'asked', 'answered');

create table explanation_turn (
  locality_id uuid not null references locality (id),
  explanation_id uuid not null,
  seq integer not null,
  question text not null,
  answer_by date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  verdict text check (verdict in ('accepted', 'again')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (locality_id, explanation_id, seq),
  foreign key (locality_id, explanation_id) references explanation (locality_id, id),
  foreign key (locality_id, asked_by) references person (locality_id, id),
  foreign key (locality_id, answered_by) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['explanation', 'explanation_turn'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
