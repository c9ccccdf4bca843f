export interface WorkDriftRow {
  readonly id: string
  readonly detail: string
}

/** One query per rule; each answers the records that break it. `$1` is the tenant. */
export const driftChecks = {
  "approved time is billed, unbilled or covered": `
    with t as (
      select customer_id as id, sum(billable_minutes) as approved,
        sum(case when invoice_line_id is null then billable_minutes - covered_minutes else 0 end) as unbilled,
        sum(case when covered_by = 'fixed_price' then covered_minutes else 0 end) as fixed
      from time_entries where tenant_id = $1 and state = 'approved' group by customer_id
    ), b as (
      select customer_id as id, sum(minutes) as billed from work_lines
      where tenant_id = $1 and kind = 'time' and freed_at is null group by customer_id
    ), d as (
      select e.customer_id as id, sum(d.minutes) as drawn from retainer_draws d
      join time_entries e on e.tenant_id = d.tenant_id and e.id = d.entry_id where d.tenant_id = $1 group by e.customer_id
    )
    select coalesce(t.id, b.id, d.id) as id, format('%s min approved, %s billed, %s unbilled, %s covered', coalesce(t.approved, 0),
      coalesce(b.billed, 0), coalesce(t.unbilled, 0), coalesce(t.fixed, 0) + coalesce(d.drawn, 0)) as detail
    from t full join b on b.id = t.id full join d on d.id = coalesce(t.id, b.id)
    where coalesce(t.approved, 0) <> coalesce(b.billed, 0) + coalesce(t.unbilled, 0) + coalesce(t.fixed, 0) + coalesce(d.drawn, 0)`,
  "a line of work is the sum of what it has": `
    with claimed as (
      select invoice_line_id as id, 'time' as kind, sum(billable_minutes - covered_minutes) as minutes, sum(billed_minor) as minor,
        count(*) as found from time_entries where tenant_id = $1 and invoice_line_id is not null group by 1
      union all
      select invoice_line_id, 'expense', 0, sum(price_minor), count(*) from expenses
        where tenant_id = $1 and invoice_line_id is not null group by 1
      union all
      select invoice_line_id, 'fee', 0, sum(fee_minor), count(*) from retainer_periods
        where tenant_id = $1 and invoice_line_id is not null group by 1
    )
    select coalesce(l.id, c.id) as id, format('%s records with %s min and %s, the line says %s, %s min and %s',
      coalesce(c.found, 0), coalesce(c.minutes, 0), coalesce(c.minor, 0), cardinality(l.source_ids), l.minutes, l.amount_minor) as detail
    from (select * from work_lines where tenant_id = $1 and freed_at is null and kind <> 'milestone') l
      full join claimed c on c.id = l.id
    where l.id is null or c.id is null or c.kind <> l.kind or c.minutes <> l.minutes or c.minor <> l.amount_minor
      or c.found <> cardinality(l.source_ids)`,
  "a covered entry is in the ledger of draws": `
    with drawn as (
      select entry_id as id, sum(minutes) as minutes from retainer_draws where tenant_id = $1 group by entry_id
    )
    select coalesce(e.id, d.id) as id,
      format('%s min covered, %s drawn', coalesce(e.covered_minutes, 0), coalesce(d.minutes, 0)) as detail
    from (select * from time_entries where tenant_id = $1 and covered_by is distinct from 'fixed_price') e
      full join drawn d on d.id = e.id
    where coalesce(e.covered_minutes, 0) <> coalesce(d.minutes, 0)`,
  "a retainer gives what it has": `
    with drawn as (
      select period_id as id, sum(units) as units from retainer_draws where tenant_id = $1 group by period_id
    )
    select p.id, format('%s drawn, %s by the ledger, of %s + %s - %s', p.drawn, coalesce(d.units, 0), p.granted, p.carried_in,
      p.carried_out) as detail
    from retainer_periods p left join drawn d on d.id = p.id
      left join retainer_periods before on before.tenant_id = p.tenant_id and before.retainer_id = p.retainer_id
        and before.period_no = p.period_no - 1
    where p.tenant_id = $1 and (p.drawn <> coalesce(d.units, 0) or p.drawn > p.granted + p.carried_in - p.carried_out
      or p.carried_in <> coalesce(before.carried_out, 0))`,
  "what is rounded together is the sum of its entries": `
    with e as (
      select pool_key, sum(minutes) as minutes, sum(billable_minutes + waived_minutes) as charged from time_entries
      where tenant_id = $1 and state = 'approved' and pool_key is not null group by pool_key
    )
    select coalesce(p.pool_key, e.pool_key) as id, format('%s min worked and %s charged, by its entries %s and %s',
      coalesce(p.minutes, 0), coalesce(p.charged, 0), coalesce(e.minutes, 0), coalesce(e.charged, 0)) as detail
    from (select * from rounding_pools where tenant_id = $1) p full join e on e.pool_key = p.pool_key
    where coalesce(p.minutes, 0) <> coalesce(e.minutes, 0) or coalesce(p.charged, 0) <> coalesce(e.charged, 0)`,
} as const
