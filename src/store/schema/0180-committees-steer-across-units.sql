-- A body across units that steers work: a steering committee (Ban Chỉ đạo) or its helpers (Tổ giúp việc).
create table committee (
  locality_id uuid not null references locality (id),
  id uuid not null,
  kind text not null check (kind in ('steering', 'helping')),
  -- The line in whose form it writes; its work may belong to both.
  line text not null check (line in ('state', 'party')),
  name text not null,
  sort_key text not null,
  -- What its documents bear behind the type, and so the name of its own series of numbers.
  code text not null,
  -- The decision that set it up, and the last day on which it stood.
  document_id uuid,
  dissolved_on date,
  founded_by uuid not null,
  founded_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, code),
  foreign key (locality_id, document_id) references document (locality_id, id),
  foreign key (locality_id, founded_by) references person (locality_id, id)
);
create index committee_in_order on committee (locality_id, sort_key, id);

create table committee_member (
  locality_id uuid not null references locality (id),
  id uuid not null,
  committee_id uuid not null,
  person_id uuid not null,
  post text not null check (post in ('chair', 'deputy', 'standing', 'secretary', 'member')),
  field_id uuid,
  from_on date not null,
  -- The last day; null while nobody has ended it.
  until_on date,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, committee_id) references committee (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id),
  foreign key (locality_id, field_id) references field (locality_id, id),
  foreign key (locality_id, added_by) references person (locality_id, id)
);
create unique index committee_member_once on committee_member (locality_id, committee_id, person_id)
  where until_on is null;
create index committee_member_of_person on committee_member (locality_id, person_id, committee_id);

-- Working rules; each saving is a version that stays.
create table committee_rules (
  locality_id uuid not null references locality (id),
  committee_id uuid not null,
  version integer not null,
  rhythm text not null,
  -- Working days before a meeting by which people are invited, and after it by which its conclusions are issued.
  invite_days integer not null check (invite_days between 0 and 60),
  notice_days integer not null check (notice_days between 0 and 60),
  -- Percent of the members who must attend.
  quorum integer not null check (quorum between 1 and 100),
  text text not null,
  document_id uuid,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (locality_id, committee_id, version),
  foreign key (locality_id, committee_id) references committee (locality_id, id),
  foreign key (locality_id, document_id) references document (locality_id, id),
  foreign key (locality_id, kept_by) references person (locality_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['committee', 'committee_member', 'committee_rules'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on committee to sauro_app;
grant update (until_on) on committee_member to sauro_app;
