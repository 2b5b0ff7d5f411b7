-- The end of a year of a plan: what was open then went on, and the figures stand as they were.
create table year_closing (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  year integer not null,
  plan_version integer not null,
  document text not null,
  document_on date not null,
  -- The day by whose end everything was counted.
  counted_on date not null,
  -- Where what was open went: another plan, or a later year of the same one; both null when nothing went anywhere.
  to_plan_id uuid,
  to_year integer,
  figures jsonb not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (locality_id, id),
  unique (locality_id, plan_id, year),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, to_plan_id) references plan (locality_id, id),
  foreign key (locality_id, closed_by) references person (locality_id, id)
);

-- From the item to the one that goes on in its place. Within a plan both are the same item, in a later year.
create table carried_item (
  locality_id uuid not null references locality (id),
  closing_id uuid not null,
  item text not null check (item in ('task', 'target')),
  from_id uuid not null,
  to_id uuid not null,
  to_year integer not null,
  primary key (locality_id, closing_id, from_id),
  foreign key (locality_id, closing_id) references year_closing (locality_id, id)
);
create index carried_item_from on carried_item (locality_id, from_id, closing_id);
create index carried_item_to on carried_item (locality_id, to_id, closing_id);

do $$
declare name text;
begin
  foreach name in array array['year_closing', 'carried_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;

alter table task_act drop constraint task_act_kind_check;
alter table task_act add constraint task_act_kind_check check (kind in (
  'suspended', 'resumed', 'cancelled', 'restored', 'reopened', 'split', 'merged', 'changed', 'filled', 'carried'));
