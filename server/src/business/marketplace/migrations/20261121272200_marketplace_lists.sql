-- The operator may take a listing off: `state` is what shoppers see, `offered` what the seller offers, which comes back afterwards.
alter table marketplace_listings add column is_hidden boolean not null default false;
alter table marketplace_listings add column offered text not null default 'paused' check (offered in ('active', 'paused', 'sold_out'));
update marketplace_listings set offered = state;
create index marketplace_listings_by_price on marketplace_listings (tenant_id, unit_price, id);
create index marketplace_payouts_by_time on marketplace_payouts (tenant_id, created_at, id);
create index marketplace_payouts_by_amount on marketplace_payouts (tenant_id, amount_minor, id);
