-- A set of scored criteria (docs/registers.md): each saving is a version that stays, the highest one is in force.
create table score_pack (
  locality_id uuid not null references locality (id),
  code text not null,
  version integer not null,
  title text not null,
  sort_key text not null,
  -- As text: jsonb would lose the order of the criteria.
  definition text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, code, version),
  foreign key (locality_id, recorded_by) references person (locality_id, id)
);
create index score_pack_in_order on score_pack (locality_id, sort_key, code, version desc);

alter table score_pack enable row level security;
alter table score_pack force row level security;
create policy rows_of_one_locality on score_pack using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert on score_pack to sauro_app;
