-- How a shopper sees all their orders of a shop: a mailed link that works once, and the session that it opens.
create table shop_sign_ins (
  tenant_id ident not null references tenants (id),
  id ident not null,
  storefront_id ident not null,
  customer_id ident not null,
  kind text not null check (kind in ('link', 'session')),
  -- of the token; who reads this table can't use it
  token_hash text collate "C" not null,
  -- of the address that was shown to be theirs: orders of other addresses of a merged customer stay hidden
  email_hash text collate "C" not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, storefront_id) references storefronts (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index shop_sign_ins_of_customer on shop_sign_ins (tenant_id, customer_id, created_at);
create index shop_sign_ins_by_expiry on shop_sign_ins (tenant_id, expires_at);
select mortise_protect('shop_sign_ins');
