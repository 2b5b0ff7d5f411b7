-- The secret address of the check of a draft. Only the hash of its secret is kept; one a plan is live at a time.
create table check_link (
  locality_id uuid not null references locality (id),
  id uuid not null,
  plan_id uuid not null,
  hash text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (locality_id, id),
  unique (locality_id, hash),
  foreign key (locality_id, plan_id) references plan (locality_id, id),
  foreign key (locality_id, made_by) references person (locality_id, id)
);
create unique index check_link_live on check_link (locality_id, plan_id) where revoked_at is null;

alter table check_link enable row level security;
alter table check_link force row level security;
create policy rows_of_one_locality on check_link using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on check_link to sauro_app;
