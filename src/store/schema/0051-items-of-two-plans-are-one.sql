-- An item of the State plan and one of the Party plan that are the same work. A pair that was rejected is not proposed
-- again; one that was parted keeps its row and its reason.
create table item_pair (
  locality_id uuid not null references locality (id),
  id uuid not null,
  item text not null check (item in ('task', 'target')),
  state_id uuid not null,
  party_id uuid not null,
  standing text not null check (standing in ('linked', 'rejected', 'parted')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  reason text,
  row_version integer not null,
  primary key (locality_id, id),
  unique (locality_id, state_id, party_id),
  foreign key (locality_id, decided_by) references person (locality_id, id)
);
create index item_pair_of_party on item_pair (locality_id, party_id, state_id);
-- A target has one other side, or one figure would be two.
create unique index target_pair_of_state on item_pair (locality_id, state_id) where item = 'target' and standing = 'linked';
create unique index target_pair_of_party on item_pair (locality_id, party_id) where item = 'target' and standing = 'linked';

alter table item_pair enable row level security;
alter table item_pair force row level security;
create policy rows_of_one_locality on item_pair using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on item_pair to sauro_app;

-- The figure of a linked target that this one repeats, so that nobody types it twice.
alter table measurement
  add column shared_from uuid,
  add foreign key (locality_id, shared_from) references measurement (locality_id, id);
create index measurement_shared_from on measurement (locality_id, shared_from) where shared_from is not null;
