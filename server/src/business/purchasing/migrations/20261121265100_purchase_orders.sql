create table purchase_counters (
  tenant_id ident primary key references tenants (id),
  last_number bigint not null
) with (fillfactor = 50);
select mortise_protect('purchase_counters');

-- What is ordered from a supplier, and what of it has come.
create table purchase_orders (
  tenant_id ident not null references tenants (id),
  id ident not null,
  number bigint not null,
  supplier_id ident not null,
  state text not null check (state in ('draft', 'ordered', 'partly_received', 'received', 'closed', 'cancelled')),
  currency text not null,
  -- where the goods go; null: the default location
  location_id text,
  expected_on date,
  notes text,
  -- so much more than ordered may come
  over_percent integer not null check (over_percent between 0 and 100),
  total_minor bigint not null check (total_minor >= 0),
  ordered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, supplier_id) references suppliers (tenant_id, id)
);
create unique index purchase_orders_number on purchase_orders (tenant_id, number);
create index purchase_orders_state on purchase_orders (tenant_id, state, number);
create index purchase_orders_supplier on purchase_orders (tenant_id, supplier_id, number);
create index purchase_orders_expected on purchase_orders (tenant_id, expected_on, id);
select mortise_protect('purchase_orders');

create table purchase_order_lines (
  tenant_id ident not null,
  order_id ident not null,
  line_no integer not null check (line_no > 0),
  variant_id text not null,
  description text not null,
  sku text,
  quantity numeric(20, 6) not null check (quantity > 0),
  -- per piece, without tax
  unit_cost numeric(20, 6) not null check (unit_cost >= 0),
  received numeric(20, 6) not null default 0 check (received >= 0 and received <= quantity * 2),
  primary key (tenant_id, order_id, line_no),
  foreign key (tenant_id, order_id) references purchase_orders (tenant_id, id)
);
create index purchase_order_lines_variant on purchase_order_lines (tenant_id, variant_id);
select mortise_protect('purchase_order_lines');

-- Deliveries as they came; the stock ledger names them.
create table purchase_receipts (
  tenant_id ident not null,
  id ident not null,
  order_id ident not null,
  -- the supplier's delivery note: one of a number is booked once
  reference text collate "C",
  -- [{lineNo, quantity}]
  lines jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references purchase_orders (tenant_id, id)
);
create unique index purchase_receipts_reference on purchase_receipts (tenant_id, order_id, reference) where reference is not null;
create index purchase_receipts_of on purchase_receipts (tenant_id, order_id, id);
create trigger purchase_receipts_append_only before update or delete on purchase_receipts for each row execute function mortise_append_only();
select mortise_protect('purchase_receipts');
