create table billing_settings (
  tenant_id ident primary key references tenants (id),
  invoice_prefix text not null,
  credit_note_prefix text not null,
  terms_days integer not null check (terms_days between 0 and 366),
  -- days after the due date on which a reminder goes out, ascending
  reminder_days jsonb not null,
  -- nothing is posted on or before this day
  closed_until date,
  -- what stands in the head and foot of a PDF
  seller jsonb not null,
  version integer not null,
  updated_at timestamptz not null
);
select mortise_protect('billing_settings');

-- The next number of each series: taken by the last statement of the transaction that issues.
create table invoice_series (
  tenant_id ident not null references tenants (id),
  series text not null,
  year integer not null,
  next_number integer not null check (next_number > 0),
  primary key (tenant_id, series, year)
);
select mortise_protect('invoice_series');

-- Drafts (number is null) and issued invoices. A document is one row: lines and tax breakdown are frozen with it.
create table invoices (
  tenant_id ident not null references tenants (id),
  id ident not null,
  series text,
  year integer,
  seq integer,
  number text,
  customer_id ident not null,
  -- the buyer as it was at issue; kept for the legal period
  buyer jsonb not null,
  source text not null,
  order_id ident,
  order_number text,
  currency text not null,
  exchange_rate numeric(20, 10) not null check (exchange_rate > 0),
  prices_include_tax boolean not null,
  lines jsonb not null,
  tax_lines jsonb not null,
  order_discount_minor bigint not null,
  discount_minor bigint not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null check (total_minor >= 0),
  issue_date date not null,
  due_date date,
  notes text,
  meta jsonb not null,
  issued_at timestamptz,
  -- derived from allocations and credit notes in the transaction that writes those
  paid_minor bigint not null default 0 check (paid_minor >= 0),
  credited_minor bigint not null default 0 check (credited_minor >= 0),
  balance_minor bigint generated always as (case when number is null then 0 else total_minor - paid_minor - credited_minor end) stored,
  -- the balance in the tenant's currency at the frozen rate: what account 1100 holds for this invoice
  base_balance_minor bigint not null default 0,
  overdue_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  unique (tenant_id, series, year, seq),
  check ((number is null) = (seq is null) and (number is null) = (issued_at is null)),
  check (number is null or (due_date is not null and series is not null and year is not null)),
  check (paid_minor + credited_minor <= total_minor)
);
create index invoices_by_date on invoices (tenant_id, issue_date, id);
create index invoices_by_customer on invoices (tenant_id, customer_id, issue_date, id);
create index invoices_by_order on invoices (tenant_id, order_id) where order_id is not null;
create index invoices_open on invoices (tenant_id, due_date) where balance_minor > 0;
select mortise_protect('invoices');

-- An issued invoice never changes but for what payments, credit notes and a merge of customers say about it.
create function billing_issued_is_final() returns trigger language plpgsql as $$
declare
  moving constant text[] := array['paid_minor', 'credited_minor', 'balance_minor', 'base_balance_minor', 'overdue_at', 'version', 'updated_at', 'customer_id'];
begin
  if tg_op = 'DELETE' then
    if old.number is not null then raise exception 'invoice % is issued', old.number using errcode = 'restrict_violation'; end if;
    return old;
  end if;
  if old.number is null then
    if new.number is not null then raise exception 'a number is given when the row is made' using errcode = 'restrict_violation'; end if;
    return new;
  end if;
  if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'invoice % is issued', old.number using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger invoices_final before update or delete on invoices for each row execute function billing_issued_is_final();

create table credit_notes (
  tenant_id ident not null references tenants (id),
  id ident not null,
  series text not null,
  year integer not null,
  seq integer not null,
  number text not null,
  invoice_id ident not null,
  reason text not null,
  lines jsonb not null,
  tax_lines jsonb not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null check (total_minor >= 0),
  issue_date date not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_id) references invoices (tenant_id, id),
  unique (tenant_id, series, year, seq)
);
create index credit_notes_by_date on credit_notes (tenant_id, issue_date, id);
create index credit_notes_by_invoice on credit_notes (tenant_id, invoice_id);
create trigger credit_notes_append_only before update or delete on credit_notes for each row execute function mortise_append_only();
select mortise_protect('credit_notes');
