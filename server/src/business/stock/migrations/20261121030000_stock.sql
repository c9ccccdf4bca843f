-- Items (variants) belong to the catalogue: they are named by id, without a foreign key.
create table stock_locations (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null check (length(name) between 1 and 200),
  -- lower case: one location per name
  name_key text collate "C" not null,
  is_default boolean not null default false,
  -- stock of a location that is not active is counted, but not sold
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check (is_active or not is_default)
);
create unique index stock_locations_default on stock_locations (tenant_id) where is_default;
create unique index stock_locations_name on stock_locations (tenant_id, name_key);
select mortise_protect('stock_locations');

-- How many of an item are at a location. Always the sum of stock_movements.
create table stock_levels (
  tenant_id ident not null,
  variant_id ident not null,
  location_id ident not null,
  on_hand numeric(18, 6) not null default 0,
  -- promised to orders and not yet delivered
  reserved numeric(18, 6) not null default 0,
  -- how many may be promised beyond what is there
  backorder_limit numeric(18, 6) not null default 0 check (backorder_limit >= 0),
  -- false: orders neither check nor count this level
  tracks boolean not null default true,
  low_stock_threshold numeric(18, 6),
  is_low boolean not null generated always as (coalesce(on_hand - reserved <= low_stock_threshold, false)) stored,
  -- counts changes of on_hand and of the settings, not reservations
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, variant_id, location_id),
  foreign key (tenant_id, location_id) references stock_locations (tenant_id, id),
  constraint stock_levels_covered check (reserved >= 0 and reserved <= on_hand + backorder_limit)
) with (fillfactor = 70);
create index stock_levels_low on stock_levels (tenant_id, variant_id, location_id) where is_low;
create index stock_levels_location on stock_levels (tenant_id, location_id, variant_id);
select mortise_protect('stock_levels');

create table stock_reservations (
  tenant_id ident not null,
  order_id ident not null,
  order_line_id ident not null,
  location_id ident not null,
  variant_id ident not null,
  quantity numeric(18, 6) not null check (quantity > 0),
  delivered numeric(18, 6) not null default 0 check (delivered >= 0),
  released numeric(18, 6) not null default 0 check (released >= 0),
  open numeric(18, 6) not null generated always as (quantity - delivered - released) stored check (open >= 0),
  state text not null default 'reserved'
    check (state in ('reserved', 'partially_delivered', 'delivered', 'cancelled', 'expired')),
  -- null: kept until it is delivered or released
  expires_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, order_id, order_line_id, location_id),
  foreign key (tenant_id, variant_id, location_id) references stock_levels (tenant_id, variant_id, location_id),
  check ((open > 0) = (state in ('reserved', 'partially_delivered')))
);
create index stock_reservations_due on stock_reservations (tenant_id, expires_at) where expires_at is not null and state in ('reserved', 'partially_delivered');
select mortise_protect('stock_reservations');

-- The ledger: every change of a level, never changed itself.
create table stock_movements (
  tenant_id ident not null,
  id bigint generated always as identity,
  variant_id ident not null,
  location_id ident not null,
  reason text not null check (reason in ('opening', 'receipt', 'allocation', 'release', 'sale', 'return', 'cancellation', 'adjustment', 'stocktake', 'write_off')),
  on_hand_delta numeric(18, 6) not null default 0,
  reserved_delta numeric(18, 6) not null default 0,
  order_id ident,
  -- what it was booked for (an import, a delivery note, a stocktake): once per item and location
  reference text collate "C",
  note text,
  occurred_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, variant_id, location_id) references stock_levels (tenant_id, variant_id, location_id)
);
create index stock_movements_item on stock_movements (tenant_id, variant_id, id);
create unique index stock_movements_reference on stock_movements (tenant_id, variant_id, location_id, reference) where reference is not null;
create trigger stock_movements_append_only before update or delete on stock_movements for each row execute function mortise_append_only();
select mortise_protect('stock_movements');

create table stocktakes (
  tenant_id ident not null,
  id ident not null,
  location_id ident not null,
  state text not null check (state in ('open', 'finished', 'cancelled')),
  note text,
  version integer not null default 1,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, location_id) references stock_locations (tenant_id, id)
);
create unique index stocktakes_open on stocktakes (tenant_id, location_id) where state = 'open';
select mortise_protect('stocktakes');

create table stocktake_lines (
  tenant_id ident not null,
  stocktake_id ident not null,
  variant_id ident not null,
  -- what the books said when the stocktake began
  expected numeric(18, 6) not null,
  counted numeric(18, 6) check (counted >= 0),
  primary key (tenant_id, stocktake_id, variant_id),
  foreign key (tenant_id, stocktake_id) references stocktakes (tenant_id, id)
);
select mortise_protect('stocktake_lines');
