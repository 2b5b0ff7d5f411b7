-- The name of the figure on the day on which a person set it, for whoever reads the journal; null for rows of before.
alter table report_override add column figure_name text;
