-- One row per customer: locked first by whatever moves the customer's money, so that two moves never cross.
create table billing_accounts (
  tenant_id ident not null references tenants (id),
  customer_id ident not null,
  moves bigint not null,
  primary key (tenant_id, customer_id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
select mortise_protect('billing_accounts');

create table payments (
  tenant_id ident not null references tenants (id),
  id ident not null,
  customer_id ident not null,
  currency text not null,
  exchange_rate numeric(20, 10) not null check (exchange_rate > 0),
  amount_minor bigint not null check (amount_minor > 0),
  method text collate "C" not null,
  reference text,
  -- the provider's own id: an event told ten times is one payment
  external_id text collate "C",
  received_at timestamptz not null,
  received_on date not null,
  -- derived from allocations and refunds in the transaction that writes those
  allocated_minor bigint not null default 0 check (allocated_minor >= 0),
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  unapplied_minor bigint generated always as (amount_minor - allocated_minor - refunded_minor) stored,
  base_credit_minor bigint not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  unique (tenant_id, method, external_id),
  check (allocated_minor + refunded_minor <= amount_minor)
);
create index payments_by_date on payments (tenant_id, received_on, id);
create index payments_by_customer on payments (tenant_id, customer_id, received_on, id);
select mortise_protect('payments');

create table payment_allocations (
  tenant_id ident not null references tenants (id),
  id ident not null,
  payment_id ident not null,
  invoice_id ident not null,
  -- negative when a refund or a credit note takes it back
  amount_minor bigint not null check (amount_minor <> 0),
  cause text not null check (cause in ('payment', 'credit', 'refund', 'credit_note')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, payment_id) references payments (tenant_id, id),
  foreign key (tenant_id, invoice_id) references invoices (tenant_id, id)
);
create index payment_allocations_by_payment on payment_allocations (tenant_id, payment_id);
create index payment_allocations_by_invoice on payment_allocations (tenant_id, invoice_id);
create trigger payment_allocations_append_only before update or delete on payment_allocations
  for each row execute function mortise_append_only();
select mortise_protect('payment_allocations');

create table refunds (
  tenant_id ident not null references tenants (id),
  id ident not null,
  payment_id ident not null,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  external_id text collate "C",
  refunded_on date not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, payment_id) references payments (tenant_id, id),
  unique (tenant_id, payment_id, external_id)
);
create trigger refunds_append_only before update or delete on refunds for each row execute function mortise_append_only();
select mortise_protect('refunds');
