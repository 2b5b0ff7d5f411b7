-- How a person wishes to be told. Addresses are personal data: the row can be changed and erased.
create table person_contact (
  locality_id uuid not null references locality (id),
  person_id uuid not null,
  email text,
  phone text,
  by_mail boolean not null,
  by_message boolean not null,
  -- kind of notice -> 'app', 'digest' or 'off'; what is not named follows the default.
  wishes jsonb not null,
  row_version integer not null,
  primary key (locality_id, person_id),
  foreign key (locality_id, person_id) references person (locality_id, id)
);

-- What a person was told. `source` names the event or the rung it comes from, so that it is told once.
create table notice (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  object_kind text not null,
  object_id uuid not null,
  -- Codes, days and figures; names are looked up when the notice is read.
  facts jsonb not null,
  source text not null,
  at timestamptz not null,
  in_digest boolean not null,
  digested_on date,
  read_at timestamptz,
  primary key (locality_id, id),
  unique (locality_id, person_id, source),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index notice_newest on notice (locality_id, person_id, at desc, id desc);
create index notice_unread on notice (locality_id, person_id) where read_at is null;
create index notice_for_digest on notice (locality_id, person_id, at, id) where in_digest and digested_on is null;

-- Up to which row of the journal people were told of changes; it moves together with the notices it made.
create table notice_cursor (
  locality_id uuid primary key references locality (id),
  seq bigint not null
);

do $$
declare name text;
begin
  foreach name in array array['person_contact', 'notice', 'notice_cursor'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
grant delete on person_contact to sauro_app;
