import { type Page, pageOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { type DeliveryId, deliveryIdStart } from "./delivery-id.ts"
import type { EndpointId } from "./endpoint.ts"
import { timeCursor, timePlaceOf } from "./time-cursor.ts"

/** What a delivery can be: `waiting` was not tried yet or is tried again, `exhausted` was given up. */
export const deliveryStates = ["waiting", "delivered", "exhausted"] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One event on its way to one endpoint, or at its end. */
export interface DeliveryView {
  readonly id: DeliveryId
  readonly endpointId: EndpointId
  readonly eventId: string
  readonly eventType: string
  readonly state: DeliveryState
  readonly attempts: number
  /** When it was tried last; before its first attempt, when it was made. */
  readonly at: Date
  readonly status: number | null
  readonly errorClass: string | null
  readonly nextAttemptAt: Date | null
}

/** What a list of deliveries is narrowed by. */
export interface DeliveryFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly endpointId?: EndpointId | undefined
  readonly eventId?: string | undefined
  readonly state?: DeliveryState | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

/** Deliveries, those that were tried last first. */
export async function listDeliveries(ctx: Ctx, filter: DeliveryFilter): Promise<Page<DeliveryView>> {
  const params: unknown[] = [ctx.tenant, filter.limit + 1]
  const tried = triedSql(conditions(params, filter, { of: "a", id: "delivery_id", at: "sent_at" }), params, filter)
  const isUntriedWanted = filter.state === undefined || filter.state === "waiting"
  const untried = isUntriedWanted
    ? `union all ${untriedSql(conditions(params, filter, { of: "q", id: "id", at: "created_at" }))}`
    : ""
  const { rows } = await ctx.tx.session.query(
    `select d.*, coalesce(b.type, e.type, '') as "eventType" from (select * from (${tried} ${untried}) u order by at desc, id desc limit $2) d
     left join events e on e.id = d."eventId" left join webhook_bodies b on b.tenant_id = $1 and b.delivery_id = d.id
     order by d.at desc, d.id desc`,
    params,
  )
  return pageOf(rows as DeliveryView[], filter.limit, timeCursor)
}

function triedSql(where: string, params: unknown[], { state }: DeliveryFilter): string {
  const ofState = state === undefined ? "" : ` and a.state = $${params.push(state)}`
  // Says what the index of unfinished ones knows, so that it is used.
  const unfinished = state === undefined || state === "delivered" ? "" : " and a.state <> 'delivered'"
  return `(select a.delivery_id as id, a.endpoint_id as "endpointId", a.event_id as "eventId", a.state, a.number as attempts, a.sent_at as at,
      a.status, a.error_class as "errorClass", a.next_at as "nextAttemptAt"
    from webhook_attempts a where a.tenant_id = $1 and a.is_last${ofState}${unfinished}${where}
    order by a.sent_at desc, a.delivery_id desc limit $2)`
}

function untriedSql(where: string): string {
  return `(select q.id, q.endpoint_id, q.event_id, 'waiting', 0, q.created_at, null, null, null
    from webhook_queue q where q.tenant_id = $1 and q.attempts = 0${where} order by q.created_at desc, q.id desc limit $2)`
}

interface Names {
  readonly of: string
  readonly id: string
  readonly at: string
}

function conditions(params: unknown[], filter: DeliveryFilter, { of, id, at }: Names): string {
  const p = (value: unknown): string => `$${params.push(value)}`
  const { endpointId, eventId, from, to } = filter
  const place = timePlaceOf(filter.cursor)
  const parts: string[] = []
  if (eventId !== undefined) {
    // Deliveries of an event share the beginning of their ids.
    const start = deliveryIdStart(eventId) ?? ""
    parts.push(`${of}.${id} >= ${p(start)}`, `${of}.${id} < ${p(`${start}~`)}`, `${of}.event_id = ${p(eventId)}`)
  }
  if (endpointId !== undefined) parts.push(`${of}.endpoint_id = ${p(endpointId)}`)
  if (from !== undefined) parts.push(`${of}.${at} >= ${p(from)}`)
  if (to !== undefined) parts.push(`${of}.${at} < ${p(to)}`)
  if (place !== null) parts.push(`(${of}.${at}, ${of}.${id}) < (${p(place.at)}::timestamptz, ${p(place.id)}::text)`)
  return parts.map((part) => ` and ${part}`).join("")
}

/** One delivery; undefined when there is none of this id (any more). */
export async function deliveryById(ctx: Ctx, id: DeliveryId): Promise<DeliveryView | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select d.*, coalesce(b.type, e.type, '') as "eventType" from (
       select a.delivery_id as id, a.endpoint_id as "endpointId", a.event_id as "eventId", a.state, a.number as attempts, a.sent_at as at, a.status,
         a.error_class as "errorClass", a.next_at as "nextAttemptAt"
       from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = $2 and a.is_last
       union all
       select q.id, q.endpoint_id, q.event_id, 'waiting', 0, q.created_at, null, null, null
       from webhook_queue q where q.tenant_id = $1 and q.id = $2 and q.attempts = 0) d
     left join events e on e.id = d."eventId" left join webhook_bodies b on b.tenant_id = $1 and b.delivery_id = d.id limit 1`,
    [ctx.tenant, id],
  )
  return (rows as DeliveryView[])[0]
}

/** Every attempt of one delivery, or of all. */
export interface AttemptView {
  readonly deliveryId: DeliveryId
  readonly number: number
  readonly endpointId: EndpointId
  readonly eventId: string
  readonly sentAt: Date
  readonly state: DeliveryState
  readonly nextAttemptAt: Date | null
  readonly status: number | null
  readonly errorClass: string | null
  readonly errorText: string | null
  readonly connectMs: number | null
  readonly firstByteMs: number | null
  readonly totalMs: number
  readonly requestHeaders: string
  readonly responseHeaders: string | null
  readonly responseBody: string | null
  readonly isTruncated: boolean
}

const attemptColumns = `a.delivery_id as "deliveryId", a.number, a.endpoint_id as "endpointId", a.event_id as "eventId", a.sent_at as "sentAt", a.state,
  a.next_at as "nextAttemptAt", a.status, a.error_class as "errorClass", a.error_text as "errorText", a.connect_ms as "connectMs",
  a.first_byte_ms as "firstByteMs", a.total_ms as "totalMs", a.request_headers as "requestHeaders", a.response_headers as "responseHeaders",
  a.response_body as "responseBody", a.is_truncated as "isTruncated"`

/** The attempts of a delivery, the first one first. */
export async function attemptsOf(ctx: Ctx, id: DeliveryId, max: number): Promise<AttemptView[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${attemptColumns} from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = $2 order by a.number desc limit $3`,
    [ctx.tenant, id, max],
  )
  return (rows as AttemptView[]).toReversed()
}

/** Attempts of all deliveries, the newest first. */
export async function listAttempts(
  ctx: Ctx,
  filter: Omit<DeliveryFilter, "state"> & { readonly hasFailed?: boolean | undefined },
): Promise<Page<AttemptView>> {
  const params: unknown[] = [ctx.tenant, filter.limit + 1]
  const failed =
    filter.hasFailed === undefined ? "" : ` and (a.error_class is not null) = $${params.push(filter.hasFailed)}`
  const where = conditions(params, filter, { of: "a", id: "delivery_id", at: "sent_at" })
  const { rows } = await ctx.tx.session.query(
    `select ${attemptColumns} from webhook_attempts a where a.tenant_id = $1${failed}${where} order by a.sent_at desc, a.delivery_id desc limit $2`,
    params,
  )
  return pageOf(rows as AttemptView[], filter.limit, ({ sentAt, deliveryId }) =>
    timeCursor({ at: sentAt, id: deliveryId }),
  )
}

/** The body as it was sent: its own, or made from the event, of which an erasure may have taken the personal part. */
export async function sentBodyOf(
  ctx: Ctx,
  id: DeliveryId,
  eventId: string,
): Promise<{ body: string; shape: string } | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select coalesce(b.body, webhook_body(e.id, e.tenant_id, e.type, e.version, e.subject, e.occurred_at, e.data, p.fields)) as body,
       coalesce(case when b.body is not null then 'own' end,
         (select shape from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = $2 order by number desc limit 1), 'full') as shape
     from (select 1) one left join events e on e.tenant_id = $1 and e.id = $3
     left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
     left join webhook_bodies b on b.tenant_id = $1 and b.delivery_id = $2`,
    [ctx.tenant, id, eventId],
  )
  const [row] = rows as { body: string | null; shape: string }[]
  return row?.body == null ? undefined : { body: row.body, shape: row.shape }
}
