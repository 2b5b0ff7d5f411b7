-- Each version of a definition stays as it was written; figures name the one they were measured by.
create table indicator (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  version integer not null,
  numerator_name text,
  denominator_name text,
  counted_unit text,
  source text,
  direction text not null check (direction in ('higher', 'lower')),
  accumulation text not null check (accumulation in ('cumulative', 'in-period')),
  aggregation text not null check (aggregation in ('sum', 'last', 'weighted')),
  entering_unit_id uuid,
  confirmer text not null check (confirmer in ('either', 'unit-head', 'standing-agency')),
  rhythm text,
  above_100 boolean not null,
  jump_points numeric not null,
  jump_factor numeric not null,
  breakdown text not null check (breakdown in ('none', 'unit', 'group')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, target_id, version),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, entering_unit_id) references unit (locality_id, id),
  foreign key (locality_id, recorded_by) references person (locality_id, id)
);

-- A part keeps its id from version to version, so that its figures stay its own.
create table indicator_part (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  version integer not null,
  part_id uuid not null,
  position integer not null,
  name text not null,
  unit_id uuid,
  primary key (locality_id, target_id, version, part_id),
  foreign key (locality_id, target_id, version) references indicator (locality_id, target_id, version),
  foreign key (locality_id, unit_id) references unit (locality_id, id)
);
create index indicator_part_in_order on indicator_part (locality_id, target_id, version, position);
create index indicator_part_by_unit on indicator_part (locality_id, unit_id, target_id);

-- Which version holds now; null while nobody has defined the target.
alter table target add column indicator_version integer;

-- Goals in the order in which they were decided. The first is the one the plan was signed with; it is written when a
-- second one takes its place.
create table goal_decision (
  locality_id uuid not null references locality (id),
  target_id uuid not null,
  seq integer not null,
  op text not null,
  value numeric,
  max numeric,
  milestones jsonb not null,
  effective_on date not null,
  document text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, target_id, seq),
  foreign key (locality_id, target_id) references target (locality_id, id),
  foreign key (locality_id, recorded_by) references person (locality_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['indicator', 'indicator_part', 'goal_decision'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
