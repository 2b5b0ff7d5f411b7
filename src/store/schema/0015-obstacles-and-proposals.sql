-- An obstacle or a proposal: what stands in the way or what is asked for, as a record with an addressee and an answer.
create table concern (
  locality_id uuid not null references locality (id),
  id uuid not null,
  kind text not null check (kind in ('obstacle', 'proposal')),
  line text not null check (line in ('state', 'party')),
  text text not null,
  cause text,
  unit_id uuid not null,
  author_id uuid not null,
  effective_on date not null,
  raised_at timestamptz not null,
  -- To whom: a unit, a leader, a level above by its name; all null when nobody has been named.
  to_unit_id uuid,
  to_person_id uuid,
  to_name text,
  answer_by date,
  -- The update that carried it, when it was not raised by itself.
  update_id uuid,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  outcome text check (outcome in ('agreed', 'partly', 'declined')),
  answer text,
  document text,
  answered_on date,
  decided_by uuid,
  decided_at timestamptz,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, to_unit_id) references unit (locality_id, id),
  foreign key (locality_id, to_person_id) references person (locality_id, id),
  foreign key (locality_id, update_id) references task_update (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  check (num_nonnulls(to_unit_id, to_person_id, to_name) <= 1)
);
create index concern_oldest on concern (locality_id, raised_at, id);
create index concern_open on concern (locality_id, raised_at, id) where state = 'open';
create index concern_of_update on concern (locality_id, update_id) where update_id is not null;

create table concern_task (
  locality_id uuid not null references locality (id),
  concern_id uuid not null,
  task_id uuid not null,
  primary key (locality_id, concern_id, task_id),
  foreign key (locality_id, concern_id) references concern (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id)
);
create index concern_by_task on concern_task (locality_id, task_id, concern_id);

create table concern_target (
  locality_id uuid not null references locality (id),
  concern_id uuid not null,
  target_id uuid not null,
  primary key (locality_id, concern_id, target_id),
  foreign key (locality_id, concern_id) references concern (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id)
);
create index concern_by_target on concern_target (locality_id, target_id, concern_id);

do $$
declare name text;
begin
  foreach name in array array['concern', 'concern_task', 'concern_target'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on concern to sauro_app;
