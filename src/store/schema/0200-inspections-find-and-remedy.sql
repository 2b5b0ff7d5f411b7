-- What is to be checked in a year, line by line: whom, what, for which time, in which month, and who leads the team.
create table inspection_line (
  locality_id uuid not null references locality (id),
  id uuid not null,
  year integer not null,
  -- Whose programme it stands in.
  line text not null check (line in ('state', 'party')),
  kind text not null check (kind in ('inspection', 'supervision')),
  content text not null,
  -- The units that are checked; a plan narrows what is looked at.
  unit_ids jsonb not null,
  plan_id uuid,
  period_from date not null,
  period_to date not null,
  month integer not null check (month between 1 and 12),
  head_id uuid not null,
  -- The document that approved it.
  document_id uuid,
  planned_by uuid not null,
  planned_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by uuid,
  dropped_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, head_id) references person (locality_id, id),
  foreign key (locality_id, document_id) references document (locality_id, id),
  foreign key (locality_id, planned_by) references person (locality_id, id),
  foreign key (locality_id, dropped_by) references person (locality_id, id)
);
create index inspection_line_in_order on inspection_line (locality_id, year desc, month, id);

create table inspection (
  locality_id uuid not null references locality (id),
  id uuid not null,
  -- Null for one outside the programme.
  programme_line_id uuid,
  line text not null check (line in ('state', 'party')),
  kind text not null check (kind in ('inspection', 'supervision')),
  title text not null,
  content text not null,
  plan_id uuid,
  -- The time that is checked, and the days on which the team checks it.
  period_from date not null,
  period_to date not null,
  from_on date not null,
  to_on date not null,
  -- Working days within which the units explain a finding that was put to them.
  explain_days integer not null check (explain_days between 1 and 60),
  opened_by uuid not null,
  opened_at timestamptz not null,
  -- The decision that sets up the team, as it was written and as it was registered.
  decision_id uuid,
  decision_document_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  -- What the team says of the whole; each saving is noted in the journal.
  assessment text not null,
  -- The notice of what was concluded, likewise.
  report_id uuid,
  report_document_id uuid,
  issued_by uuid,
  issued_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, programme_line_id) references inspection_line (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, opened_by) references person (locality_id, id),
  foreign key (locality_id, decision_id) references written_document (locality_id, id),
  foreign key (locality_id, decision_document_id) references document (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  foreign key (locality_id, report_id) references written_document (locality_id, id),
  foreign key (locality_id, report_document_id) references document (locality_id, id),
  foreign key (locality_id, issued_by) references person (locality_id, id),
  foreign key (locality_id, cancelled_by) references person (locality_id, id)
);
create index inspection_newest on inspection (locality_id, from_on desc, id);
create index inspection_at_work on inspection (locality_id, from_on) where issued_at is null and cancelled_at is null;
create index inspection_of_line on inspection (locality_id, programme_line_id) where programme_line_id is not null;

create table inspection_unit (
  locality_id uuid not null references locality (id),
  inspection_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  primary key (locality_id, inspection_id, unit_id),
  foreign key (locality_id, inspection_id) references inspection (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);
create index inspection_unit_of_unit on inspection_unit (locality_id, unit_id, inspection_id);

create table inspection_member (
  locality_id uuid not null references locality (id),
  inspection_id uuid not null,
  person_id uuid not null,
  post text not null check (post in ('head', 'secretary', 'member')),
  primary key (locality_id, inspection_id, person_id),
  foreign key (locality_id, inspection_id) references inspection (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index inspection_member_of_person on inspection_member (locality_id, person_id, inspection_id);

-- The tasks and targets that are looked at, and which facts spoke for it.
create table inspection_item (
  locality_id uuid not null references locality (id),
  inspection_id uuid not null,
  kind text not null check (kind in ('task', 'target')),
  object_id uuid not null,
  position integer not null,
  reasons jsonb not null,
  primary key (locality_id, inspection_id, object_id),
  foreign key (locality_id, inspection_id) references inspection (locality_id, id)
);
create index inspection_item_in_order on inspection_item (locality_id, inspection_id, position);

create table inspection_finding (
  locality_id uuid not null references locality (id),
  id uuid not null,
  inspection_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('right', 'shortcoming', 'rhythm', 'unproven', 'figure')),
  task_id uuid,
  target_id uuid,
  -- Whose work it is: one of the units that are checked.
  unit_id uuid not null,
  -- A certain file with the hash under which the finding saw it, and the figure that was reported.
  evidence_id uuid,
  evidence_sha256 text,
  measurement_id uuid,
  figure_reported numeric,
  figure_found numeric,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  -- Put to the unit, which explains it by a day.
  put_at timestamptz,
  explain_by date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  check ((task_id is null) <> (target_id is null)),
  foreign key (locality_id, inspection_id) references inspection (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, evidence_id) references evidence (locality_id, id),
  foreign key (locality_id, measurement_id) references measurement (locality_id, id),
  foreign key (locality_id, written_by) references person (locality_id, id),
  foreign key (locality_id, withdrawn_by) references person (locality_id, id)
);
create index inspection_finding_in_order on inspection_finding (locality_id, inspection_id, position);

-- What the unit says to a finding; each answer is a version that stays.
create table finding_explanation (
  locality_id uuid not null references locality (id),
  finding_id uuid not null,
  version integer not null,
  text text not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (locality_id, finding_id, version),
  foreign key (locality_id, finding_id) references inspection_finding (locality_id, id),
  foreign key (locality_id, answered_by) references person (locality_id, id)
);

-- What is to be done about what was found: given as tasks when the conclusion is issued.
create table inspection_remedy (
  locality_id uuid not null references locality (id),
  id uuid not null,
  inspection_id uuid not null,
  position integer not null,
  finding_id uuid,
  kind text not null check (kind in ('task', 'existing', 'opinion')),
  text text not null,
  line text not null check (line in ('state', 'party')),
  -- As the form of giving a task has them.
  fields jsonb not null,
  working_days integer,
  -- The task that runs already, or the one that was given.
  task_id uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, inspection_id) references inspection (locality_id, id),
  foreign key (locality_id, finding_id) references inspection_finding (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, written_by) references person (locality_id, id)
);
create index inspection_remedy_in_order on inspection_remedy (locality_id, inspection_id, position);
create index inspection_remedy_of_task on inspection_remedy (locality_id, task_id) where task_id is not null;

do $$
declare name text;
begin
  foreach name in array array['inspection_line', 'inspection', 'inspection_unit', 'inspection_member', 'inspection_item',
                              'inspection_finding', 'finding_explanation', 'inspection_remedy'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on inspection_line, inspection, inspection_finding, inspection_remedy to sauro_app;
grant delete on inspection_unit, inspection_member, inspection_item, inspection_finding, inspection_remedy to sauro_app;

-- A decision is written too.
alter table written_document drop constraint written_document_kind_check;
alter table written_document add constraint written_document_kind_check
  check (kind in ('invitation', 'conclusion', 'letter', 'plan', 'decision'));
