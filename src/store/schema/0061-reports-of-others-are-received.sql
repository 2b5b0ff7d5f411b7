-- The file of a report that another locality sent, as it was read, and what was decided about its figures.
create table received_report (
  locality_id uuid not null references locality (id),
  id uuid not null,
  sha256 text not null,
  name text not null,
  sender_code text not null,
  sender_name text not null,
  period text not null,
  carrier text not null check (carrier in ('data', 'tables')),
  -- Of the data that the file carries; null where they are gone.
  data_sha256 text,
  reading jsonb not null,
  state text not null check (state in ('read', 'taken', 'undone', 'dropped')),
  -- Which side was taken where data and tables differ.
  choice text check (choice in ('data', 'tables')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  reason text,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, uploaded_by) references person (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  foreign key (locality_id, undone_by) references person (locality_id, id)
);
create index received_report_newest on received_report (locality_id, uploaded_at desc, id desc);
-- The same file is not taken twice.
create unique index received_report_of_file on received_report (locality_id, sha256) where state in ('read', 'taken');
create index received_report_of_data on received_report (locality_id, data_sha256) where data_sha256 is not null;

-- Figures that were taken: confirmed by the file that brought them. Which of several counts follows from the state of
-- their reports and the time of taking.
create table received_figure (
  locality_id uuid not null references locality (id),
  received_id uuid not null,
  figure_id text not null,
  sender_code text not null,
  period text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  unit text not null,
  name text not null,
  primary key (locality_id, received_id, figure_id),
  foreign key (locality_id, received_id) references received_report (locality_id, id)
);
create index received_figure_of_sender on received_figure (locality_id, sender_code, period, figure_id);

do $$
declare name text;
begin
  foreach name in array array['received_report', 'received_figure'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on received_report to sauro_app;
