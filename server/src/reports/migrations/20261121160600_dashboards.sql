-- What a client's dashboard said, and the snapshot that it was read in. It holds as long as no fact about the client was committed
-- that the snapshot did not see: whoever changes something need not know of this table.
create table client_dashboards (
  tenant_id ident not null,
  customer_id ident not null,
  format integer not null,
  body jsonb not null,
  snapshot pg_snapshot not null,
  customer_version integer not null,
  tenant_version integer not null,
  computed_at timestamptz not null,
  -- the first instant at which time alone changes a figure: a deadline passes, a day begins
  valid_until timestamptz not null,
  primary key (tenant_id, customer_id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
select mortise_protect('client_dashboards');

-- What one client owes and has in credit, without its paid past.
create index invoices_client_open on invoices (tenant_id, customer_id, currency, due_date, balance_minor) where balance_minor > 0;
create index payments_client_credit on payments (tenant_id, customer_id, currency, unapplied_minor) where unapplied_minor > 0;
