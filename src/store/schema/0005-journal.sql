-- The journal can be added to and read. Nobody who serves pages can change or delete it.
create table journal (
  locality_id uuid not null references locality (id),
  seq bigint not null,
  version integer not null,
  at timestamptz not null,
  actor_id uuid,
  type text not null,
  object_id text,
  payload jsonb not null,
  text text not null,
  previous_hash text not null,
  hash text not null,
  primary key (locality_id, seq)
);
create index journal_newest on journal (locality_id, at desc, seq desc);
create index journal_of_object on journal (locality_id, object_id, seq desc);

create table journal_head (
  locality_id uuid primary key references locality (id),
  seq bigint not null,
  hash text not null
);

-- A form sent twice answers the first result.
create table request (
  locality_id uuid not null references locality (id),
  actor_id uuid not null,
  request_id text not null,
  use_case text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (locality_id, actor_id, request_id)
);
