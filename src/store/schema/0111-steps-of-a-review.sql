-- What items of a draft were before a step of the review, so that the step can be taken back. Kept while the plan is a
-- draft; what came of it stands in the journal.
create table review_step (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  -- Which act: 'accepted', 'dropped', 'unseen', 'taken', 'corrected', 'filled', 'split', 'merged', 'compared'.
  act text not null,
  -- Codes of the items for the sentence about the step, as a list of texts.
  codes jsonb not null,
  -- Rows of the items before, and the versions of their rows after.
  before jsonb not null,
  after jsonb not null,
  undone_at timestamptz,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index review_step_of_plan on review_step (locality_id, plan_id, made_at desc, id desc) where undone_at is null;

alter table review_step enable row level security;
alter table review_step force row level security;
create policy rows_of_one_locality on review_step using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update, delete on review_step to sauro_app;
