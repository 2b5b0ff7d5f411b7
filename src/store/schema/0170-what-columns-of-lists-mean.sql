-- What a person of the locality said the columns of a list mean; the next list with these titles needs no question.
create table list_heading (
  locality_id uuid not null references locality (id),
  -- Digest of the titles as a set.
  heading text not null check (heading ~ '^[0-9a-f]{64}$'),
  -- Title without marks -> what the column holds.
  meanings jsonb not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (locality_id, heading),
  foreign key (locality_id, confirmed_by) references person (locality_id, id)
);
create index list_heading_newest on list_heading (locality_id, confirmed_at desc, heading);
-- Lists whose columns wait for a person before the plan is read to its end; null when nothing waits.
alter table plan add column asked_lists jsonb;

alter table list_heading enable row level security;
alter table list_heading force row level security;
create policy rows_of_one_locality on list_heading using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on list_heading to sauro_app;
