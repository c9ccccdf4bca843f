-- A row of these tables is written for every order. Each check against tenants locks the business's one row (FOR KEY SHARE), and with
-- many orders at once makes a multixact each time. That the business exists is held by other means: rows are written under row
-- security, for the tenant of the transaction only, and orders, invoices and journals refer to customers, storefronts and accounts of
-- the same tenant, which refer to it (decision 0011).
alter table events drop constraint events_tenant_id_fkey;
alter table personal_data drop constraint personal_data_tenant_id_fkey;
alter table orders drop constraint orders_tenant_id_fkey;
alter table invoices drop constraint invoices_tenant_id_fkey;
alter table journals drop constraint journals_tenant_id_fkey;
alter table mails drop constraint mails_tenant_id_fkey;
