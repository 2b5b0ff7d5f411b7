-- A view that somebody keeps is one of the list of tasks or of the list of targets.
alter table saved_view add column list text not null default 'tasks' check (list in ('tasks', 'targets'));
alter table saved_view alter column list drop default;
