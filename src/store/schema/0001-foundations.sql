-- Who may do what by default. Reading and adding come with every table; changing and removing rows are granted
-- by name in the migration of the table that needs them, so that a journal is append-only unless somebody says so.

alter default privileges in schema public grant select, insert on tables to sauro_app;
alter default privileges in schema public grant usage on sequences to sauro_app;

-- The locality of this transaction, null outside one. Row policies compare with it.
-- nullif: a setting that was local to a transaction comes back as '' and not as null.
create function current_locality() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('sauro.locality_id', true), '')::uuid;

-- Accounts and sessions stand apart: another role owns them, and the one that serves pages cannot read them.
create schema auth authorization sauro_auth;
