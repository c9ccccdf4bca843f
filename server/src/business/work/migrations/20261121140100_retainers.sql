-- Time or money that a client has paid ahead: one block, or so much per month.
create table retainers (
  tenant_id ident not null references tenants (id),
  id ident not null,
  customer_id ident not null,
  -- only this project's work; null: all of the client's
  project_id ident,
  name text not null,
  kind text not null check (kind in ('prepaid', 'monthly')),
  unit text not null check (unit in ('hours', 'money')),
  -- per period: minutes, or minor units of the currency
  allowance bigint not null check (allowance > 0),
  currency text not null,
  -- what the client is charged per period
  fee_minor bigint not null check (fee_minor >= 0),
  tax_class text,
  -- only these kinds of work; null: all
  service_type_ids text[],
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  carries_over boolean not null,
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index retainers_of on retainers (tenant_id, customer_id, id);
create index retainers_of_project on retainers (tenant_id, project_id) where project_id is not null;
select mortise_protect('retainers');

-- What a retainer has to give in one period; the row that draws are taken from under its lock.
create table retainer_periods (
  tenant_id ident not null,
  id ident not null,
  retainer_id ident not null,
  period_no integer not null check (period_no >= 0),
  starts_on date not null,
  ends_on date,
  granted bigint not null check (granted >= 0),
  carried_in bigint not null default 0 check (carried_in >= 0),
  carried_out bigint not null default 0 check (carried_out >= 0),
  drawn bigint not null default 0 check (drawn >= 0),
  -- its rest went to the next period
  closed_at timestamptz,
  exhausted_at timestamptz,
  fee_minor bigint not null check (fee_minor >= 0),
  -- the claim of its fee: once set, no other invoice can have it
  invoice_line_id ident,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, retainer_id, period_no),
  foreign key (tenant_id, retainer_id) references retainers (tenant_id, id),
  foreign key (tenant_id, invoice_line_id) references work_lines (tenant_id, id) deferrable initially deferred,
  check (drawn <= granted + carried_in - carried_out)
);
create index retainer_periods_of_line on retainer_periods (tenant_id, invoice_line_id) where invoice_line_id is not null;
select mortise_protect('retainer_periods');

-- Every cover of an entry; one that is taken back is a row with the sign turned.
create table retainer_draws (
  tenant_id ident not null,
  id ident not null,
  period_id ident not null,
  entry_id ident not null,
  minutes integer not null,
  units bigint not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, period_id) references retainer_periods (tenant_id, id)
);
create index retainer_draws_of_entry on retainer_draws (tenant_id, entry_id);
create index retainer_draws_of_period on retainer_draws (tenant_id, period_id, id);
create trigger retainer_draws_append_only before update or delete on retainer_draws for each row execute function mortise_append_only();
select mortise_protect('retainer_draws');

alter table time_entries add foreign key (tenant_id, customer_id) references customers (tenant_id, id);
alter table work_contracts add foreign key (tenant_id, customer_id) references customers (tenant_id, id);
