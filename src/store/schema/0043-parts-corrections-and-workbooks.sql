-- A workbook of figures that somebody brought: what its rows hold is kept as it was read, the file itself too.
create table take_in (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  sha256 text not null,
  name text not null,
  figures_on date,
  book jsonb not null,
  state text not null check (state in ('read', 'taken', 'undone', 'dropped')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  reason text,
  -- What came of each row, once it was taken.
  outcome jsonb,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, uploaded_by) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  foreign key (locality_id, undone_by) references person (locality_id, id)
);
create index take_in_newest on take_in (locality_id, uploaded_at desc, id desc);
create index take_in_of_file on take_in (locality_id, sha256);

-- A confirmed figure is never overwritten: a correction is a figure of its own that takes its place once confirmed.
alter table measurement drop constraint measurement_state_check;
alter table measurement add constraint measurement_state_check
  check (state in ('submitted', 'approved', 'returned', 'replaced', 'withdrawn'));
alter table measurement
  add column indicator_version integer,
  add column version integer not null default 1,
  add column corrects uuid,
  add column correction_reason text,
  add column take_in_id uuid,
  add foreign key (locality_id, corrects) references measurement (locality_id, id),
  add foreign key (locality_id, take_in_id) references take_in (locality_id, id);
create index measurement_of_take_in on measurement (locality_id, take_in_id) where take_in_id is not null;
create index measurement_correcting on measurement (locality_id, corrects) where corrects is not null;

-- What units entered for their part of a figure. Entering anew adds a row; the newest counts.
create table part_figure (
  locality_id uuid not null references locality (id),
  id uuid not null,
  target_id uuid not null,
  part_id uuid not null,
  unit_id uuid not null,
  author_id uuid not null,
  effective_on date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  note text,
  recorded_at timestamptz not null,
  take_in_id uuid,
  withdrawn_at timestamptz,
  primary key (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, author_id) references person (locality_id, id),
  foreign key (locality_id, take_in_id) references take_in (locality_id, id)
);
create index part_figure_of_target on part_figure (locality_id, target_id, effective_on desc, part_id, recorded_at desc);
create index part_figure_of_take_in on part_figure (locality_id, take_in_id) where take_in_id is not null;

-- The parts that a whole figure was made of, as they stood then.
create table measurement_part (
  locality_id uuid not null references locality (id),
  measurement_id uuid not null,
  part_id uuid not null,
  name text not null,
  position integer not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  part_figure_id uuid,
  primary key (locality_id, measurement_id, part_id),
  foreign key (locality_id, measurement_id) references measurement (locality_id, id),
  foreign key (locality_id, part_figure_id) references part_figure (locality_id, id)
);
create index measurement_part_in_order on measurement_part (locality_id, measurement_id, position);
create index measurement_part_made_of on measurement_part (locality_id, part_figure_id) where part_figure_id is not null;

do $$
declare name text;
begin
  foreach name in array array['take_in', 'part_figure', 'measurement_part'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on take_in to sauro_app;
grant update (withdrawn_at) on part_figure to sauro_app;
