import type { Customer, CustomerId } from "#business/customers"
import type { LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Dashboard } from "./dashboard-body.ts"

/** Counted up when what is kept looks different: what was kept in another form is read anew. */
const format = 3

/** A dashboard and when it was read. */
export interface KeptDashboard {
  readonly dashboard: Dashboard
  readonly computedAt: Date
}

/**
 * The rows of events that the kept snapshot could not see are at the end of the client's index: usually none, or those that older
 * transactions left when it was taken. A snapshot of another cluster (after a restore) would lie ahead of this one.
 */
export const keptSql = `select d.body as dashboard, d.computed_at as "computedAt"
  from client_dashboards d
    join customers c on c.tenant_id = d.tenant_id and c.id = d.customer_id and c.version = d.customer_version and c.merged_into is null
    join tenants t on t.id = d.tenant_id and t.version = d.tenant_version
  where d.tenant_id = $1 and d.customer_id = $2 and d.format = $3 and d.computed_at <= $4 and d.valid_until > $4
    and pg_snapshot_xmax(d.snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
    and not exists (
      select from events e where e.tenant_id = $1 and e.customer_id = $2 and e.xid >= pg_snapshot_xmin(d.snapshot)
        and not pg_visible_in_snapshot(e.xid, d.snapshot))`

/** The dashboard that was kept, if it still holds. */
export async function keptDashboard(ctx: Ctx, id: CustomerId): Promise<KeptDashboard | undefined> {
  const { rows } = await ctx.tx.session.query(keptSql, [ctx.tenant, id, format, ctx.now])
  return rows[0] as KeptDashboard | undefined
}

/** What this transaction can see now. */
export async function snapshotNow(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.tx.session.query("select pg_current_snapshot()::text as snapshot", [])
  return (rows as [{ snapshot: string }])[0].snapshot
}

/** Keeps a dashboard. Of two readings at once the one that saw less may win: it then just holds for less long. */
export async function keepDashboard(
  ctx: Ctx,
  client: Customer,
  kept: KeptDashboard & { readonly snapshot: string; readonly validUntil: Date; readonly tenantVersion: number },
): Promise<void> {
  await ctx.tx.session.query(
    `insert into client_dashboards (tenant_id, customer_id, format, body, snapshot, customer_version, tenant_version, computed_at, valid_until)
     values ($1, $2, $3, $4::jsonb, $5::pg_snapshot, $6, $7, $8, $9)
     on conflict (tenant_id, customer_id) do update set format = excluded.format, body = excluded.body, snapshot = excluded.snapshot,
       customer_version = excluded.customer_version, tenant_version = excluded.tenant_version, computed_at = excluded.computed_at,
       valid_until = excluded.valid_until`,
    [
      ctx.tenant,
      client.id,
      format,
      JSON.stringify(kept.dashboard),
      kept.snapshot,
      client.version,
      kept.tenantVersion,
      kept.computedAt,
      kept.validUntil,
    ],
  )
}

export async function clientSummary(ctx: Ctx, client: Customer): Promise<Dashboard["client"]> {
  const { rows } = await ctx.tx.session.query(
    `select (select count(*)::int from customer_contacts where tenant_id = $1 and customer_id = $2) as contacts,
       (select count(*)::int from customer_locations where tenant_id = $1 and customer_id = $2) as locations`,
    [ctx.tenant, client.id],
  )
  const { id, name, kind, status, email, phone, createdAt } = client
  const counted = (rows as [{ contacts: number; locations: number }])[0]
  return { id, name, kind, status, email, phone, ...counted, createdAt: createdAt.toISOString() }
}

/** The document's query of a client's tickets by status, from its index alone. */
export const ticketsByStateSql = `select state, count(*)::int as tickets, max(updated_at) as changed
  from tickets where tenant_id = $1 and customer_id = $2 group by state`
export const openTicketsSql = `select priority, count(*)::int as tickets, (count(*) filter (where deadline_at < $3))::int as overdue
  from tickets where tenant_id = $1 and customer_id = $2 and is_open group by priority`

export async function ticketSummary(ctx: Ctx, client: CustomerId): Promise<Dashboard["tickets"]> {
  const { session } = ctx.tx
  const byState = (await session.query(ticketsByStateSql, [ctx.tenant, client])).rows as {
    state: string
    tickets: number
    changed: Date
  }[]
  const open = (await session.query(openTicketsSql, [ctx.tenant, client, ctx.now])).rows as {
    priority: string
    tickets: number
    overdue: number
  }[]
  const changed = byState.map((row) => row.changed.getTime())
  return {
    total: sum(byState.map((row) => row.tickets)),
    open: sum(open.map((row) => row.tickets)),
    overdue: sum(open.map((row) => row.overdue)),
    byState: Object.fromEntries(byState.map((row) => [row.state, row.tickets])),
    openByPriority: Object.fromEntries(open.map((row) => [row.priority, row.tickets])),
    lastChangedAt: changed.length === 0 ? null : new Date(Math.max(...changed)).toISOString(),
  }
}

/** The document's query of a client's assets and their warranties. */
export const assetsByStateSql = `select state, count(*)::int as assets,
    (count(*) filter (where warranty_ends_on between $3::date and $4::date))::int as ending
  from assets where tenant_id = $1 and customer_id = $2 group by state`
const nextMaintenanceSql = `select min(s.next_on) as next from asset_schedules s join assets a on a.tenant_id = s.tenant_id and a.id = s.asset_id
  where a.tenant_id = $1 and a.customer_id = $2 and a.state not in ('retired', 'lost') and not s.is_paused and s.ended_at is null`

export async function assetSummary(
  ctx: Ctx,
  client: CustomerId,
  from: LocalDate,
  until: LocalDate,
): Promise<Dashboard["assets"]> {
  const { session } = ctx.tx
  const byState = (await session.query(assetsByStateSql, [ctx.tenant, client, from, until])).rows as {
    state: string
    assets: number
    ending: number
  }[]
  const [next] = (await session.query(nextMaintenanceSql, [ctx.tenant, client])).rows as [{ next: LocalDate | null }]
  const kept = byState.filter(({ state }) => state !== "retired" && state !== "lost")
  return {
    total: sum(byState.map((row) => row.assets)),
    byState: Object.fromEntries(byState.map((row) => [row.state, row.assets])),
    warrantyEnding: sum(kept.map((row) => row.ending)),
    nextMaintenanceOn: next.next,
  }
}

/** The document's query of a client's invoices by what is open of them. */
export const openInvoicesSql = `select currency, count(*)::int as "openInvoices", sum(balance_minor)::bigint as open,
    (count(*) filter (where due_date < $3::date))::int as "overdueInvoices",
    coalesce(sum(balance_minor) filter (where due_date < $3::date), 0)::bigint as overdue
  from invoices where tenant_id = $1 and customer_id = $2 and balance_minor > 0 group by currency`
const creditSql = `select currency, sum(unapplied_minor)::bigint as credit from payments
  where tenant_id = $1 and customer_id = $2 and unapplied_minor > 0 group by currency`
export async function moneySummary(ctx: Ctx, client: CustomerId, today: LocalDate): Promise<Dashboard["money"]> {
  const { session } = ctx.tx
  const open = (await session.query(openInvoicesSql, [ctx.tenant, client, today])).rows as {
    currency: string
    openInvoices: number
    open: bigint
    overdueInvoices: number
    overdue: bigint
  }[]
  const credit = (await session.query(creditSql, [ctx.tenant, client])).rows as { currency: string; credit: bigint }[]
  const [last] = (
    await session.query("select max(received_on) as last from payments where tenant_id = $1 and customer_id = $2", [
      ctx.tenant,
      client,
    ])
  ).rows as [{ last: LocalDate | null }]
  const currencies = [...new Set([...open, ...credit].map((row) => row.currency))].sort()
  return {
    balances: currencies.map((currency) => {
      const owed = open.find((row) => row.currency === currency)
      return {
        currency,
        openInvoices: owed?.openInvoices ?? 0,
        openMinor: String(owed?.open ?? 0n),
        overdueInvoices: owed?.overdueInvoices ?? 0,
        overdueMinor: String(owed?.overdue ?? 0n),
        creditMinor: String(credit.find((row) => row.currency === currency)?.credit ?? 0n),
      }
    }),
    lastPaymentOn: last.last,
  }
}

/** What happened with the client last, newest first. */
export const activitySql = `select id as "eventId", type, subject, actor ->> 'name' as by, occurred_at as at
  from events where tenant_id = $1 and customer_id = $2 order by xid desc, ord desc limit $3`

export async function latestActivity(ctx: Ctx, client: CustomerId, limit: number): Promise<Dashboard["activity"]> {
  const { rows } = await ctx.tx.session.query(activitySql, [ctx.tenant, client, limit])
  return (rows as (Omit<Dashboard["activity"][number], "at"> & { at: Date })[]).map((row) => ({
    ...row,
    at: row.at.toISOString(),
  }))
}

/** The next instant at which an open ticket is overdue, `until` at the latest. */
export async function nextDeadline(ctx: Ctx, client: CustomerId, until: Date): Promise<Date> {
  const { rows } = await ctx.tx.session.query(
    `select min(deadline_at) as next from tickets
     where tenant_id = $1 and customer_id = $2 and is_open and deadline_at >= $3 and deadline_at < $4`,
    [ctx.tenant, client, ctx.now, until],
  )
  const [{ next }] = rows as [{ next: Date | null }]
  // Overdue is what is past its deadline: the figure changes a moment after it.
  return next === null ? until : new Date(next.getTime() + 1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0)
}
