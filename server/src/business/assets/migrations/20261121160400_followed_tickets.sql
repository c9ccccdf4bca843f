-- The ticket that a maintenance is done with: the one it became, or the one that this was merged into.
drop index asset_maintenance_ticket;
alter table asset_maintenance add column followed_id ident;
create index asset_maintenance_ticket on asset_maintenance (tenant_id, ticket_id) where ticket_id is not null;
create index asset_maintenance_followed on asset_maintenance (tenant_id, followed_id) where followed_id is not null;

-- Nothing of another client can be named on a ticket. Deferrable, since a merge of clients moves both sides.
alter table tickets add foreign key (tenant_id, customer_id, asset_id) references assets (tenant_id, customer_id, id) deferrable;
