create table customers (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  -- what lists are ordered by: folded so that both backends order alike
  sort_name text collate "C" not null,
  kind text not null check (kind in ('person', 'company')),
  email text,
  -- lower case, trimmed: one customer per address and tenant
  email_key text collate "C",
  phone text,
  phone_key text collate "C",
  tax_number text,
  tax_number_key text collate "C",
  source text not null,
  external_id text collate "C",
  notes text,
  version integer not null default 1,
  -- set when this customer was merged into another: old ids go on working
  merged_into ident,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_into) references customers (tenant_id, id)
);
create unique index customers_email on customers (tenant_id, email_key) where merged_into is null;
create unique index customers_external on customers (tenant_id, source, external_id) where merged_into is null;
create index customers_phone on customers (tenant_id, phone_key) where phone_key is not null;
create index customers_tax_number on customers (tenant_id, tax_number_key) where tax_number_key is not null;
create index customers_by_name on customers (tenant_id, sort_name, id);
create index customers_by_time on customers (tenant_id, created_at, id);
select mortise_protect('customers');
