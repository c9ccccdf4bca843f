import type { Static } from "typebox"
import { type CustomerId, loadCustomer } from "#business/customers"
import { clientDeals } from "#business/deals"
import { type ClientProjects, clientProjects } from "#business/projects"
import { type ClientWork, clientWork } from "#business/work"
import { addDays, localDateOf, startOfLocalDate } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Permission } from "#platform/http"
import { readTenant } from "#platform/tenants"
import type { Dashboard, DashboardBody } from "./dashboard-body.ts"
import * as store from "./dashboard-store.ts"

/**
 * A client's dashboard. What was read for it once is kept with the database snapshot that it was read in, and holds until a fact about
 * the client is committed that this snapshot does not know (every event names its client), the client's own row or the business's
 * settings change, or an instant comes at which time alone changes a figure. So a change shows at once, in every process, and whoever
 * makes it writes nothing for it. Throws customer.unknown.
 */
export async function readDashboard(
  ctx: Ctx,
  id: CustomerId,
  may: (wanted: Permission) => boolean,
): Promise<Static<typeof DashboardBody>> {
  const kept = (await store.keptDashboard(ctx, id)) ?? (await computeDashboard(ctx, id))
  return shownTo(kept, may)
}

/** Reads everything anew and keeps it. */
export async function computeDashboard(ctx: Ctx, id: CustomerId): Promise<store.KeptDashboard> {
  // First of all: whatever is committed from here on makes this reading out of date.
  const snapshot = await store.snapshotNow(ctx)
  const [client, tenant] = [await loadCustomer(ctx, id), await readTenant(ctx)]
  const today = localDateOf(ctx.now, tenant.timeZone)
  const tomorrow = startOfLocalDate(addDays(today, 1), tenant.timeZone)
  // Sent together: none needs another's answer.
  const [summary, tickets, assets, money, work, projects, deals, activity, validUntil] = await Promise.all([
    store.clientSummary(ctx, client),
    store.ticketSummary(ctx, client.id),
    store.assetSummary(ctx, client.id, today, addDays(today, warrantyDays)),
    store.moneySummary(ctx, client.id, today),
    clientWork(ctx, client.id).then(workSummary),
    clientProjects(ctx, client.id, today).then(projectSummary),
    clientDeals(ctx, client.id, today).then(({ amounts, ...rest }) => ({ ...rest, amounts: amounts.map(sumText) })),
    store.latestActivity(ctx, client.id, activityMax),
    store.nextDeadline(ctx, client.id, tomorrow),
  ])
  const dashboard: Dashboard = { client: summary, tickets, assets, money, work, projects, deals, activity }
  const kept = { dashboard, computedAt: ctx.now }
  await store.keepDashboard(ctx, client, { ...kept, snapshot, validUntil, tenantVersion: tenant.version })
  return kept
}

const activityMax = 10
const warrantyDays = 30

function workSummary({ unbilled, unbilledExpenses, ...rest }: ClientWork): Dashboard["work"] {
  return { ...rest, unbilled: unbilled.map(sumText), unbilledExpenses: unbilledExpenses.map(sumText) }
}

function projectSummary({ milestonesDue, ...rest }: ClientProjects): Dashboard["projects"] {
  return { ...rest, milestonesDue: milestonesDue.map(sumText) }
}

/** Kept as JSON, so amounts are text. */
function sumText({ currency, amountMinor }: { readonly currency: string; readonly amountMinor: bigint }) {
  return { currency, amountMinor: String(amountMinor) }
}

/** The permission that each part's own routes ask for. */
const needed = {
  tickets: "desk:read",
  assets: "assets:read",
  money: "billing:read",
  work: "work:read",
  projects: "projects:read",
  deals: "deals:read",
} as const satisfies Record<string, Permission>

function shownTo(
  { dashboard, computedAt }: store.KeptDashboard,
  may: (wanted: Permission) => boolean,
): Static<typeof DashboardBody> {
  const { client, tickets, assets, money, work, projects, deals, activity } = dashboard
  return {
    client,
    tickets: may(needed.tickets) ? tickets : null,
    assets: may(needed.assets) ? assets : null,
    money: may(needed.money) ? money : null,
    work: may(needed.work) ? work : null,
    projects: may(needed.projects) ? projects : null,
    deals: may(needed.deals) ? deals : null,
    activity: activity.filter(({ type }) => may(`${type.split(".")[0] ?? ""}:read`)),
    computedAt: computedAt.toISOString(),
  }
}
