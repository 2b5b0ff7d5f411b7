-- A Word template of the ward for the reports of one line. One is in use at a time; those before it stay with their days.
create table word_template (
  locality_id uuid not null references locality (id),
  id uuid not null,
  line text not null check (line in ('state', 'party')),
  name text not null,
  file_sha256 text not null,
  -- Names of the fields that stand in it.
  fields jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (locality_id, id),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, uploaded_by) references person (locality_id, id),
  foreign key (locality_id, ended_by) references person (locality_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index word_template_in_use on word_template (locality_id, line) where ended_at is null;
create index word_template_newest on word_template (locality_id, line, uploaded_at desc, id desc);

-- A PDF of a Word file that was kept: asked for, then made by the worker, or said why not.
create table pdf_copy (
  locality_id uuid not null references locality (id),
  -- The Word file.
  file_sha256 text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  settled_at timestamptz,
  pdf_sha256 text,
  problem text,
  primary key (locality_id, file_sha256),
  foreign key (locality_id, file_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, pdf_sha256) references stored_file (locality_id, sha256),
  foreign key (locality_id, asked_by) references person (locality_id, id),
  check (settled_at is null or (pdf_sha256 is null) <> (problem is null))
);
create index pdf_copy_waiting on pdf_copy (locality_id, asked_at) where settled_at is null;

do $$
declare name text;
begin
  foreach name in array array['word_template', 'pdf_copy'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;
