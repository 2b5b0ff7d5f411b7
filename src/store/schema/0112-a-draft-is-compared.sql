-- A corrected file or a workbook against a draft: what it says waits here until somebody takes or leaves it.
create table draft_comparison (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('file', 'sheet')),
  name text not null,
  sha256 text,
  -- { reading, text } of a file, { rows } of a workbook.
  brought jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  taken_at timestamptz,
  left_at timestamptz,
  primary key (locality_id, id),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, made_by) references person (locality_id, id)
);
create unique index draft_comparison_open on draft_comparison (locality_id, plan_id)
  where taken_at is null and left_at is null;

alter table draft_comparison enable row level security;
alter table draft_comparison force row level security;
create policy rows_of_one_locality on draft_comparison using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update, delete on draft_comparison to sauro_app;
