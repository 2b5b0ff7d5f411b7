-- A figure that a person set in place of the counted one. The newest row of a figure holds; a value of null takes back.
create table report_override (
  locality_id uuid not null references locality (id),
  id uuid not null,
  round_id uuid not null,
  line text not null,
  figure_id text not null,
  -- What the data said at that moment, and what is said instead; null = the data again.
  counted numeric,
  value numeric,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, round_id, line) references round_chain (locality_id, round_id, line),
  foreign key (locality_id, by_person) references person (locality_id, id)
);
create index report_override_of_chain on report_override (locality_id, round_id, line, at, id);

-- A sentence that a person edited. The newest row of a passage holds.
create table report_passage (
  locality_id uuid not null references locality (id),
  id uuid not null,
  round_id uuid not null,
  line text not null,
  passage text not null,
  -- What the rules had composed when it was edited, to show when its source has moved on.
  composed text not null,
  -- null = as composed again; '' = left out of the report.
  text text,
  by_person uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  foreign key (locality_id, round_id, line) references round_chain (locality_id, round_id, line),
  foreign key (locality_id, by_person) references person (locality_id, id)
);
create index report_passage_of_chain on report_passage (locality_id, round_id, line, at, id);

do $$
declare name text;
begin
  foreach name in array array['report_definition', 'reporting_round', 'submission', 'round_chain', 'round_act',
                              'report_override', 'report_passage'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
grant update on report_definition, reporting_round, submission, round_chain to sauro_app;
