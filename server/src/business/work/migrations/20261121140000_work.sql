-- How a business counts and bills its time; one row once it has settings of its own.
create table work_settings (
  tenant_id ident primary key references tenants (id),
  rounding jsonb not null,
  lines_by text not null check (lines_by in ('ticket', 'person')),
  approval text not null check (approval in ('required', 'automatic')),
  version integer not null,
  updated_at timestamptz not null
);
select mortise_protect('work_settings');

create table service_types (
  tenant_id ident not null references tenants (id),
  id ident not null,
  code text collate "C" not null,
  name text not null,
  kind text not null,
  is_billable boolean not null,
  -- what a price that is not for this type alone is multiplied by
  factor numeric(18, 6) not null check (factor >= 0),
  tax_class text,
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
select mortise_protect('service_types');

create table work_contracts (
  tenant_id ident not null references tenants (id),
  id ident not null,
  customer_id ident not null,
  name text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create index work_contracts_of on work_contracts (tenant_id, customer_id, starts_on, id);
select mortise_protect('work_contracts');

create table rate_cards (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  level text not null check (level in ('contract', 'client', 'user', 'default')),
  -- the contract, client or person that it is for
  holder_id ident,
  currency text not null,
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  rounding jsonb,
  prices jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check ((level = 'default') = (holder_id is null))
);
create index rate_cards_of on rate_cards (tenant_id, level, holder_id);
select mortise_protect('rate_cards');

-- One line of an invoice (or of its draft) that was made of work, and why it is what it is.
create table work_lines (
  tenant_id ident not null references tenants (id),
  id ident not null,
  invoice_id ident not null,
  line_no integer not null,
  customer_id ident not null,
  project_id ident,
  kind text not null check (kind in ('time', 'expense', 'fee', 'milestone')),
  description text not null,
  currency text not null,
  unit_price numeric(18, 6) not null,
  quantity numeric(18, 6) not null,
  minutes integer not null,
  amount_minor bigint not null,
  -- rounding, rate and where it came from
  why jsonb not null,
  -- the entries, expenses, fees or milestones, also after they were freed
  source_ids text[] not null,
  freed_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, invoice_id, line_no)
);
select mortise_protect('work_lines');

create table time_entries (
  tenant_id ident not null references tenants (id),
  id ident not null,
  customer_id ident not null,
  ticket_id ident,
  project_id ident,
  task_id ident,
  contract_id ident,
  service_type_id ident,
  user_id ident not null,
  person text not null,
  work_date date not null,
  started_at timestamptz,
  minutes integer not null check (minutes between 1 and 1440),
  note text,
  is_billable boolean not null,
  state text not null check (state in ('logged', 'rejected', 'approved')),
  -- frozen at the approval
  unit_price numeric(18, 6),
  currency text,
  rate_source jsonb,
  rounding jsonb,
  pool_key text collate "C",
  -- what is charged after rounding = covered + (billed or to be billed)
  billable_minutes integer not null default 0 check (billable_minutes >= 0),
  covered_minutes integer not null default 0 check (covered_minutes between 0 and billable_minutes),
  covered_by text check (covered_by in ('retainer', 'fixed_price')),
  -- what an approver let go
  waived_minutes integer not null default 0 check (waived_minutes >= 0),
  approved_at timestamptz,
  approved_by text,
  rejected_reason text,
  -- the claim: once set, no other invoice can have it
  invoice_line_id ident,
  billed_minor bigint,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_line_id) references work_lines (tenant_id, id) deferrable initially deferred,
  check (state = 'approved' or (billable_minutes = 0 and invoice_line_id is null)),
  check (billable_minutes = 0 or (unit_price is not null and currency is not null)),
  check ((invoice_line_id is null) = (billed_minor is null)),
  check (invoice_line_id is null or billable_minutes > covered_minutes)
);
create index time_entries_by_date on time_entries (tenant_id, work_date, id);
create index time_entries_of_customer on time_entries (tenant_id, customer_id, work_date, id);
create index time_entries_of_user on time_entries (tenant_id, user_id, work_date, id);
create index time_entries_of_ticket on time_entries (tenant_id, ticket_id, work_date, id) where ticket_id is not null;
create index time_entries_of_project on time_entries (tenant_id, project_id, work_date, id) where project_id is not null;
create index time_entries_to_approve on time_entries (tenant_id, work_date, id) where state = 'logged';
create index time_entries_unbilled on time_entries (tenant_id, customer_id, id)
  where state = 'approved' and invoice_line_id is null and billable_minutes > covered_minutes;
create index time_entries_of_line on time_entries (tenant_id, invoice_line_id) where invoice_line_id is not null;
create index time_entries_of_pool on time_entries (tenant_id, pool_key) where pool_key is not null;
select mortise_protect('time_entries');

-- Time that is rounded together (a ticket's of one day at one rate): what was worked, and what of it is charged.
create table rounding_pools (
  tenant_id ident not null references tenants (id),
  pool_key text collate "C" not null,
  minutes integer not null check (minutes >= 0),
  charged integer not null check (charged >= 0),
  primary key (tenant_id, pool_key)
);
select mortise_protect('rounding_pools');

-- A clock that runs; one per person.
create table work_timers (
  tenant_id ident not null references tenants (id),
  user_id ident not null,
  customer_id ident not null,
  ticket_id ident,
  project_id ident,
  task_id ident,
  service_type_id ident,
  note text,
  is_billable boolean,
  started_at timestamptz not null,
  primary key (tenant_id, user_id)
);
select mortise_protect('work_timers');
