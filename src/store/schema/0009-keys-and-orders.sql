-- Every key of a tenant table begins with its locality, so that rows can be spread by it; this one did not.
alter table person drop constraint person_account_id_key;
alter table person add constraint person_of_account unique (locality_id, account_id);

-- What waits is listed for the whole locality and then judged by policy, in the order in which it came.
drop index task_update_waiting;
create index task_update_waiting on task_update (locality_id, recorded_at desc, id desc) where state = 'submitted';
drop index measurement_waiting;
create index measurement_waiting on measurement (locality_id, effective_on desc, recorded_at desc, id desc)
  where state = 'submitted';

create index evidence_of_target on evidence (locality_id, target_id, added_at desc, id desc) where target_id is not null;
