import type { Ctx } from "#platform/db"
import type { SlaPolicyId, SlaTargets, SlaTerms } from "./sla.ts"
import type { WorkCalendar } from "./sla-clock.ts"
import type { CustomerId, QueueId } from "./ticket.ts"

interface TermsRow {
  readonly queue_id: QueueId | null
  readonly is_archived: boolean | null
  readonly policy_id: SlaPolicyId | null
  readonly revision: number
  readonly targets: SlaTargets
  readonly warn_percent: number
  readonly time_zone: string
  readonly hours: WorkCalendar["hours"]
  readonly holidays: WorkCalendar["holidays"]
}

const termsColumns =
  "p.id as policy_id, p.revision, p.targets, p.warn_percent, c.time_zone, c.hours, c.holidays from desk_policies p join desk_calendars c on c.tenant_id = p.tenant_id and c.id = p.calendar_id"

const placeSql = `with q as (
  select id, policy_id, is_archived from desk_queues where tenant_id = $1 and (id = $2 or ($2::text is null and is_default))
), chosen as (
  select coalesce(
    (select policy_id from desk_client_policies where tenant_id = $1 and customer_id = $3),
    (select policy_id from q),
    (select id from desk_policies where tenant_id = $1 and is_default)) as id
)
select (select id from q) as queue_id, (select is_archived from q) as is_archived, t.* from (select 1) as one
left join (select ${termsColumns} where p.tenant_id = $1 and p.id = (select id from chosen)) t on true`

/** Where a ticket goes and what is promised there: the client's own policy, else its queue's, else the business's default. */
export interface Place {
  /** The queue that was named (undefined when there is none such), else the default one (null when there is none). */
  readonly queueId: QueueId | null
  /** It takes nothing new; what is in it stays. */
  readonly isArchived: boolean
  readonly terms: SlaTerms | null
}

export async function placeFor(ctx: Ctx, queueId: QueueId | null, customerId: CustomerId | null): Promise<Place> {
  const { rows } = await ctx.tx.session.query(placeSql, [ctx.tenant, queueId, customerId])
  const [row] = rows as [TermsRow]
  return { queueId: row.queue_id, isArchived: row.is_archived === true, terms: termsOf(row) }
}

/** What a policy promises; null when there is no such policy (any more). */
export async function termsById(ctx: Ctx, id: SlaPolicyId): Promise<SlaTerms | null> {
  const { rows } = await ctx.tx.session.query(`select ${termsColumns} where p.tenant_id = $1 and p.id = $2`, [
    ctx.tenant,
    id,
  ])
  const [row] = rows as TermsRow[]
  return row === undefined ? null : termsOf(row)
}

function termsOf(row: TermsRow): SlaTerms | null {
  if (row.policy_id === null) return null
  const { revision, targets, hours, holidays } = row
  const calendar = { timeZone: row.time_zone, hours, holidays }
  return { policyId: row.policy_id, revision, targets, warnPercent: row.warn_percent, calendar }
}
