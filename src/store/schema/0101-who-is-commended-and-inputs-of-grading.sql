-- What a person decided on commending a unit or a person in a review. The newest row of a subject holds.
create table commendation (
  locality_id uuid not null references locality (id),
  id uuid not null,
  round_id uuid not null,
  subject text not null check (subject in ('unit', 'person')),
  subject_id uuid not null,
  commend boolean not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, round_id) references reporting_round (locality_id, id),
  foreign key (locality_id, by_person) references person (locality_id, id)
);
create index commendation_of_round on commendation (locality_id, round_id, at, id);

-- Somebody holds that the inputs for their grading, or their unit's, are wrong; what was answered stands with it.
create table grading_contest (
  locality_id uuid not null references locality (id),
  id uuid not null,
  period text not null,
  subject text not null check (subject in ('unit', 'person')),
  subject_id uuid not null,
  item text not null,
  text text not null,
  raised_by uuid not null,
  raised_on date not null,
  raised_at timestamptz not null,
  upheld boolean,
  answer text,
  answered_by uuid,
  answered_on date,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, raised_by) references person (locality_id, id),
  foreign key (locality_id, answered_by) references person (locality_id, id)
);
create index grading_contest_of_period on grading_contest (locality_id, period, raised_at, id);
create index grading_contest_open on grading_contest (locality_id, raised_at, id) where upheld is null;

do $$
declare name text;
begin
  foreach name in array array['commendation', 'grading_contest'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on grading_contest to sauro_app;
