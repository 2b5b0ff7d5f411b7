-- Tenant tables lead every key with locality_id, so that rows can be spread by locality later.
create table locality (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('xa', 'phuong', 'dac-khu')),
  province text not null,
  created_at timestamptz not null
);

create table unit (
  locality_id uuid not null references locality (id),
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  relation text not null check (relation in ('assigned', 'requested')),
  aliases jsonb not null,
  duties jsonb not null,
  sort_key text collate "C" not null,
  valid_from date not null,
  valid_to date,
  predecessor_id uuid,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, code),
  foreign key (locality_id, predecessor_id) references unit (locality_id, id)
);
create index unit_in_order on unit (locality_id, sort_key, id);

create table person (
  locality_id uuid not null references locality (id),
  id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  account_id text unique,
  active_from date not null,
  active_to date,
  row_version integer not null,
  primary key (locality_id, id)
);
create index person_in_order on person (locality_id, sort_key, id);

-- Rights come from an appointment, not from an account: a post in a unit for a time.
create table appointment (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  post text not null,
  role text not null,
  line text not null check (line in ('state', 'party')),
  valid_from date not null,
  valid_to date,
  primary key (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);
create index appointment_of_person on appointment (locality_id, person_id, valid_from);
create index appointment_in_unit on appointment (locality_id, unit_id, valid_from);
