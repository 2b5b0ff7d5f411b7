-- Everything that a person held and who took it over, on one day, in one act.
create table handover (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  effective_on date not null,
  reason text,
  -- The last day of the appointments that ended with it; null when none did.
  last_day date,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id),
  foreign key (locality_id, made_by) references person (locality_id, id)
);
create index handover_newest on handover (locality_id, made_at desc, id);
create index handover_of_person on handover (locality_id, person_id, made_at desc);

-- One thing as it was on that day. It keeps its words, because what it names may be changed later.
create table handover_line (
  locality_id uuid not null references locality (id),
  handover_id uuid not null,
  position integer not null,
  kind text not null,
  object_id uuid not null,
  code text not null,
  text text not null,
  due date,
  to_person_id uuid not null,
  primary key (locality_id, handover_id, position),
  foreign key (locality_id, handover_id) references handover (locality_id, id),
  foreign key (locality_id, to_person_id) references person (locality_id, id)
);

-- The written note between the one who leaves and one who takes over.
create table handover_note (
  locality_id uuid not null references locality (id),
  id uuid not null,
  handover_id uuid not null,
  receiver_id uuid not null,
  file_sha256 text not null,
  received_at timestamptz,
  primary key (locality_id, id),
  unique (locality_id, handover_id, receiver_id),
  foreign key (locality_id, handover_id) references handover (locality_id, id),
  foreign key (locality_id, receiver_id) references person (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256)
);
create index handover_note_waiting on handover_note (locality_id, receiver_id, id) where received_at is null;

do $$
declare name text;
begin
  foreach name in array array['handover', 'handover_line', 'handover_note'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on handover_note to sauro_app;

create index task_version_by_leader on task_version (locality_id, leader_id, version, task_id)
  where leader_id is not null;
create index target_version_by_owner on target_version (locality_id, owner_id, version, target_id)
  where owner_id is not null;
create index task_update_waiting_of_author on task_update (locality_id, author_id, recorded_at desc)
  where state in ('submitted', 'returned');
