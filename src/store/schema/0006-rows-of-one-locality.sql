do $$
declare name text;
begin
  foreach name in array array[
    'unit', 'person', 'appointment', 'stored_file', 'plan', 'plan_version', 'task', 'task_version', 'task_support',
    'deadline_decision', 'target', 'target_version', 'target_milestone', 'task_update', 'measurement', 'evidence',
    'report', 'journal', 'journal_head', 'request'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy rows_of_one_locality on %I using (locality_id = current_locality())
         with check (locality_id = current_locality())', name);
    execute format('grant select, insert, update on %I to sauro_app', name);
  end loop;
end $$;

grant select, insert on locality to sauro_app;
grant delete on task_support, target_milestone to sauro_app;
revoke update on journal, plan_version, deadline_decision, stored_file, evidence, report, request from sauro_app;
