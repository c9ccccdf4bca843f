-- What is looked up by the beginning of its number.
create index invoices_number on invoices (tenant_id, number collate "C") where number is not null;

-- A list with its filters under a name: one person's own, or everybody's.
create table saved_views (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- the page that shows it, such as /orders
  list text collate "C" not null,
  name text not null,
  query jsonb not null,
  owner_id ident not null,
  is_shared boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index saved_views_name on saved_views (tenant_id, list, owner_id, lower(name));
select mortise_protect('saved_views');
