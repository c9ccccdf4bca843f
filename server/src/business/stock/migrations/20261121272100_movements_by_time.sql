-- The ledger is looked through by days as well as by items.
create index stock_movements_by_time on stock_movements (tenant_id, occurred_at, id);
