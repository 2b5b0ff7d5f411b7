-- What a locality says about single days; a day without a row is as the calendar of the law has it.
create table calendar_day (
  locality_id uuid not null references locality (id),
  day date not null,
  mark text not null check (mark in ('off', 'worked', 'quiet', 'ordinary')),
  reason text,
  note text,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (locality_id, day),
  foreign key (locality_id, set_by) references person (locality_id, id)
);

-- A field of work, the unit that follows it, and the words by which its tasks are known.
create table field (
  locality_id uuid not null references locality (id),
  id uuid not null,
  code text not null,
  name text not null,
  unit_id uuid,
  line text check (line in ('state', 'party')),
  phrases jsonb not null,
  position integer not null,
  retired_on date,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, code),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);
create index field_in_order on field (locality_id, position, id);

-- Which field a task belongs to, as the standing agency confirmed it. The unit that follows stands with the task.
create table task_field (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  field_id uuid not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (locality_id, task_id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, field_id) references field (locality_id, id),
  foreign key (locality_id, confirmed_by) references person (locality_id, id)
);
create index task_version_by_following on task_version (locality_id, following_unit_id, version, deadline, task_id)
  where following_unit_id is not null;

create table urging (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  -- The unit that is urged and the unit that urges, as they were on the day.
  unit_id uuid,
  from_unit_id uuid,
  text text not null,
  urged_on date not null,
  urged_by uuid not null,
  urged_at timestamptz not null,
  primary key (locality_id, id),
  unique (locality_id, task_id, urged_on),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, from_unit_id) references unit (locality_id, id),
  foreign key (locality_id, urged_by) references person (locality_id, id)
);
create index urging_of_unit on urging (locality_id, unit_id, urged_at desc, id);

-- That a following unit has taken note of an update. It approves nothing.
create table update_receipt (
  locality_id uuid not null references locality (id),
  update_id uuid not null,
  unit_id uuid not null,
  received_by uuid not null,
  received_at timestamptz not null,
  primary key (locality_id, update_id, unit_id),
  foreign key (locality_id, update_id) references task_update (locality_id, id),
  foreign key (locality_id, unit_id) references unit (locality_id, id),
  foreign key (locality_id, received_by) references person (locality_id, id)
);

create table document (
  locality_id uuid not null references locality (id),
  id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null,
  number text not null,
  dated date not null,
  issuer text not null,
  -- Number and issuer folded, so that "15/CV-UBND" and "15 / CV - UBND" are one.
  number_key text not null,
  issuer_key text not null,
  year integer not null,
  excerpt text not null,
  search_key text not null,
  file_sha256 text,
  file_name text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, issuer_key, year, number_key),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, entered_by) references person (locality_id, id)
);
create index document_newest on document (locality_id, dated desc, id desc);
create index document_of_file on document (locality_id, file_sha256) where file_sha256 is not null;

-- The documents a task stems from ('origin') or is mentioned in ('cited'). A task under several counts once.
create table task_document (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  document_id uuid not null,
  relation text not null check (relation in ('origin', 'cited')),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (locality_id, task_id, document_id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, document_id) references document (locality_id, id),
  foreign key (locality_id, added_by) references person (locality_id, id)
);
create index task_document_of_document on task_document (locality_id, document_id, task_id);

-- 'directing': the running plan of a year and line that holds what single documents order.
alter table plan add column kind text not null default 'action' check (kind in ('action', 'directing'));
create unique index plan_directing on plan (locality_id, line, year) where kind = 'directing';

do $$
declare name text;
begin
  foreach name in array array[
    'calendar_day', 'field', 'task_field', 'urging', 'update_receipt', 'document', 'task_document'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
grant delete on calendar_day, task_document to sauro_app;
revoke update on urging, update_receipt, task_document from sauro_app;
