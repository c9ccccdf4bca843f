-- Which clients have work that is not billed, or that waits: one step of an index per client.
create index expenses_waiting on expenses (tenant_id, customer_id, id) where state = 'logged';
create index retainers_with_fee on retainers (tenant_id, customer_id, id) where is_active and fee_minor > 0;
