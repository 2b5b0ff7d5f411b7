-- A file of the province has a layout of its own: until a person has said how it is read nothing is compared.
alter table take_in
  add column of_province boolean not null default false,
  -- How the file is read, and what is said of it as a whole: day, source, period.
  add column province_reading jsonb,
  add constraint take_in_reads_as_said check (province_reading is null or of_province);

-- What a person said of all files of a register with the same heads.
create table register_layout (
  locality_id uuid not null references locality (id),
  register_id uuid not null,
  -- Digest of the heads as a set.
  heading text not null check (heading ~ '^[0-9a-f]{64}$'),
  layout jsonb not null,
  -- What files of this layout were said to come from.
  source text not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (locality_id, register_id, heading),
  foreign key (locality_id, register_id) references register (locality_id, id),
  foreign key (locality_id, confirmed_by) references person (locality_id, id)
);

alter table register_layout enable row level security;
alter table register_layout force row level security;
create policy rows_of_one_locality on register_layout using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update on register_layout to sauro_app;
