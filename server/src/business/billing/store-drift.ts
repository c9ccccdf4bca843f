export interface DriftRow {
  readonly id: string
  readonly detail: string
}

/** One query per rule; each answers the records that break it. `$1` is the tenant. */
export const driftChecks = {
  "numbers without holes": `
    with numbers as (
      select series, year, seq from invoices where tenant_id = $1 and number is not null
      union all select series, year, seq from credit_notes where tenant_id = $1
    ), counted as (select series, year, count(*) as found, max(seq) as last from numbers group by series, year)
    select coalesce(s.series, c.series) || ' ' || coalesce(s.year, c.year) as id,
      format('%s numbers up to %s, the next is %s', coalesce(c.found, 0), c.last, s.next_number) as detail
    from (select * from invoice_series where tenant_id = $1) s full join counted c on c.series = s.series and c.year = s.year
    where coalesce(c.found, 0) is distinct from (s.next_number - 1)::bigint or c.last is distinct from s.next_number - 1`,
  "journals balanced": `
    select j.id, format('%s entries, difference %s', count(e.line_no), coalesce(sum(e.debit_minor - e.credit_minor), 0)) as detail
    from journals j left join journal_entries e on e.tenant_id = j.tenant_id and e.journal_id = j.id
    where j.tenant_id = $1 group by j.id
    having count(e.line_no) < 2 or sum(e.debit_minor - e.credit_minor) <> 0`,
  "trial balance zero": `
    select 'ledger' as id, format('difference %s', sum(debit_minor - credit_minor)) as detail
    from journal_entries where tenant_id = $1 having sum(debit_minor - credit_minor) <> 0`,
  "every issued invoice booked": `
    select i.id, format('%s has no journal', i.number) as detail from invoices i
    where i.tenant_id = $1 and i.number is not null and i.total_minor > 0
      and not exists (select from journals j where j.tenant_id = $1 and j.document_id = i.id and j.kind = 'invoice')`,
  "receivables are the open invoices": `
    with booked as (
      select invoice_id as id, sum(debit_minor - credit_minor) as minor from journal_entries
      where tenant_id = $1 and account_code = '1100' group by invoice_id
    )
    select coalesce(i.id, b.id, 'none') as id, format('%s in the ledger, %s open', coalesce(b.minor, 0), coalesce(i.base_balance_minor, 0)) as detail
    from (select * from invoices where tenant_id = $1 and number is not null) i full join booked b on b.id = i.id
    where coalesce(b.minor, 0) <> coalesce(i.base_balance_minor, 0)`,
  "credits are the unapplied payments": `
    select 'credits' as id, format('%s in the ledger, %s unapplied', booked, unapplied) as detail from
      (select coalesce(sum(credit_minor - debit_minor), 0) as booked from journal_entries where tenant_id = $1 and account_code = '2100') b,
      (select coalesce(sum(base_credit_minor), 0) as unapplied from payments where tenant_id = $1) p
    where booked <> unapplied`,
  "invoices agree with their facts": `
    with paid as (select invoice_id, sum(amount_minor) as minor from payment_allocations where tenant_id = $1 group by invoice_id),
    credited as (select invoice_id, sum(total_minor) as minor from credit_notes where tenant_id = $1 group by invoice_id)
    select i.id, format('paid %s of %s, credited %s of %s', i.paid_minor, coalesce(p.minor, 0), i.credited_minor, coalesce(c.minor, 0)) as detail
    from invoices i left join paid p on p.invoice_id = i.id left join credited c on c.invoice_id = i.id
    join tenants t on t.id = i.tenant_id
    where i.tenant_id = $1 and (i.paid_minor <> coalesce(p.minor, 0) or i.credited_minor <> coalesce(c.minor, 0)
      or (i.currency = t.currency and i.base_balance_minor <> i.balance_minor))`,
  "payments agree with their facts": `
    with used as (select payment_id, sum(amount_minor) as minor from payment_allocations where tenant_id = $1 group by payment_id),
    refunded as (select payment_id, sum(amount_minor) as minor from refunds where tenant_id = $1 group by payment_id)
    select p.id, format('allocated %s of %s, refunded %s of %s', p.allocated_minor, coalesce(u.minor, 0), p.refunded_minor, coalesce(r.minor, 0)) as detail
    from payments p left join used u on u.payment_id = p.id left join refunded r on r.payment_id = p.id
    where p.tenant_id = $1 and (p.allocated_minor <> coalesce(u.minor, 0) or p.refunded_minor <> coalesce(r.minor, 0))`,
} as const
