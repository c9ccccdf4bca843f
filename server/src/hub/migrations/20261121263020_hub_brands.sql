-- How a business's pages of integrations look and what they say; what is null is the installation's.
create table hub_brands (
  tenant_id ident primary key references tenants (id),
  product text,
  accent text,
  logo text,
  -- language → text → words
  texts jsonb not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('hub_brands');
