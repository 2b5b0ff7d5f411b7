-- What everybody could see from a moment on, whole, as it was shown. Nothing of it is ever changed or removed by the program:
-- what is published next is another row, and taking one from sight is a row beside it.
create table public_snapshot (
  locality_id uuid not null references locality (id),
  id uuid not null,
  -- 1, 2, 3… of the locality; stands in the address.
  number integer not null check (number > 0),
  -- Canonical JSON (RFC 8785), so that the digest can be counted again.
  content text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (locality_id, id),
  unique (locality_id, number),
  foreign key (locality_id, published_by) references person (locality_id, id)
);

create table public_withdrawal (
  locality_id uuid not null references locality (id),
  snapshot_id uuid not null,
  -- Said where the snapshot was.
  reason text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (locality_id, snapshot_id),
  foreign key (locality_id, snapshot_id) references public_snapshot (locality_id, id),
  foreign key (locality_id, withdrawn_by) references person (locality_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['public_snapshot', 'public_withdrawal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert on %I to sauro_app', name);
  end loop;
end $$;
