-- A list that nothing narrows begins with what is open, and each half stands by its deadline.
create index task_open_first on task (
  locality_id, (closed_on is not null or cancelled_on is not null or replaced_on is not null), due, id)
  where review = 'accepted';
