-- A periodic task may be a series: by which rule its occurrences of a year fall due. No row: it only checks in.
create table task_series (
  locality_id uuid not null references locality (id),
  task_id uuid not null,
  rhythm text not null check (rhythm in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  due_day integer not null check (due_day between 1 and 31),
  due_in text not null check (due_in in ('period', 'after')),
  shift text not null check (shift in ('earlier', 'later', 'none')),
  product text,
  set_by uuid not null,
  set_at timestamptz not null,
  row_version integer not null,
  primary key (locality_id, task_id),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, set_by) references person (locality_id, id)
);

-- One occurrence. Its first deadline is never touched; whether it is served is told by the update that delivered it.
create table occurrence (
  locality_id uuid not null references locality (id),
  id uuid not null,
  task_id uuid not null,
  year integer not null,
  period text not null,
  first_due date not null,
  due date not null,
  moved_reason text,
  product text,
  update_id uuid,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, task_id, period),
  foreign key (locality_id, task_id) references task (locality_id, id),
  foreign key (locality_id, update_id) references task_update (locality_id, id)
);
create index occurrence_by_due on occurrence (locality_id, due, id);

do $$
declare name text;
begin
  foreach name in array array['task_series', 'occurrence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
grant delete on occurrence to sauro_app;
