-- Reports go by months.
create index tickets_created on tickets (tenant_id, created_at);
create index refunds_by_date on refunds (tenant_id, refunded_on);
