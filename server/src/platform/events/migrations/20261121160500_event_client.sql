-- Whose client a fact is about, where its data say so: one index answers what happened with a client last, and whether anything has
-- happened since a certain snapshot. Both are asked in commit order.
alter table events add column customer_id ident generated always as (data ->> 'customerId') stored;
create index events_client on events (tenant_id, customer_id, xid, ord) where customer_id is not null;
