-- Registered documents are found by words as tasks and targets are. What was registered before has its words folded already.
insert into search_entry (locality_id, kind, id, subject_id, code, title, folded, words, at)
select d.locality_id, 'document', d.id, d.id, d.number, left(d.excerpt, 300), f.folded, to_tsvector('simple', f.folded),
       d.entered_at
  from document d
 cross join lateral (select trim(regexp_replace(d.search_key, '[^[:alnum:]]+', ' ', 'g')) as folded) f
on conflict (locality_id, kind, id) do nothing;

-- Under row security no index on words is ever read: the operator could tell of rows of others before they are left out.
-- A ward's entries are read by their key instead, and writing them costs no index that helps nobody.
drop index search_entry_words;
