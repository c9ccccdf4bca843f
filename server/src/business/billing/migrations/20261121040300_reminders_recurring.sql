create table invoice_reminders (
  tenant_id ident not null references tenants (id),
  invoice_id ident not null,
  step integer not null,
  sent_on date not null,
  -- true for a step that had passed already when a later one was sent
  is_skipped boolean not null,
  primary key (tenant_id, invoice_id, step),
  foreign key (tenant_id, invoice_id) references invoices (tenant_id, id)
);
create unique index invoice_reminders_daily on invoice_reminders (tenant_id, invoice_id, sent_on) where not is_skipped;
select mortise_protect('invoice_reminders');

create table recurring_invoices (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  customer_id ident not null,
  template jsonb not null,
  frequency text not null check (frequency in ('weekly', 'monthly', 'yearly')),
  every integer not null check (every between 1 and 100),
  starts_on date not null,
  ends_on date,
  -- how many periods since starts_on are behind us, generated or passed over while paused
  periods_done integer not null,
  next_on date not null,
  is_paused boolean not null,
  is_issued_at_once boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index recurring_invoices_due on recurring_invoices (tenant_id, next_on) where not is_paused;
select mortise_protect('recurring_invoices');

-- One invoice per schedule and period, whatever crashes between.
create table recurring_runs (
  tenant_id ident not null references tenants (id),
  recurring_id ident not null,
  period_on date not null,
  invoice_id ident not null,
  primary key (tenant_id, recurring_id, period_on),
  foreign key (tenant_id, recurring_id) references recurring_invoices (tenant_id, id) on delete cascade
);
select mortise_protect('recurring_runs');
