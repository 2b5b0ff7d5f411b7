-- What a leader decided about a lateness or about an explanation that did not come. Added to, never changed.
create table consequence (
  locality_id uuid not null references locality (id),
  id uuid not null,
  lateness_id uuid,
  explanation_id uuid,
  kind text not null check (kind in ('reminder', 'review', 'transfer', 'none')),
  reason text not null,
  document text,
  new_lead_unit_id uuid,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, lateness_id) references lateness (locality_id, id),
  foreign key (locality_id, explanation_id) references explanation (locality_id, id),
  foreign key (locality_id, new_lead_unit_id) references unit (locality_id, id),
  foreign key (locality_id, decided_by) references person (locality_id, id),
  check (num_nonnulls(lateness_id, explanation_id) = 1)
);
create index consequence_of_lateness on consequence (locality_id, lateness_id, decided_at) where lateness_id is not null;
create index consequence_of_explanation on consequence (locality_id, explanation_id, decided_at)
  where explanation_id is not null;
alter table consequence enable row level security;
alter table consequence force row level security;
create policy rows_of_one_locality on consequence using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert on consequence to sauro_app;
