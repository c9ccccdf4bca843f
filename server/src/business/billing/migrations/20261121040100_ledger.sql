create table accounts (
  tenant_id ident not null references tenants (id),
  code text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('asset', 'liability', 'income', 'expense')),
  primary key (tenant_id, code)
);
select mortise_protect('accounts');

create table journals (
  tenant_id ident not null references tenants (id),
  id ident not null,
  kind text not null,
  -- the invoice, credit note, payment or refund that it books
  document_id ident not null,
  posted_on date not null,
  currency text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index journals_by_date on journals (tenant_id, posted_on, id);
create index journals_by_document on journals (tenant_id, document_id);
create trigger journals_append_only before update or delete on journals for each row execute function mortise_append_only();
select mortise_protect('journals');

create table journal_entries (
  tenant_id ident not null,
  journal_id ident not null,
  line_no integer not null,
  account_code text collate "C" not null,
  -- in the tenant's currency
  debit_minor bigint not null check (debit_minor >= 0),
  credit_minor bigint not null check (credit_minor >= 0),
  -- in the document's currency, debit positive
  document_minor bigint not null,
  -- the invoice whose receivable moves (account 1100)
  invoice_id ident,
  primary key (tenant_id, journal_id, line_no),
  foreign key (tenant_id, journal_id) references journals (tenant_id, id) deferrable initially deferred,
  foreign key (tenant_id, account_code) references accounts (tenant_id, code),
  check ((debit_minor = 0) <> (credit_minor = 0))
);
create trigger journal_entries_append_only before update or delete on journal_entries for each row execute function mortise_append_only();
select mortise_protect('journal_entries');

-- At the commit a journal has two entries or more, and they balance. A transaction may have moved on to another tenant by
-- then (a checkout over several sellers), so the check enters the journal's own.
create function billing_journal_balanced() returns trigger language plpgsql as $$
declare
  was constant text := current_setting('mortise.tenant', true);
  entries bigint;
  difference numeric;
begin
  perform set_config('mortise.tenant', new.tenant_id, true);
  select count(*), coalesce(sum(debit_minor - credit_minor), 0) into entries, difference
  from journal_entries where tenant_id = new.tenant_id and journal_id = new.id;
  perform set_config('mortise.tenant', coalesce(was, ''), true);
  if entries < 2 or difference <> 0 then
    raise exception 'journal % has % entries and a difference of %', new.id, entries, difference using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger journals_balanced after insert on journals deferrable initially deferred
  for each row execute function billing_journal_balanced();

-- Entries come as whole journals: a later one can't tilt a journal that was committed.
create function billing_entries_balanced() returns trigger language plpgsql as $$
begin
  if exists (
    select from journal_entries e
    where (e.tenant_id, e.journal_id) in (select tenant_id, journal_id from added)
    group by e.tenant_id, e.journal_id having sum(e.debit_minor - e.credit_minor) <> 0
  ) then
    raise exception 'a journal does not balance' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger journal_entries_balanced after insert on journal_entries referencing new table as added
  for each statement execute function billing_entries_balanced();

create function billing_period_open() returns trigger language plpgsql as $$
declare
  closed date;
begin
  select closed_until into closed from billing_settings where tenant_id = new.tenant_id;
  if new.posted_on <= closed then
    raise exception 'the books are closed until %', closed using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger journals_period_open before insert on journals for each row execute function billing_period_open();
