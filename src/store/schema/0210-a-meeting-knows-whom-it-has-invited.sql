-- Who joins after an invitation was written gets a further one, which names those alone.
alter table meeting_invitee add column invited_at timestamptz;
update meeting_invitee i
   set invited_at = m.invited_at
  from meeting m
 where m.locality_id = i.locality_id and m.id = i.meeting_id;
-- Whoever has no invitation yet may be taken off the list again.
grant delete on meeting_invitee to sauro_app;
