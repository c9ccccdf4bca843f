-- Lists by a sum, and invoices by the day they are due, read all of a business's rows (100,000 invoices: over 200 ms); each index costs an
-- invoice 10 µs.
create index invoices_by_total on invoices (tenant_id, total_minor, id);
create index invoices_by_balance on invoices (tenant_id, balance_minor, id);
create index invoices_by_due on invoices (tenant_id, coalesce(due_date, issue_date), id);
create index payments_by_amount on payments (tenant_id, amount_minor, id);
create index credit_notes_by_total on credit_notes (tenant_id, total_minor, id);
