-- Which of the pages that are pictures is being looked at; both empty when the file has letters.
alter table plan add column reading_page integer;
alter table plan add column reading_pages integer;
