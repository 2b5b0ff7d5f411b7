-- Two lines report on one plan and one period: what was issued on one of them is no first report of the other.
alter table issued_report add column line text not null default 'state' check (line in ('state', 'party'));
alter table issued_report alter column line drop default;
drop index issued_report_of_period;
create index issued_report_of_period on issued_report (locality_id, plan_id, period, line, issued_at desc);
