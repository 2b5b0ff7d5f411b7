-- How figures of several localities become one, as the report that brought them says; null where it says nothing.
alter table received_figure add column adding text check (adding in ('weighted', 'sum', 'none'));
