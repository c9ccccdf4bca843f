-- What else is known of a customer: people to talk to, addresses, its ids elsewhere.
create table customer_contacts (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  name text not null,
  role text,
  email text,
  email_key text collate "C",
  phone text,
  phone_key text collate "C",
  is_primary boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index customer_contacts_of on customer_contacts (tenant_id, customer_id, id);
create unique index customer_contacts_primary on customer_contacts (tenant_id, customer_id) where is_primary;
select mortise_protect('customer_contacts');

create table customer_addresses (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  name text,
  line1 text not null,
  line2 text,
  city text not null,
  region text,
  postal_code text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  is_default_billing boolean not null default false,
  is_default_shipping boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index customer_addresses_of on customer_addresses (tenant_id, customer_id, id);
create unique index customer_addresses_billing on customer_addresses (tenant_id, customer_id) where is_default_billing;
create unique index customer_addresses_shipping on customer_addresses (tenant_id, customer_id) where is_default_shipping;
select mortise_protect('customer_addresses');

-- One outside id belongs to one customer; a customer may have many, also several of one source (after a merge).
create table customer_external_ids (
  tenant_id ident not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  customer_id ident not null,
  primary key (tenant_id, source, external_id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index customer_external_ids_of on customer_external_ids (tenant_id, customer_id);
select mortise_protect('customer_external_ids');

insert into customer_external_ids (tenant_id, source, external_id, customer_id)
  select tenant_id, source, external_id, id from customers where external_id is not null and merged_into is null;
drop index customers_external;
alter table customers drop column external_id;
alter table customers add column erased_at timestamptz;
create index customers_merged on customers (tenant_id, merged_into) where merged_into is not null;

-- A merge can be taken back: what the customers were before it (personal, so an erasure empties it), and what it moved.
create table customer_merges (
  tenant_id ident not null,
  id ident not null,
  survivor_id ident not null,
  merged_ids jsonb not null,
  before jsonb not null,
  -- the survivor's version right after the merge: another one later means that something has happened since
  survivor_version integer not null,
  created_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, survivor_id) references customers (tenant_id, id)
);
create index customer_merges_of on customer_merges (tenant_id, survivor_id);
select mortise_protect('customer_merges');

create table customer_merge_moves (
  tenant_id ident not null,
  merge_id ident not null,
  -- orders, invoices, payments, contacts, addresses, external_ids …
  kind text not null,
  record_id text collate "C" not null,
  from_id ident not null,
  primary key (tenant_id, merge_id, kind, record_id),
  foreign key (tenant_id, merge_id) references customer_merges (tenant_id, id)
);
select mortise_protect('customer_merge_moves');
