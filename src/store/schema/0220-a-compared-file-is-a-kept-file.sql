alter table draft_comparison
  add foreign key (locality_id, sha256) references stored_file (locality_id, sha256);
