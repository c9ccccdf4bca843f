-- The marketplace that a tenant (the operator) runs; one per tenant.
create table marketplaces (
  tenant_id ident primary key references tenants (id),
  id ident not null unique,
  -- part of its public address: unique in the whole installation
  slug text collate "C" not null unique,
  name text not null,
  description text,
  currency text not null,
  is_open boolean not null,
  -- the commission where no rule fits: {percent, base, vatMode, vatPercent, rounding}
  terms jsonb not null,
  -- days between the delivery of an order and its payout
  hold_days integer not null check (hold_days between 0 and 365),
  payout_min_minor bigint not null check (payout_min_minor >= 0),
  shipping_minor bigint not null check (shipping_minor >= 0),
  -- whose account payouts leave: {name, iban, bic}
  debtor jsonb,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
select mortise_protect('marketplaces');

create table marketplace_sellers (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- the business that sells; null until it has accepted the invitation
  seller_tenant ident,
  name text not null,
  state text not null check (state in ('invited', 'active', 'suspended')),
  invitation_hash text,
  kind text not null check (kind in ('person', 'company')),
  legal_name text,
  address jsonb,
  tax_number text,
  vat_number text,
  birth_date date,
  iban text,
  bic text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, seller_tenant)
);
select mortise_protect('marketplace_sellers');

-- The seller's side of the link, in the seller's own tenant.
create table marketplace_memberships (
  tenant_id ident not null references tenants (id),
  operator_tenant ident not null,
  seller_id ident not null,
  marketplace_slug text not null,
  joined_at timestamptz not null,
  primary key (tenant_id, operator_tenant)
);
select mortise_protect('marketplace_memberships');

-- What sellers offer, copied to the operator so that one search sees everything.
create table marketplace_listings (
  tenant_id ident not null,
  id ident not null,
  seller_id ident not null,
  product_id ident not null,
  variant_id ident not null,
  name text not null,
  sort_name text collate "C" not null,
  search_text text collate "C" not null,
  description text,
  sku text,
  unit_price numeric(18, 6) not null,
  prices_include_tax boolean not null,
  currency text not null,
  -- null: not limited by stock
  available numeric(18, 6),
  category text,
  category_key text collate "C",
  image_url text,
  state text not null check (state in ('active', 'paused', 'sold_out')),
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, seller_id) references marketplace_sellers (tenant_id, id),
  unique (tenant_id, seller_id, variant_id)
);
create index marketplace_listings_by_name on marketplace_listings (tenant_id, sort_name, id);
create index marketplace_listings_of_product on marketplace_listings (tenant_id, seller_id, product_id);
select mortise_protect('marketplace_listings');

create table marketplace_carts (
  tenant_id ident not null,
  -- random: whoever knows it may see and order the basket
  id ident not null,
  channel text not null check (channel in ('b2c', 'b2b')),
  lines jsonb not null,
  group_id ident,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create index marketplace_carts_by_age on marketplace_carts (tenant_id, updated_at) where group_id is null;
select mortise_protect('marketplace_carts');

-- One checkout: an order in each seller's tenant.
create table marketplace_groups (
  tenant_id ident not null,
  id ident not null,
  cart_id ident not null,
  status_token text collate "C" not null,
  channel text not null,
  currency text not null,
  total_minor bigint not null,
  placed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, cart_id),
  unique (tenant_id, status_token)
);
create index marketplace_groups_by_time on marketplace_groups (tenant_id, placed_at, id);
select mortise_protect('marketplace_groups');

create table marketplace_group_orders (
  tenant_id ident not null,
  order_id ident not null,
  group_id ident not null,
  seller_id ident not null,
  number text not null,
  total_minor bigint not null,
  commission_minor bigint not null,
  commission_vat_minor bigint not null,
  credited_minor bigint not null default 0 check (credited_minor between 0 and total_minor),
  state text not null,
  payment_state text not null,
  fulfilment_state text not null,
  -- when the seller's money is free: set by the delivery
  available_at timestamptz,
  primary key (tenant_id, order_id),
  foreign key (tenant_id, group_id) references marketplace_groups (tenant_id, id),
  foreign key (tenant_id, seller_id) references marketplace_sellers (tenant_id, id)
);
create index marketplace_group_orders_of on marketplace_group_orders (tenant_id, group_id);
select mortise_protect('marketplace_group_orders');

create table marketplace_commission_rules (
  tenant_id ident not null,
  id ident not null,
  name text not null,
  -- the higher one wins
  priority integer not null,
  -- null: any
  channel text check (channel in ('b2c', 'b2b')),
  category_key text collate "C",
  category text,
  seller_id ident,
  -- line amount (its base) from, and below
  from_minor bigint,
  below_minor bigint,
  valid_from date,
  valid_until date,
  terms jsonb not null,
  is_active boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, seller_id) references marketplace_sellers (tenant_id, id)
);
select mortise_protect('marketplace_commission_rules');

-- The commission of each sold line with the terms it was computed by; later changes of rules do not reach it.
create table marketplace_commission_lines (
  tenant_id ident not null,
  order_line_id ident not null,
  order_id ident not null,
  rule_id ident,
  terms jsonb not null,
  net_minor bigint not null,
  total_minor bigint not null,
  commission_minor bigint not null,
  vat_minor bigint not null,
  primary key (tenant_id, order_line_id),
  foreign key (tenant_id, order_id) references marketplace_group_orders (tenant_id, order_id)
);
create trigger marketplace_commission_lines_append_only before update or delete on marketplace_commission_lines
  for each row execute function mortise_append_only();
create index marketplace_commission_lines_of on marketplace_commission_lines (tenant_id, order_id);
select mortise_protect('marketplace_commission_lines');

create table marketplace_payouts (
  tenant_id ident not null,
  id ident not null,
  batch_id ident not null,
  seller_id ident not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  state text not null check (state in ('processing', 'paid', 'failed')),
  -- {name, iban, bic} as they were
  creditor jsonb not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, seller_id) references marketplace_sellers (tenant_id, id)
);
create index marketplace_payouts_of_batch on marketplace_payouts (tenant_id, batch_id);
create index marketplace_payouts_of_seller on marketplace_payouts (tenant_id, seller_id, id);
select mortise_protect('marketplace_payouts');

-- What the operator owes each seller, entry by entry. Amounts never change; when and by which payout they are paid does.
create table marketplace_ledger (
  tenant_id ident not null,
  id ident not null,
  seller_id ident not null,
  order_id ident not null,
  kind text not null check (kind in ('sale', 'commission', 'commission_vat', 'refund', 'commission_refund', 'commission_vat_refund')),
  amount_minor bigint not null,
  -- null: pending until the order is delivered
  available_at timestamptz,
  payout_id ident,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references marketplace_group_orders (tenant_id, order_id),
  foreign key (tenant_id, payout_id) references marketplace_payouts (tenant_id, id)
);
create index marketplace_ledger_open on marketplace_ledger (tenant_id, seller_id, available_at) where payout_id is null;
create index marketplace_ledger_of_order on marketplace_ledger (tenant_id, order_id);
create index marketplace_ledger_of_payout on marketplace_ledger (tenant_id, payout_id) where payout_id is not null;
create function marketplace_ledger_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.seller_id, old.order_id, old.kind, old.amount_minor) is distinct from (new.seller_id, new.order_id, new.kind, new.amount_minor) then
    raise exception 'ledger entries are fixed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger marketplace_ledger_fixed before update or delete on marketplace_ledger for each row execute function marketplace_ledger_fixed();
select mortise_protect('marketplace_ledger');
