-- The lines of one seller's ledger, newest first: its page reads them piece by piece.
create index marketplace_ledger_of_seller on marketplace_ledger (tenant_id, seller_id, id);
