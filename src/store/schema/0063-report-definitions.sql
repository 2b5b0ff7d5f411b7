-- A regime of reporting: what Decree 09/2019/NĐ-CP asks to be said of it stands in `content`, judged by the program.
create table report_definition (
  locality_id uuid not null references locality (id),
  id uuid not null,
  name text not null,
  content jsonb not null,
  active boolean not null,
  -- The plan whose text asks for it; null when a person made it.
  plan_id uuid,
  kept_at timestamptz not null,
  kept_by uuid not null,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, kept_by) references person (locality_id, id)
);
create index report_definition_in_order on report_definition (locality_id, active desc, name, id);
