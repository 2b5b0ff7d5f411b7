-- One row for one mail to one person on one day: written in the transaction that decides to send, sent after it.
-- The text is forgotten once it has gone out; that it went out stays.
create table mail (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  day date not null,
  kind text not null check (kind in ('digest-mail', 'digest-message')),
  address text not null,
  content jsonb,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null,
  try_at timestamptz not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  reason text,
  primary key (locality_id, id),
  unique (locality_id, person_id, day, kind),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index mail_to_send on mail (locality_id, try_at, id) where state in ('queued', 'sending');

alter table mail enable row level security;
alter table mail force row level security;
create policy rows_of_one_locality on mail using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on mail to sauro_app;
