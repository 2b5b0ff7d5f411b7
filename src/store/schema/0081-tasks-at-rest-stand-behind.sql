-- A task at rest asks for nothing today: it stands behind what is open, as what is settled does.
drop index task_open_first;
create index task_open_first on task (
  locality_id,
  (closed_on is not null or cancelled_on is not null or replaced_on is not null or suspended_on is not null),
  due, id)
  where review = 'accepted';
