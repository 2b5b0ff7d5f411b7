create table task_update (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('progress', 'closing', 'check-in')),
  work_state text not null check (work_state in ('not-begun', 'at-work', 'obstacle', 'delivered')),
  text text not null,
  percent numeric,
  obstacle text,
  proposal text,
  product_note text,
  period text,
  effective_on date not null,
  recorded_at timestamptz not null,
  state text not null check (state in ('submitted', 'approved', 'returned')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index task_update_of_task on task_update (locality_id, task_id, recorded_at desc, id);
create index task_update_waiting on task_update (locality_id, unit_id, recorded_at, id) where state = 'submitted';

create table measurement (
  locality_id uuid not null references locality (id),
  id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  author_id uuid not null,
  effective_on date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  reached boolean,
  note text,
  recorded_at timestamptz not null,
  state text not null check (state in ('submitted', 'approved', 'returned')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index measurement_of_target on measurement (locality_id, target_id, effective_on desc, id);
create index measurement_waiting on measurement (locality_id, unit_id, recorded_at, id) where state = 'submitted';

create table evidence (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid,
  update_id uuid,
  target_id uuid,
  measurement_id uuid,
  sha256 text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, update_id) references task_update (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, measurement_id) references measurement (locality_id, id),
  foreign key (locality_id, sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, added_by) references person (locality_id, id)
);
create index evidence_of_task on evidence (locality_id, task_id, added_at desc, id);
create index evidence_of_update on evidence (locality_id, update_id, id);

create table report (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  plan_version integer not null,
  kind text not null,
  period text not null,
  document jsonb not null,
  file_sha256 text not null,
  built_at timestamptz not null,
  built_by uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, built_by) references person (locality_id, id)
);
create index report_newest on report (locality_id, built_at desc, id);
