-- Tenants that asked for a reaction which few need: the router makes its tasks only for them.
create table flow_wishes (
  tenant_id ident not null references tenants (id),
  flow text not null,
  primary key (tenant_id, flow)
);
select mortise_protect('flow_wishes');
