-- Nothing is ever looked for by these columns, and they are wide: a first sync has the planner's statistics made anew as it fills the
-- tables, and waits half as long for it.
alter table hub_links alter raw set statistics 0, alter raw_hash set statistics 0, alter ours set statistics 0, alter theirs set statistics 0;
alter table hub_records alter whence set statistics 0, alter domain_data set statistics 0;
alter table hub_run_lines alter changes set statistics 0, alter request set statistics 0, alter response set statistics 0;
