-- Figures carry files too, and the same bytes are found again wherever they were brought.
create index evidence_of_measurement on evidence (locality_id, measurement_id, id) where measurement_id is not null;
create index evidence_of_file on evidence (locality_id, sha256, added_at, id);
