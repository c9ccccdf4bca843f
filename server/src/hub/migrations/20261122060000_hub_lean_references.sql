-- A reference to the business was looked up for every record, link and line of a page: a fourteenth of what the database spends on a new
-- record. Whose they are is said by row security, which lets nobody write another business's rows, and by their connection, which keeps
-- its reference.
alter table hub_records drop constraint hub_records_tenant_id_fkey;
alter table hub_links drop constraint hub_links_tenant_id_fkey;
alter table hub_run_lines drop constraint hub_run_lines_tenant_id_fkey;
