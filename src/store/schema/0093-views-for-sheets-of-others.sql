-- A sheet that somebody outside asks for: its columns, each from a field of ours or with a fixed text.
create table outside_view (
  locality_id uuid not null references locality (id),
  id uuid not null,
  name text not null,
  source text not null check (source in ('tasks', 'targets')),
  columns jsonb not null,
  row_version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  removed_at timestamptz,
  primary key (locality_id, id),
  foreign key (locality_id, changed_by) references person (locality_id, id)
);
create index outside_view_standing on outside_view (locality_id, changed_at desc, id desc) where removed_at is null;

-- What was sent: the very file, the columns as they were mapped then, to whom, when and by whom.
create table outside_sending (
  locality_id uuid not null references locality (id),
  id uuid not null,
  view_id uuid not null,
  columns jsonb not null,
  format text not null check (format in ('xlsx', 'csv')),
  row_count integer not null,
  receiver text not null,
  file_sha256 text not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  primary key (locality_id, id),
  foreign key (locality_id, view_id) references outside_view (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, sent_by) references person (locality_id, id)
);
create index outside_sending_of_view on outside_sending (locality_id, view_id, sent_at desc, id desc);

do $$
declare name text;
begin
  foreach name in array array['outside_view', 'outside_sending'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
  end loop;
end $$;
grant select, insert, update on outside_view to sauro_app;
grant select, insert on outside_sending to sauro_app;
