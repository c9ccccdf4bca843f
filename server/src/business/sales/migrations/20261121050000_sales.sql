-- What a tenant switched on between its shop, the marketplace and its books; a missing row means the deployment's defaults.
create table integration_settings (
  tenant_id ident primary key references tenants (id),
  storefront jsonb not null,
  marketplace jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('integration_settings');

-- What integrations did: changes of settings, connection tests, syncs of products.
create table integration_log (
  tenant_id ident not null references tenants (id),
  id ident not null,
  integration text not null check (integration in ('storefront', 'marketplace')),
  action text not null,
  is_ok boolean not null,
  detail jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index integration_log_by_time on integration_log (tenant_id, integration, created_at, id);
select mortise_protect('integration_log');

create table storefronts (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- part of the shop's public address: unique in the whole installation
  slug text collate "C" not null unique,
  name text not null,
  description text,
  is_open boolean not null,
  theme jsonb not null,
  shipping_methods jsonb not null,
  payment_methods jsonb not null,
  reservation_minutes integer not null check (reservation_minutes between 1 and 43200),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
select mortise_protect('storefronts');

create table storefront_pages (
  tenant_id ident not null,
  id ident not null,
  storefront_id ident not null,
  slug text collate "C" not null,
  title text not null,
  blocks jsonb not null,
  is_published boolean not null,
  position integer not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, storefront_id) references storefronts (tenant_id, id),
  unique (tenant_id, storefront_id, slug)
);
select mortise_protect('storefront_pages');

create table orders (
  tenant_id ident not null references tenants (id),
  id ident not null,
  number text collate "C" not null,
  channel text not null,
  storefront_id ident,
  customer_id ident not null,
  contact jsonb not null,
  external_id text collate "C",
  group_id text collate "C",
  state text not null check (state in ('open', 'completed', 'cancelled')),
  payment_state text not null check (payment_state in ('none', 'partial', 'paid', 'overpaid', 'partially_refunded', 'refunded')),
  fulfilment_state text not null check (fulfilment_state in ('none', 'partial', 'fulfilled', 'partially_returned', 'returned')),
  -- set when the order became invoiced
  invoice_id ident,
  invoice_number text,
  currency text not null,
  prices_include_tax boolean not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null check (total_minor >= 0),
  discount_minor bigint not null,
  order_discount_minor bigint not null,
  shipping_minor bigint not null,
  paid_minor bigint not null check (paid_minor >= 0),
  refunded_minor bigint not null check (refunded_minor between 0 and paid_minor),
  credited_minor bigint not null check (credited_minor between 0 and total_minor),
  payment_method text not null,
  shipping_method text,
  shipping_address jsonb,
  billing_address jsonb,
  note text,
  -- the integration settings it was placed under
  settings jsonb not null,
  status_token text not null,
  placed_on date not null,
  placed_at timestamptz not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  foreign key (tenant_id, storefront_id) references storefronts (tenant_id, id),
  check (net_minor + tax_minor = total_minor)
) with (fillfactor = 85);
create unique index orders_number on orders (tenant_id, number);
create unique index orders_external on orders (tenant_id, channel, external_id) where external_id is not null;
create index orders_by_time on orders (tenant_id, placed_at, id);
create index orders_by_customer on orders (tenant_id, customer_id, placed_at, id);
create index orders_by_group on orders (tenant_id, group_id) where group_id is not null;
select mortise_protect('orders');

create table order_lines (
  tenant_id ident not null,
  id ident not null,
  order_id ident not null,
  position integer not null,
  kind text not null check (kind in ('product', 'custom', 'shipping')),
  variant_id ident,
  sku text,
  description text not null,
  quantity numeric(18, 6) not null check (quantity > 0),
  unit_price numeric(18, 6) not null,
  discount_percent numeric(18, 6) not null,
  discount_minor bigint not null,
  tax_rate numeric(18, 6) not null,
  tax_category text not null,
  tax_code text not null,
  tracks_stock boolean not null,
  order_discount_minor bigint not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  fulfilled numeric(18, 6) not null default 0 check (fulfilled >= 0),
  cancelled numeric(18, 6) not null default 0 check (cancelled >= 0),
  returned numeric(18, 6) not null default 0 check (returned between 0 and fulfilled),
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id),
  check (net_minor + tax_minor = total_minor),
  check (fulfilled + cancelled <= quantity)
);
create unique index order_lines_of_order on order_lines (tenant_id, order_id, position);
create index order_lines_by_variant on order_lines (tenant_id, variant_id) where variant_id is not null;
select mortise_protect('order_lines');

-- Deliveries: what left, when. Shipments of couriers refer to them.
create table fulfilments (
  tenant_id ident not null,
  id ident not null,
  order_id ident not null,
  lines jsonb not null,
  note text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id)
);
create index fulfilments_of_order on fulfilments (tenant_id, order_id);
create trigger fulfilments_append_only before update or delete on fulfilments for each row execute function mortise_append_only();
select mortise_protect('fulfilments');

create table order_returns (
  tenant_id ident not null,
  id ident not null,
  order_id ident not null,
  state text not null check (state in ('requested', 'received', 'refused')),
  reason text not null,
  -- asked for: [{lineId, quantity}]; received: [{lineId, quantity, restocked, creditMinor}]
  lines jsonb not null,
  credit_minor bigint not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id)
);
create index order_returns_of_order on order_returns (tenant_id, order_id);
select mortise_protect('order_returns');

-- A basket before it is an order. Its id is random, not ordered by time: whoever knows it may see and order the basket.
create table carts (
  tenant_id ident not null,
  id ident not null,
  storefront_id ident not null,
  -- [{variantId, quantity, seenUnitPrice}]: no price in here is ever charged
  lines jsonb not null,
  -- the one order that this cart became
  order_id ident,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, storefront_id) references storefronts (tenant_id, id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id)
) with (fillfactor = 85);
create index carts_by_age on carts (tenant_id, updated_at) where order_id is null;
select mortise_protect('carts');
