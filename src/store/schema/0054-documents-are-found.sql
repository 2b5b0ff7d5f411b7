-- Registered documents are found by words as tasks and targets are. What was registered before has its words folded already.
insert into search_entry (locality_id, kind, id, subject_id, code, title, folded, words, at)
select d.locality_id, 'document', d.id, d.id, d.number, left(d.excerpt, 300), f.folded, to_tsvector('simple', f.folded),
       d.entered_at
  from document d
 cross join lateral (select trim(regexp_replace(d.search_key, '[^[:alnum:]]+', ' ', 'g')) as folded) f
on conflict (locality_id, kind, id) do nothing;
