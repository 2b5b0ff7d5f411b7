-- The secret address of a person's calendar. Only the hash of its secret is kept; one is live at a time.
create table calendar_feed (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  hash text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (locality_id, id),
  unique (locality_id, hash),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create unique index calendar_feed_live on calendar_feed (locality_id, person_id) where revoked_at is null;

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy rows_of_one_locality on calendar_feed using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on calendar_feed to sauro_app;
