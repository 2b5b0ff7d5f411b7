-- "My work" asks each time it is opened which rows of a person's units came back.
create index register_row_returned on register_entry_version (locality_id, unit_id, decided_at)
  where state = 'returned';
