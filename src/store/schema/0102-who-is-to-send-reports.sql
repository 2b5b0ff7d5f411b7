-- Localities whose reports are awaited here, by their administrative codes.
create table report_sender (
  locality_id uuid not null references locality (id),
  code text not null,
  name text not null,
  expected boolean not null,
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (locality_id, code),
  foreign key (locality_id, kept_by) references person (locality_id, id)
);
create index received_figure_of_period on received_figure (locality_id, period, sender_code, figure_id);
create index received_report_of_period on received_report (locality_id, period, state);

alter table report_sender enable row level security;
alter table report_sender force row level security;
create policy rows_of_one_locality on report_sender using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on report_sender to sauro_app;
