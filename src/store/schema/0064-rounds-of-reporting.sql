-- One round of a definition. It keeps the definition of its day.
create table reporting_round (
  locality_id uuid not null references locality (id),
  id uuid not null,
  definition_id uuid not null,
  definition jsonb not null,
  period text not null,
  from_day date not null,
  to_day date not null,
  cut_off date not null,
  unit_due date not null,
  due date not null,
  opened_at timestamptz not null,
  -- null = the program, by its schedule.
  opened_by uuid,
  locked_on date,
  locked_by uuid,
  lock_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, definition_id, period),
  foreign key (locality_id, definition_id) references report_definition (locality_id, id),
  foreign key (locality_id, opened_by) references person (locality_id, id),
  foreign key (locality_id, locked_by) references person (locality_id, id)
);
create index reporting_round_latest on reporting_round (locality_id, due desc, id);

create table submission (
  locality_id uuid not null references locality (id),
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('owed', 'drafted', 'with-head', 'sent', 'returned', 'accepted')),
  -- What the unit adds in words; figures are never typed here.
  results text not null,
  difficulties text not null,
  proposals text not null,
  next_work text not null,
  first_sent_on date,
  sent_at timestamptz,
  -- The figures of the unit on the day it was sent, by their ids.
  figures jsonb,
  exception_until date,
  exception_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, round_id, unit_id),
  foreign key (locality_id, round_id) references reporting_round (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);
create index submission_of_unit on submission (locality_id, unit_id, round_id);
create index submission_open on submission (locality_id, round_id, id) where state <> 'accepted';

-- The consolidated report of one line in a round.
create table round_chain (
  locality_id uuid not null references locality (id),
  round_id uuid not null,
  line text not null check (line in ('state', 'party')),
  plan_id uuid,
  state text not null check (state in ('drafting', 'vetting', 'signing', 'numbering', 'issued')),
  -- Units that were missing when it was approved with gaps, and why it went on.
  gaps jsonb not null,
  gap_reason text,
  -- Why figures that were reported before are corrected in this report.
  correction_reason text,
  -- What the leader signed.
  document jsonb,
  plan_version integer,
  signed_by uuid,
  signed_at timestamptz,
  number integer,
  issued_on date,
  report_id uuid,
  row_version integer not null,
  primary key (locality_id, round_id, line),
  foreign key (locality_id, round_id) references reporting_round (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, signed_by) references person (locality_id, id),
  foreign key (locality_id, report_id) references report (locality_id, id)
);
create index round_chain_issued on round_chain (locality_id, issued_on desc, round_id) where state = 'issued';

-- Who did what with a report, with the reason in words; the journal has its digest.
create table round_act (
  locality_id uuid not null references locality (id),
  id uuid not null,
  round_id uuid not null,
  submission_id uuid,
  line text,
  act text not null,
  reason text,
  by_person uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, round_id) references reporting_round (locality_id, id),
  foreign key (locality_id, submission_id) references submission (locality_id, id),
  foreign key (locality_id, by_person) references person (locality_id, id)
);
create index round_act_newest on round_act (locality_id, round_id, at desc, id);
