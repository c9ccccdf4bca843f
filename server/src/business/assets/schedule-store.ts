import { decodeCursor, type LocalDate, type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import type { AssetId, CustomerId, TicketId } from "./asset.ts"
import type { Maintenance, MaintenanceId, MaintenanceState, Schedule, ScheduleId } from "./schedule.ts"

const scheduleColumns = `s.id, s.asset_id as "assetId", s.title, s.description, s.priority, s.rule, s.starts_on as "startsOn",
  s.lead_days as "leadDays", s.is_paused as "isPaused", s.next_on as "nextOn", s.version`

/** Inserts a schedule. */
export async function insertSchedule(ctx: Ctx, s: Schedule, opensOn: LocalDate | null): Promise<void> {
  await ctx.tx.session.query(
    `insert into asset_schedules (tenant_id, id, asset_id, title, description, priority, rule, starts_on, lead_days, is_paused,
       next_on, opens_on, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11::date, $12::date, 1, $13, $13)`,
    [ctx.tenant, s.id, s.assetId, ...valuesOf(s, opensOn), ctx.now],
  )
}

/** Writes a schedule whose row is locked. */
export async function updateSchedule(ctx: Ctx, s: Schedule, opensOn: LocalDate | null): Promise<void> {
  await ctx.tx.session.query(
    `update asset_schedules set title = $3, description = $4, priority = $5, rule = $6, starts_on = $7::date, lead_days = $8,
       is_paused = $9, next_on = $10::date, opens_on = $11::date, version = $12, updated_at = $13
     where tenant_id = $1 and id = $2`,
    [ctx.tenant, s.id, ...valuesOf(s, opensOn), s.version, ctx.now],
  )
}

function valuesOf(s: Schedule, opensOn: LocalDate | null): unknown[] {
  return [s.title, s.description, s.priority, s.rule, s.startsOn, s.leadDays, s.isPaused, s.nextOn, opensOn]
}

/** Ends a schedule for good; what it made stays. */
export async function endSchedule(ctx: Ctx, id: ScheduleId): Promise<void> {
  await ctx.tx.session.query(
    "update asset_schedules set ended_at = $3, version = version + 1, updated_at = $3 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, ctx.now],
  )
}

/** A living schedule, locked until the transaction ends. */
export async function lockSchedule(ctx: Ctx, id: ScheduleId): Promise<Schedule | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${scheduleColumns} from asset_schedules s where s.tenant_id = $1 and s.id = $2 and s.ended_at is null for update`,
    [ctx.tenant, id],
  )
  return rows[0] as Schedule | undefined
}

/** An asset's living schedules, oldest first. */
export async function schedulesOf(ctx: Ctx, asset: AssetId): Promise<Schedule[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${scheduleColumns} from asset_schedules s where s.tenant_id = $1 and s.asset_id = $2 and s.ended_at is null order by s.id`,
    [ctx.tenant, asset],
  )
  return rows as Schedule[]
}

/** A schedule that is due, with what its maintenance says of the asset. */
export interface DueSchedule extends Schedule {
  readonly nextOn: LocalDate
  readonly customerId: CustomerId
  readonly assetName: string
}

/** Schedules of which a date is to be told today, locked; those that another process has in hand are passed over. */
export async function takeDue(ctx: Ctx, today: LocalDate, limit: number): Promise<DueSchedule[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${scheduleColumns}, a.customer_id as "customerId", a.name as "assetName"
     from asset_schedules s join assets a on a.tenant_id = s.tenant_id and a.id = s.asset_id
     where s.tenant_id = $1 and not s.is_paused and s.ended_at is null and s.opens_on <= $2::date
       and a.state not in ('retired', 'lost')
     order by s.opens_on, s.id limit $3 for update of s skip locked`,
    [ctx.tenant, today, limit],
  )
  return rows as DueSchedule[]
}

/** Points a locked schedule at its next date. */
export async function advance(
  ctx: Ctx,
  id: ScheduleId,
  nextOn: LocalDate | null,
  opensOn: LocalDate | null,
): Promise<void> {
  await ctx.tx.session.query(
    "update asset_schedules set next_on = $3::date, opens_on = $4::date where tenant_id = $1 and id = $2",
    [ctx.tenant, id, nextOn, opensOn],
  )
}

/** Notes a date of a schedule; false when somebody has noted it already. */
export async function insertMaintenance(
  ctx: Ctx,
  m: Pick<Maintenance, "id" | "scheduleId" | "assetId" | "dueOn" | "state" | "reason">,
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into asset_maintenance (tenant_id, id, schedule_id, asset_id, due_on, state, reason, opened_at)
     values ($1, $2, $3, $4, $5::date, $6, $7, $8) on conflict (tenant_id, asset_id, schedule_id, due_on) do nothing`,
    [ctx.tenant, m.id, m.scheduleId, m.assetId, m.dueOn, m.state, m.reason, ctx.now],
  )
  return affected === 1
}

const maintenanceColumns = `m.id, m.schedule_id as "scheduleId", m.asset_id as "assetId", a.customer_id as "customerId", s.title,
  m.due_on as "dueOn", m.state, m.ticket_id as "ticketId", m.reason, m.opened_at as "openedAt", m.done_at as "doneAt"`
const maintenanceFrom = `asset_maintenance m join assets a on a.tenant_id = m.tenant_id and a.id = m.asset_id
  join asset_schedules s on s.tenant_id = m.tenant_id and s.id = m.schedule_id`

/** A maintenance, locked. */
export async function lockMaintenance(ctx: Ctx, id: MaintenanceId): Promise<Maintenance | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${maintenanceColumns} from ${maintenanceFrom} where m.tenant_id = $1 and m.id = $2 for update of m`,
    [ctx.tenant, id],
  )
  return rows[0] as Maintenance | undefined
}

/** What is done with a ticket (or with one that was merged into it), locked. */
export async function lockFollowers(ctx: Ctx, ticket: TicketId): Promise<Maintenance[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${maintenanceColumns} from ${maintenanceFrom} where m.tenant_id = $1 and m.followed_id = $2 order by m.id for update of m`,
    [ctx.tenant, ticket],
  )
  return rows as Maintenance[]
}

/** What followed some tickets follows another one; null: each its own again. */
export async function followInstead(ctx: Ctx, tickets: readonly TicketId[], instead: TicketId | null): Promise<void> {
  const column = instead === null ? "ticket_id" : "followed_id"
  await ctx.tx.session.query(
    `update asset_maintenance set followed_id = coalesce($3::text, ticket_id) where tenant_id = $1 and ${column} = any($2::text[])`,
    [ctx.tenant, [...tickets], instead],
  )
}

/** Writes the state of a locked maintenance. */
export async function writeMaintenance(
  ctx: Ctx,
  m: Pick<Maintenance, "id" | "state" | "ticketId" | "reason">,
): Promise<void> {
  await ctx.tx.session.query(
    `update asset_maintenance set state = $3, ticket_id = $4::text, followed_id = coalesce(followed_id, $4::text), reason = $5,
       done_at = case when $3 = 'done' then $6::timestamptz end
     where tenant_id = $1 and id = $2`,
    [ctx.tenant, m.id, m.state, m.ticketId, m.reason, ctx.now],
  )
}

/** What a list of maintenance can be narrowed by. */
export interface MaintenanceFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly asset?: AssetId | undefined
  readonly customer?: CustomerId | undefined
  readonly state?: MaintenanceState | undefined
}

/** Dates of schedules, newest first. */
export async function listMaintenance(ctx: Ctx, filter: MaintenanceFilter): Promise<Page<Maintenance>> {
  const { limit, asset = null, customer = null, state = null } = filter
  const [day, id] = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2).map(String)
  const { rows } = await ctx.tx.session.query(
    `select ${maintenanceColumns} from ${maintenanceFrom}
     where m.tenant_id = $1 and ($2::text is null or m.asset_id = $2) and ($3::text is null or a.customer_id = $3)
       and ($4::text is null or m.state = $4) and ($5::text is null or (m.due_on, m.id) < ($5::date, $6))
     order by m.due_on desc, m.id desc limit $7`,
    [ctx.tenant, asset, customer, state, day, id, limit + 1],
  )
  return pageOf(rows as Maintenance[], limit, (m) => [m.dueOn, m.id])
}
