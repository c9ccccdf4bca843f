create table tax_classes (
  tenant_id ident not null references tenants (id),
  id ident not null,
  code text collate "C" not null,
  name text not null,
  -- EN 16931, code list UNCL 5305
  category text not null check (category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  -- percent
  rate numeric(18, 6) not null check (rate >= 0 and rate <= 100),
  is_default boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index tax_classes_code on tax_classes (tenant_id, code);
create unique index tax_classes_default on tax_classes (tenant_id) where is_default;
select mortise_protect('tax_classes');

create table categories (
  tenant_id ident not null references tenants (id),
  id ident not null,
  parent_id ident,
  name text not null,
  sort_name text collate "C" not null,
  slug text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references categories (tenant_id, id)
);
create unique index categories_slug on categories (tenant_id, slug);
create unique index categories_name on categories (tenant_id, coalesce(parent_id, ''), sort_name);
select mortise_protect('categories');

create table products (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- the address of its page; in an import, the id by which the product is found again
  handle text collate "C" not null,
  name text not null,
  -- what lists are ordered by: folded so that both backends order alike
  sort_name text collate "C" not null,
  -- folded name, vendor, SKUs and barcodes
  search_text text collate "C" not null,
  description text,
  vendor text,
  tags text[] not null,
  -- names of up to three options, such as {Size,Colour}
  options text[] not null check (cardinality(options) <= 3),
  tax_class_id ident not null,
  category_ids text[] not null,
  -- [{"url", "fileId", "alt"}], the first is the product's face
  images jsonb not null,
  is_active boolean not null,
  version integer not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, tax_class_id) references tax_classes (tenant_id, id)
);
create unique index products_handle on products (tenant_id, handle) where archived_at is null;
create index products_by_name on products (tenant_id, sort_name, id);
create index products_tax_class on products (tenant_id, tax_class_id);
create index products_categories on products using gin (category_ids);
select mortise_protect('products');

create table variants (
  tenant_id ident not null,
  id ident not null,
  product_id ident not null,
  position integer not null,
  sku text collate "C",
  barcode text collate "C",
  option_values text[] not null check (cardinality(option_values) <= 3),
  unit_price numeric(18, 6) not null check (unit_price >= 0),
  prices_include_tax boolean not null,
  compare_at_price numeric(18, 6) check (compare_at_price >= 0),
  cost numeric(18, 6) check (cost >= 0),
  weight_grams numeric(18, 6) check (weight_grams >= 0),
  image_url text,
  is_active boolean not null,
  tracks_stock boolean not null,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, product_id) references products (tenant_id, id)
);
create unique index variants_sku on variants (tenant_id, sku) where archived_at is null;
create unique index variants_barcode on variants (tenant_id, barcode) where archived_at is null;
create index variants_product on variants (tenant_id, product_id, position);
select mortise_protect('variants');

-- Where a product is sold beside the back office, and what happened there last.
create table product_channels (
  tenant_id ident not null,
  product_id ident not null,
  channel text not null,
  is_listed boolean not null,
  price_rule jsonb,
  sync_state text not null check (sync_state in ('never', 'pending', 'synced', 'failed')),
  synced_at timestamptz,
  last_error text,
  updated_at timestamptz not null,
  primary key (tenant_id, product_id, channel),
  foreign key (tenant_id, product_id) references products (tenant_id, id)
);
create index product_channels_listed on product_channels (tenant_id, channel, product_id) where is_listed;
select mortise_protect('product_channels');

create table product_channel_history (
  tenant_id ident not null,
  id ident not null,
  product_id ident not null,
  channel text not null,
  action text not null check (action in ('listed', 'unlisted', 'priced', 'sync_requested', 'synced', 'sync_failed')),
  price_rule jsonb,
  error text,
  actor jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, product_id, channel) references product_channels (tenant_id, product_id, channel)
);
create index product_channel_history_by_time on product_channel_history (tenant_id, product_id, channel, id);
create trigger product_channel_history_facts before update or delete on product_channel_history
  for each row execute function mortise_append_only();
select mortise_protect('product_channel_history');
