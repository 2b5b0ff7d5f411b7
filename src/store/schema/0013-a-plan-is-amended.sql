-- A draft of changes on a running plan. Nothing of it holds until it is adopted with its document as the next version.
create table plan_amendment (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  state text not null check (state in ('draft', 'adopted', 'left')),
  reason text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  -- The version of the plan that it made.
  version integer,
  ended_by uuid,
  ended_at timestamptz,
  row_version integer not null,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, begun_by) references person (locality_id, id),
  foreign key (locality_id, ended_by) references person (locality_id, id)
);
create unique index amendment_open on plan_amendment (locality_id, plan_id) where state = 'draft';
create index amendment_of_plan on plan_amendment (locality_id, plan_id, begun_at, id);

create table amendment_item (
  locality_id uuid not null references locality (id),
  id uuid not null,
  amendment_id uuid not null,
  item text not null check (item in ('task', 'target')),
  change text not null check (change in ('added', 'changed', 'dropped')),
  -- The task or target; null for one that is added, until it is made.
  item_id uuid,
  -- What it says from then on: the fields that change, all fields of one that is added, nothing for one that is dropped.
  content jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, amendment_id) references plan_amendment (locality_id, id),
  foreign key (locality_id, by_id) references person (locality_id, id)
);
create unique index amendment_item_once on amendment_item (locality_id, amendment_id, item_id) where item_id is not null;
create index amendment_item_in_order on amendment_item (locality_id, amendment_id, at, id);

do $$
declare name text;
begin
  foreach name in array array['plan_amendment', 'amendment_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
grant delete on amendment_item to sauro_app;
