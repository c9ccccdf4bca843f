-- Connectors that the operator of the installation switched off or on again while it runs. MORTISE_CONNECTORS_OFF stands above it.
create table hub_switches (
  connector text primary key,
  is_on boolean not null,
  changed_at timestamptz not null
);
grant select on hub_switches to mortise_app;
grant select, insert, update on hub_switches to mortise_system;

-- Paused because its connector is switched off: goes on by itself when that is on again.
alter table hub_connections add column is_held boolean not null default false;
create index hub_connections_held on hub_connections (connector) where is_held;
