create table suppliers (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  contact_name text,
  email text,
  phone text,
  address text,
  website text,
  -- the supplier's id in the system it came from
  external_id text collate "C",
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index suppliers_external on suppliers (tenant_id, external_id);
select mortise_protect('suppliers');
