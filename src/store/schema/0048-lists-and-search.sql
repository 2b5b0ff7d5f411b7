-- The deadline that counts, derived from the decisions as the other state columns are, so that lists are read in its order.
alter table task add column due date;

do $$
declare
  held uuid;
  task_of uuid;
  counts date;
  decision record;
begin
  for held, task_of in select distinct locality_id, task_id from deadline_decision loop
    counts := null;
    for decision in select deadline, effective_on from deadline_decision
                     where locality_id = held and task_id = task_of order by seq loop
      if counts is null or decision.effective_on <= counts then
        counts := decision.deadline;
      end if;
    end loop;
    update task set due = counts where locality_id = held and id = task_of;
  end loop;
end $$;

create index task_by_due on task (locality_id, due, id) where review = 'accepted';
create index task_open_by_due on task (locality_id, due, id)
  where review = 'accepted' and due is not null and closed_on is null and cancelled_on is null and suspended_on is null
    and replaced_on is null;

-- What can be found by words, folded once when it is written: one row for each task, target, document and update.
create table search_entry (
  locality_id uuid not null references locality (id),
  kind text not null,
  id uuid not null,
  -- The page that shows it: a task of its own, or the task that an update tells of.
  subject_id uuid not null,
  code text not null,
  title text not null,
  folded text not null,
  words tsvector not null,
  at timestamptz not null,
  primary key (locality_id, kind, id)
);
create index search_entry_words on search_entry using gin (words);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy rows_of_one_locality on search_entry using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update, delete on search_entry to sauro_app;

-- A list as a person wants it again: its address without the page.
create table saved_view (
  locality_id uuid not null references locality (id),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  -- Everybody of the locality sees it; only its owner removes it.
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (locality_id, id),
  unique (locality_id, person_id, name),
  foreign key (locality_id, person_id) references person (locality_id, id)
);
create index saved_view_in_order on saved_view (locality_id, saved_at, id);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy rows_of_one_locality on saved_view using (locality_id = current_locality())
  with check (locality_id = current_locality());
grant select, insert, update, delete on saved_view to sauro_app;
