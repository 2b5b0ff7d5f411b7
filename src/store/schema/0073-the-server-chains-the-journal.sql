-- Whoever appends to a locality's chain waits for whoever did before until that one's transaction has ended. The server
-- itself makes the links, so that the head is held while it writes and commits, and never while a program is thinking.
-- `events` are rows {type, object, payload, text} in their order; the hash is of the bytes that 0007 of the decisions lays
-- down, and a program that verifies the chain makes them by its own code.
create function append_to_journal(place uuid, layout integer, instant timestamptz, instant_text text, actor uuid, events jsonb)
returns void language plpgsql as $$
declare
  last_seq bigint;
  last_hash text;
  previous text;
  event record;
begin
  select h.seq, h.hash into strict last_seq, last_hash from journal_head h where h.locality_id = place for update;
  for event in
    select e.value ->> 'type' as type, e.value ->> 'object' as object, e.value -> 'payload' as payload, e.value ->> 'text' as text
      from jsonb_array_elements(events) with ordinality as e order by e.ordinality
  loop
    last_seq := last_seq + 1;
    previous := last_hash;
    last_hash := encode(sha256(convert_to(
      concat_ws(E'\n', layout, previous, place, last_seq, instant_text, event.text), 'UTF8')), 'hex');
    insert into journal (locality_id, seq, version, at, actor_id, type, object_id, payload, text, previous_hash, hash)
    values (place, last_seq, layout, instant, actor, event.type, event.object, event.payload, event.text, previous, last_hash);
  end loop;
  update journal_head h set seq = last_seq, hash = last_hash where h.locality_id = place;
end $$;
