-- A register is a typed form; its definition is data (docs/registers.md), each saving a version that stays.
create table register (
  locality_id uuid not null references locality (id),
  id uuid not null,
  code text not null,
  title text not null,
  sort_key text not null,
  version integer not null,
  active boolean not null,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, code)
);
create index register_in_order on register (locality_id, active desc, sort_key, id);

create table register_version (
  locality_id uuid not null references locality (id),
  register_id uuid not null,
  version integer not null,
  -- As text: jsonb would lose the order of the fields.
  definition text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, register_id, version),
  foreign key (locality_id, register_id) references register (locality_id, id),
  foreign key (locality_id, recorded_by) references person (locality_id, id)
);

-- A link through which somebody without an account enters rows of one register, until a day or until it is revoked. Only
-- the hash of its secret is kept.
create table register_link (
  locality_id uuid not null references locality (id),
  id uuid not null,
  register_id uuid not null,
  -- The unit that answers for what comes through it.
  unit_id uuid not null,
  sender text not null,
  hash text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (locality_id, id),
  unique (locality_id, hash),
  foreign key (locality_id, register_id) references register (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, made_by) references person (locality_id, id),
  foreign key (locality_id, revoked_by) references person (locality_id, id)
);
create index register_link_newest on register_link (locality_id, register_id, made_at desc, id desc);

-- A workbook of a register is taken in as one of figures is: the same table, states and rules.
alter table take_in alter column plan_id drop not null;
alter table take_in
  add column register_id uuid,
  add foreign key (locality_id, register_id) references register (locality_id, id),
  add constraint take_in_of_plan_or_register check ((plan_id is null) <> (register_id is null));
create index take_in_of_register on take_in (locality_id, register_id, uploaded_at desc, id desc)
  where register_id is not null;

-- The identity of a row; what it says stands in its versions.
create table register_entry (
  locality_id uuid not null references locality (id),
  id uuid not null,
  register_id uuid not null,
  unit_id uuid not null,
  link_id uuid,
  created_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, register_id) references register (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, link_id) references register_link (locality_id, id)
);

create table register_entry_version (
  locality_id uuid not null references locality (id),
  entry_id uuid not null,
  version integer not null,
  -- Of the entry, so that the rows of a register are found without a join.
  register_id uuid not null,
  unit_id uuid not null,
  register_version integer not null,
  on_day date not null,
  content jsonb not null,
  note text,
  state text not null check (state in ('submitted', 'confirmed', 'returned', 'replaced', 'withdrawn')),
  -- Null where it came through a link.
  author_id uuid,
  link_id uuid,
  entered_at timestamptz not null,
  correction_reason text,
  photo text,
  take_in_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  -- When it stopped counting.
  left_at timestamptz,
  primary key (locality_id, entry_id, version),
  foreign key (locality_id, entry_id) references register_entry (locality_id, id),
  foreign key (locality_id, register_id, register_version)
    references register_version (locality_id, register_id, version),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  foreign key (locality_id, link_id) references register_link (locality_id, id),
  foreign key (locality_id, take_in_id) references take_in (locality_id, id),
  foreign key (locality_id, photo) references stored_file (locality_id, sha256)
);
create index register_row_by_day
  on register_entry_version (locality_id, register_id, on_day desc, entered_at desc, entry_id);
create index register_row_counted on register_entry_version (locality_id, register_id, on_day)
  where state in ('confirmed', 'replaced');
create index register_row_waiting on register_entry_version (locality_id, unit_id, entered_at)
  where state = 'submitted';
create index register_row_of_take_in on register_entry_version (locality_id, take_in_id)
  where take_in_id is not null;

-- From a day on a target is measured by expressions over registers; from_day to ended_on, both included.
create table target_binding (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  version integer not null,
  numerator text not null,
  denominator text,
  span text not null check (span in ('year', 'all')),
  rhythm text not null,
  registers jsonb not null,
  targets jsonb not null,
  from_day date not null,
  ended_on date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, target_id, version),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, recorded_by) references person (locality_id, id)
);

alter table measurement
  add column binding_version integer,
  add foreign key (locality_id, target_id, binding_version)
    references target_binding (locality_id, target_id, version);

do $$
declare name text;
begin
  foreach name in array array['register', 'register_version', 'register_link', 'register_entry',
                              'register_entry_version', 'target_binding'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on register, register_entry, register_entry_version to sauro_app;
grant update (revoked_at, revoked_by) on register_link to sauro_app;
grant update (ended_on) on target_binding to sauro_app;
