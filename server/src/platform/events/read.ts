import type { Actor, Ctx, TenantId } from "#platform/db"
import type { EventRecord } from "./define.ts"

interface Row {
  readonly id: string
  readonly tenant_id: TenantId
  readonly type: string
  readonly version: number
  readonly subject: string
  readonly data: Record<string, unknown>
  readonly personal: { readonly data?: Record<string, unknown> } | null
  readonly actor: Actor
  readonly request_id: string | null
  readonly occurred_at: Date
}

/** Columns of an event with its personal fields; `e` is events, `p` personal_data. */
export const eventColumns =
  "e.id, e.tenant_id, e.type, e.version, e.subject, e.data, p.fields as personal, e.actor, e.request_id, e.occurred_at"

/** Events of the tenant with their personal fields, in the order of `ids`. Throws when one is not there. */
export async function readEvents(ctx: Ctx, ids: readonly string[]): Promise<EventRecord[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${eventColumns} from events e left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
     where e.id = any($1)`,
    [ids],
  )
  const found = new Map(rows.map(eventOf).map((event) => [event.id as string, event]))
  return ids.map((id) => {
    const event = found.get(id)
    if (event === undefined) throw new Error(`Event ${id} is not there.`)
    return event
  })
}

/** A row of `eventColumns` as the record that flows and readers see. */
export function eventOf(row: unknown): EventRecord {
  const r = row as Row
  return {
    id: r.id,
    tenant: r.tenant_id,
    type: r.type,
    version: r.version,
    subject: r.subject,
    data: { ...r.data, ...r.personal?.data },
    actor: r.actor,
    requestId: r.request_id,
    occurredAt: r.occurred_at,
  }
}
