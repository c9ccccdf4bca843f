-- The client as the hub of a service provider: what it is to the business, and its sites.
alter table customers add column status text not null default 'active' check (status in ('lead', 'active', 'on_hold', 'former'));
create index customers_by_status on customers (tenant_id, status, sort_name, id) where merged_into is null;

-- What belongs to one client refers to its contacts and addresses together with the client: nothing of another one can be named.
create unique index customer_contacts_client on customer_contacts (tenant_id, customer_id, id);
create unique index customer_addresses_client on customer_addresses (tenant_id, customer_id, id);

-- A place of a client where its assets stand and people go.
create table customer_locations (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  name text not null,
  sort_name text collate "C" not null,
  address_id ident,
  -- who opens the door there
  contact_id ident,
  phone text,
  note text,
  is_primary boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  -- deferrable: a merge of clients moves both sides, one after the other
  foreign key (tenant_id, customer_id, address_id) references customer_addresses (tenant_id, customer_id, id)
    on delete set null (address_id) deferrable,
  foreign key (tenant_id, customer_id, contact_id) references customer_contacts (tenant_id, customer_id, id)
    on delete set null (contact_id) deferrable
);
create unique index customer_locations_client on customer_locations (tenant_id, customer_id, id);
create unique index customer_locations_primary on customer_locations (tenant_id, customer_id) where is_primary;
create index customer_locations_address on customer_locations (tenant_id, customer_id, address_id) where address_id is not null;
create index customer_locations_contact on customer_locations (tenant_id, customer_id, contact_id) where contact_id is not null;
select mortise_protect('customer_locations');
