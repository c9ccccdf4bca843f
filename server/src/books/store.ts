import type { Ctx, SystemCtx } from "#platform/db"
import { assetChecks } from "./asset-store.ts"

/** Violations of one kind that a check tells; there may be more. */
const toldMax = 100

/** What a check found: the records it is about, and what is wrong with them. */
export interface FoundRow {
  readonly ids: readonly string[]
  readonly text: string
}

/** Checks over several domains' tables, each one statement and so one instant; every row is a violation. A domain's own checks
 *  are in its own folder (`stockDrift`, `billingDrift`). */
const joinedChecks = {
  /** Reservations whose time has passed may leave an order open that was delivered in part: they are not compared. */
  "reservations are open orders": `
    with held as (
      select order_id, order_line_id, sum(open) as open, bool_or(state = 'expired') as is_expired
      from stock_reservations group by order_id, order_line_id
    ), wanted as (
      select ol.id, ol.order_id, ol.variant_id,
        case when o.state = 'open' then ol.quantity - ol.fulfilled - ol.cancelled else 0 end as open
      from order_lines ol join orders o on o.tenant_id = ol.tenant_id and o.id = ol.order_id where ol.tracks_stock
    ), allocated as (
      select distinct order_id, variant_id from stock_movements where reason = 'allocation'
    )
    select array[coalesce(h.order_id, w.order_id)::text, coalesce(h.order_line_id, w.id)::text] as ids,
      format('%s reserved, %s open', trim_scale(coalesce(h.open, 0)), trim_scale(coalesce(w.open, 0))) as text
    from held h full join wanted w on w.id = h.order_line_id
      left join allocated a on a.order_id = w.order_id and a.variant_id = w.variant_id
    where coalesce(h.open, 0) <> coalesce(w.open, 0) and not coalesce(h.is_expired, false)
      and (h.order_id is not null or a.order_id is not null)`,
  "an order that is to be invoiced has its invoice": `
    select array[o.id::text] as ids, format('order %s has no invoice', o.number) as text from orders o
    where (o.settings ->> 'autoCreateInvoices')::boolean
      and not exists (select from invoices i where i.tenant_id = o.tenant_id and i.order_id = o.id and i.number is not null)`,
  "an order and its invoice agree": `
    select array[o.id::text, o.invoice_id::text] as ids,
      format('order %s of %s names invoice %s of %s', o.number, o.total_minor, coalesce(i.number, 'none'), i.total_minor) as text
    from orders o left join invoices i on i.tenant_id = o.tenant_id and i.id = o.invoice_id
    where o.invoice_id is not null and (i.number is null or i.order_id is distinct from o.id
      or ((o.settings ->> 'autoCreateInvoices')::boolean and i.total_minor <> o.total_minor))`,
  "an order is invoiced once": `
    select array_agg(id::text order by id) as ids, format('order %s has %s invoices that are not credited', order_id, count(*)) as text
    from invoices where order_id is not null and number is not null and credited_minor < total_minor
    group by order_id having count(*) > 1`,
  "an order is announced once": `
    select array[o.id::text] as ids, format('order %s was announced %s times', o.number, count(e.id)) as text
    from orders o left join events e on e.tenant_id = o.tenant_id and e.subject = o.id and e.type = 'sales.order.placed'
    group by o.id, o.number having count(e.id) <> 1`,
  "a marketplace checkout is the sum of its orders": `
    select array[g.id::text] as ids, format('group of %s, orders of %s', g.total_minor, coalesce(sum(o.total_minor), 0)) as text
    from marketplace_groups g left join marketplace_group_orders o on o.tenant_id = g.tenant_id and o.group_id = g.id
    group by g.tenant_id, g.id, g.total_minor having g.total_minor <> coalesce(sum(o.total_minor), 0)`,
  "a seller's ledger is its orders": `
    with booked as (
      select order_id, sum(amount_minor) filter (where kind = 'sale') as sale,
        -sum(amount_minor) filter (where kind = 'commission') as commission,
        -sum(amount_minor) filter (where kind = 'commission_vat') as vat, -sum(amount_minor) filter (where kind = 'refund') as refund
      from marketplace_ledger group by order_id
    )
    select array[o.order_id::text] as ids, format('order %s of %s, credited %s; by the ledger %s, %s',
      o.number, o.total_minor, o.credited_minor, coalesce(b.sale, 0), coalesce(b.refund, 0)) as text
    from marketplace_group_orders o left join booked b on b.order_id = o.order_id
    where (o.total_minor, o.commission_minor, o.commission_vat_minor, o.credited_minor)
      <> (coalesce(b.sale, 0), coalesce(b.commission, 0), coalesce(b.vat, 0), coalesce(b.refund, 0))`,
  "a payout is the sum of its entries": `
    select array[p.id::text] as ids, format('payout of %s, entries of %s', p.amount_minor, coalesce(sum(e.amount_minor), 0)) as text
    from marketplace_payouts p left join marketplace_ledger e on e.tenant_id = p.tenant_id and e.payout_id = p.id
    where p.state <> 'failed' group by p.tenant_id, p.id, p.amount_minor having p.amount_minor <> coalesce(sum(e.amount_minor), 0)`,
  /** What is freed has left its invoice, by a credit note or with the draft; what is not stands on it as it was billed. */
  "billed work is on its invoice": `
    select array[l.id::text, l.invoice_id::text] as ids,
      format('line %s of %s at %s, invoiced %s, credited %s of %s', l.line_no, l.minutes, l.amount_minor,
        coalesce(i.lines -> (l.line_no - 1) ->> 'netMinor', 'nothing'), coalesce(n.quantity, 0), l.quantity) as text
    from work_lines l left join invoices i on i.tenant_id = l.tenant_id and i.id = l.invoice_id
      left join lateral (
        select sum((c ->> 'quantity')::numeric) as quantity from credit_notes cn, jsonb_array_elements(cn.lines) c
        where cn.tenant_id = l.tenant_id and cn.invoice_id = l.invoice_id and (c ->> 'lineNo')::int = l.line_no
      ) n on true
    where case when l.freed_at is null then
        i.id is null or i.customer_id <> l.customer_id or i.currency <> l.currency
        or (i.lines -> (l.line_no - 1) ->> 'netMinor')::bigint is distinct from l.amount_minor
        or (i.lines -> (l.line_no - 1) ->> 'quantity')::numeric is distinct from l.quantity
        or coalesce(n.quantity, 0) >= l.quantity
      else i.id is not null and coalesce(n.quantity, 0) < l.quantity end`,
  "a billed milestone is on its invoice": `
    select array[coalesce(m.id, s.id)::text] as ids,
      format('billed by %s, a line of %s', coalesce(m.invoice_id, 'none'), coalesce(s.invoice_id, 'none')) as text
    from (select id::text as id, invoice_id::text as invoice_id from project_milestones where invoice_id is not null) m
      full join (
        select unnest(source_ids) as id, invoice_id::text as invoice_id from work_lines where kind = 'milestone' and freed_at is null
      ) s on s.id = m.id
    where m.invoice_id is distinct from s.invoice_id`,
  "a project is used by its work": `
    select array[p.id::text] as ids, format('project %s: %s min and %s used, %s billed; by its work %s, %s and %s', p.number,
      p.used_minutes, p.used_minor, p.billed_minor, w.minutes, w.minor, w.billed) as text
    from projects p cross join lateral (
      select (select coalesce(sum(minutes), 0) from time_entries e
          where e.tenant_id = p.tenant_id and e.project_id = p.id and e.state <> 'rejected') as minutes,
        (select coalesce(sum(worth_minor), 0) from time_entries e
          where e.tenant_id = p.tenant_id and e.project_id = p.id and e.currency = p.currency)
        + (select coalesce(sum(price_minor), 0) from expenses x
          where x.tenant_id = p.tenant_id and x.project_id = p.id and x.bill_currency = p.currency and x.state = 'approved') as minor,
        (select coalesce(sum(amount_minor), 0) from work_lines l
          where l.tenant_id = p.tenant_id and l.project_id = p.id and l.currency = p.currency and l.freed_at is null) as billed
    ) w
    where p.used_minutes <> w.minutes or p.used_minor <> w.minor or p.billed_minor <> w.billed`,
  ...assetChecks,
  "event numbers have no gap": `
    select array[coalesce(c.tenant_id, l.tenant_id)::text] as ids,
      format('counted to %s, %s numbers up to %s', coalesce(c.last_seq, 0), coalesce(l.found, 0), coalesce(l.last, 0)) as text
    from event_counters c full join (
      select tenant_id, count(*) as found, max(seq) as last from event_log group by tenant_id
    ) l on l.tenant_id = c.tenant_id
    where coalesce(c.last_seq, 0) <> coalesce(l.found, 0) or coalesce(c.last_seq, 0) <> coalesce(l.last, 0)`,
  "no reaction has given up": `
    select array[event_id::text, flow] as ids, format('%s after %s tries: %s', flow, attempts, last_error) as text
    from flow_tasks where state = 'dead'`,
  "no saga is stuck": `
    select array[id::text] as ids, format('%s at step %s: %s', name, step, last_error) as text
    from sagas where status = 'stuck'`,
} as const satisfies Record<string, string>

/** The names of these checks. */
export const joinedCheckNames: readonly string[] = Object.keys(joinedChecks)

/** Runs the checks that join several domains for the transaction's tenant; answers up to `toldMax` violations of each. */
export async function joinedViolations(ctx: Ctx): Promise<(FoundRow & { readonly check: string })[]> {
  const found: (FoundRow & { check: string })[] = []
  for (const [check, sql] of Object.entries(joinedChecks)) {
    const { rows } = await ctx.tx.session.query(`${sql} limit ${toldMax}`, [])
    found.push(...(rows as FoundRow[]).map((row) => ({ check, ...row })))
  }
  return found
}

/** Events with an id below `bound` that have no number: what the router went past, or can't take. */
export async function unroutedEvents(ctx: Ctx, bound: string): Promise<FoundRow[]> {
  const { rows } = await ctx.tx.session.query(
    `select array[e.id::text] as ids, format('%s of %s has no number', e.type, e.occurred_at) as text
     from events e left join event_log l on l.event_id = e.id where l.event_id is null and e.xid < $1::xid8 limit ${toldMax}`,
    [bound],
  )
  return rows as FoundRow[]
}

/** How far the router may go now, and whether it has gone there. Transaction ids, as text. */
export interface RouterPlace {
  /** Every transaction below it has begun. */
  readonly newest: string
  /** Every transaction below it has ended. */
  readonly horizon: string
  readonly isBehind: boolean
}

/** Where the router stands. */
export async function routerPlace(sys: SystemCtx): Promise<RouterPlace> {
  const { rows } = await sys.tx.session.query(
    `select pg_snapshot_xmax(now_.snapshot)::text as newest, pg_snapshot_xmin(now_.snapshot)::text as horizon,
       exists (select from event_router r, events e
         where (e.xid, e.ord) > (r.last_xid, r.last_ord) and e.xid < pg_snapshot_xmin(now_.snapshot)) as is_behind
     from (select pg_current_snapshot() as snapshot) now_`,
    [],
  )
  const [row] = rows as [{ newest: string; horizon: string; is_behind: boolean }]
  return { newest: row.newest, horizon: row.horizon, isBehind: row.is_behind }
}
