create table meeting (
  locality_id uuid not null references locality (id),
  id uuid not null,
  committee_id uuid not null,
  title text not null,
  on_day date not null,
  -- "08:00", as people say it.
  at_time text not null,
  place text not null,
  chair_id uuid not null,
  secretary_id uuid not null,
  -- Who is invited and has no account, one a line.
  guests jsonb not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  -- The invitation and the notice of conclusions as documents that were written, and the notice as it was registered.
  invitation_id uuid,
  invited_at timestamptz,
  notice_id uuid,
  document_id uuid,
  issued_by uuid,
  issued_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, committee_id) references committee (locality_id, id),
  foreign key (locality_id, chair_id) references person (locality_id, id),
  foreign key (locality_id, secretary_id) references person (locality_id, id),
  foreign key (locality_id, planned_by) references person (locality_id, id),
  foreign key (locality_id, invitation_id) references written_document (locality_id, id),
  foreign key (locality_id, notice_id) references written_document (locality_id, id),
  foreign key (locality_id, document_id) references document (locality_id, id),
  foreign key (locality_id, issued_by) references person (locality_id, id),
  foreign key (locality_id, cancelled_by) references person (locality_id, id)
);
create index meeting_of_committee on meeting (locality_id, committee_id, on_day desc, id);
create index meeting_newest on meeting (locality_id, on_day desc, id);
create index meeting_at_work on meeting (locality_id, on_day) where issued_at is null and cancelled_at is null;

-- What a meeting is to deal with, in order. An item may stand for a record, whose page says how it stands.
create table meeting_item (
  locality_id uuid not null references locality (id),
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('task', 'target', 'concern', 'own')),
  reason text check (reason in ('unfinished', 'overdue', 'due', 'behind', 'waiting')),
  object_id uuid,
  text text not null,
  presenter text not null,
  primary key (locality_id, id),
  foreign key (locality_id, meeting_id) references meeting (locality_id, id)
);
create index meeting_item_in_order on meeting_item (locality_id, meeting_id, position);

create table meeting_invitee (
  locality_id uuid not null references locality (id),
  meeting_id uuid not null,
  person_id uuid not null,
  member boolean not null,
  answer text check (answer in ('coming', 'stand-in', 'absent')),
  -- Who comes instead, or why nobody does.
  note text,
  answered_at timestamptz,
  attendance text check (attendance in ('present', 'stand-in', 'excused', 'absent')),
  primary key (locality_id, meeting_id, person_id),
  foreign key (locality_id, meeting_id) references meeting (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index meeting_invitee_of_person on meeting_invitee (locality_id, person_id, meeting_id);

create table meeting_paper (
  locality_id uuid not null references locality (id),
  id uuid not null,
  meeting_id uuid not null,
  title text not null,
  sha256 text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, meeting_id) references meeting (locality_id, id),
  foreign key (locality_id, sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, added_by) references person (locality_id, id)
);
create index meeting_paper_of_meeting on meeting_paper (locality_id, meeting_id, added_at, id);
create index meeting_paper_of_file on meeting_paper (locality_id, sha256);

-- What was said; each saving is a version that stays.
create table meeting_minutes (
  locality_id uuid not null references locality (id),
  meeting_id uuid not null,
  version integer not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (locality_id, meeting_id, version),
  foreign key (locality_id, meeting_id) references meeting (locality_id, id),
  foreign key (locality_id, written_by) references person (locality_id, id)
);

-- What was concluded: a new task, something about a task that runs already, or an opinion that gives no work.
create table meeting_conclusion (
  locality_id uuid not null references locality (id),
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('task', 'existing', 'opinion')),
  text text not null,
  line text not null check (line in ('state', 'party')),
  -- Who, when, product and authority of the task to be given, as the form of giving a task has them.
  fields jsonb not null,
  working_days integer,
  -- The task that runs already, or the one that was given when the notice was issued.
  task_id uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, meeting_id) references meeting (locality_id, id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, written_by) references person (locality_id, id)
);
create index meeting_conclusion_in_order on meeting_conclusion (locality_id, meeting_id, position);
create index meeting_conclusion_of_task on meeting_conclusion (locality_id, task_id) where task_id is not null;

do $$
declare name text;
begin
  foreach name in array array['meeting', 'meeting_item', 'meeting_invitee', 'meeting_paper', 'meeting_minutes',
                              'meeting_conclusion'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on meeting, meeting_invitee, meeting_conclusion to sauro_app;
grant delete on meeting_item, meeting_conclusion to sauro_app;
