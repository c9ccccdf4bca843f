-- How long a tenant keeps the log of its deliveries; without a row the usual time.
create table webhook_policies (
  tenant_id ident primary key references tenants (id),
  delivered_days integer not null,
  failed_days integer not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('webhook_policies');
