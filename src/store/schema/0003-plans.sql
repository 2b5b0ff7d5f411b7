create table stored_file (
  locality_id uuid not null references locality (id),
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  primary key (locality_id, sha256)
);

create table plan (
  locality_id uuid not null references locality (id),
  id uuid not null,
  line text not null check (line in ('state', 'party')),
  title text not null,
  number text,
  dated text,
  issuer text,
  year integer,
  authority text,
  standing_unit_id uuid,
  stage text not null check (stage in ('reading', 'unread', 'draft', 'adopted')),
  reading_stage text,
  reading_share numeric,
  reading_failure text,
  source_sha256 text,
  source_name text,
  reading jsonb,
  source_text text,
  current_version integer not null,
  created_at timestamptz not null,
  created_by uuid not null,
  adopted_at timestamptz,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, source_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, standing_unit_id) references unit (locality_id, id),
  foreign key (locality_id, created_by) references person (locality_id, id)
);
create index plan_newest on plan (locality_id, created_at desc, id);

create table plan_version (
  locality_id uuid not null references locality (id),
  plan_id uuid not null,
  version integer not null,
  number text,
  dated text,
  title text not null,
  effective_on date not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null,
  primary key (locality_id, plan_id, version),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, adopted_by) references person (locality_id, id)
);

-- Identity and facts; wording and assignment stand in one row per plan version. Version 0 is the draft.
create table task (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  position integer not null,
  origin text not null check (origin in ('read', 'added', 'split', 'merged')),
  origin_of jsonb,
  read jsonb,
  review text not null check (review in ('unseen', 'accepted', 'dropped')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  started_on date,
  percent numeric,
  submitted_on date,
  closed_on date,
  suspended_on date,
  cancelled_on date,
  last_check_in_on date,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, plan_id, code),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, reviewed_by) references person (locality_id, id)
);
create index task_in_plan_order on task (locality_id, plan_id, position, id);

create table task_version (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  version integer not null,
  section text,
  group_title text,
  text text not null,
  lead_unit_id uuid,
  -- Names of the document that no unit of the ward answers to yet.
  lead_text jsonb not null,
  support_text jsonb not null,
  no_support boolean not null,
  owner_id uuid,
  leader_id uuid,
  nature text not null check (nature in ('dated', 'regular', 'periodic', 'unknown')),
  deadline_text text,
  deadline date,
  planned_start date,
  rhythm text,
  product text,
  acceptance text,
  authority text,
  following_unit_id uuid,
  places jsonb not null,
  -- field -> { by, at }: what a person filled in has no place in the source and says who filled it.
  filled jsonb not null,
  primary key (locality_id, task_id, version),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, lead_unit_id) references unit (locality_id, id),
  foreign key (locality_id, following_unit_id) references unit (locality_id, id),
  foreign key (locality_id, owner_id) references person (locality_id, id),
  foreign key (locality_id, leader_id) references person (locality_id, id)
);
create index task_version_by_lead on task_version (locality_id, lead_unit_id, version, deadline, task_id);
create index task_version_by_owner on task_version (locality_id, owner_id, version, deadline, task_id);

create table task_support (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  version integer not null,
  unit_id uuid not null,
  primary key (locality_id, task_id, version, unit_id),
  foreign key (locality_id, task_id, version) references task_version (locality_id, task_id, version),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);

-- A deadline is a list of decisions whose first is never touched.
create table deadline_decision (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  seq integer not null,
  deadline date not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  decided_by uuid not null,
  document text,
  reason text,
  primary key (locality_id, task_id, seq),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);

create table target (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  position integer not null,
  origin text not null check (origin in ('read', 'added', 'split', 'merged')),
  origin_of jsonb,
  read jsonb,
  review text not null check (review in ('unseen', 'accepted', 'dropped')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, plan_id, code),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, reviewed_by) references person (locality_id, id)
);
create index target_in_plan_order on target (locality_id, plan_id, position, id);

create table target_version (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  version integer not null,
  section text,
  group_title text,
  text text not null,
  name text not null,
  op text not null check (op in ('>=', '>', '=', '<=', '<', '~')),
  value numeric,
  max numeric,
  kind text not null,
  unit text not null,
  by_text text,
  numerator_name text,
  denominator_name text,
  lead_unit_id uuid,
  -- Names of the document that no unit of the ward answers to yet.
  lead_text jsonb not null,
  owner_id uuid,
  following_unit_id uuid,
  rhythm text,
  places jsonb not null,
  filled jsonb not null,
  primary key (locality_id, target_id, version),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, lead_unit_id) references unit (locality_id, id),
  foreign key (locality_id, following_unit_id) references unit (locality_id, id),
  foreign key (locality_id, owner_id) references person (locality_id, id)
);
create index target_version_by_lead on target_version (locality_id, lead_unit_id, version, target_id);

create table target_milestone (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  version integer not null,
  due date not null,
  value numeric not null,
  max numeric,
  primary key (locality_id, target_id, version, due),
  foreign key (locality_id, target_id, version) references target_version (locality_id, target_id, version)
);
