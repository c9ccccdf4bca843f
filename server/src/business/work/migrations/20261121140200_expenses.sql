-- What was spent for a client.
create table expenses (
  tenant_id ident not null references tenants (id),
  id ident not null,
  customer_id ident not null,
  ticket_id ident,
  project_id ident,
  task_id ident,
  user_id ident not null,
  person text not null,
  spent_on date not null,
  description text not null,
  category text,
  cost_minor bigint not null check (cost_minor > 0),
  currency text not null,
  -- what it is charged in, and how much of that one unit of the cost's currency is
  bill_currency text not null,
  exchange_rate numeric(18, 6) not null check (exchange_rate > 0),
  markup_percent numeric(18, 6) not null check (markup_percent >= 0),
  tax_class text,
  is_billable boolean not null,
  -- the person paid and gets it back
  is_reimbursable boolean not null,
  reimbursed_at timestamptz,
  receipt_file_id ident,
  state text not null check (state in ('logged', 'rejected', 'approved')),
  -- cost with markup in the currency of the bill, frozen at the approval
  price_minor bigint check (price_minor > 0),
  approved_at timestamptz,
  approved_by text,
  -- the claim: once set, no other invoice can have it
  invoice_line_id ident,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  foreign key (tenant_id, invoice_line_id) references work_lines (tenant_id, id) deferrable initially deferred,
  check (invoice_line_id is null or (state = 'approved' and price_minor is not null))
);
create index expenses_by_date on expenses (tenant_id, spent_on, id);
create index expenses_of_customer on expenses (tenant_id, customer_id, spent_on, id);
create index expenses_of_project on expenses (tenant_id, project_id, spent_on, id) where project_id is not null;
create index expenses_unbilled on expenses (tenant_id, customer_id, id)
  where state = 'approved' and price_minor is not null and invoice_line_id is null;
create index expenses_of_line on expenses (tenant_id, invoice_line_id) where invoice_line_id is not null;
select mortise_protect('expenses');
