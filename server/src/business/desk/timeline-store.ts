import type { Ctx } from "#platform/db"
import { type EventRecord, eventColumns, eventOf } from "#platform/events"
import type { TicketId } from "./ticket.ts"

const timelineSql = `select ${eventColumns} from events e left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
  where e.tenant_id = $1 and e.subject = $2 order by e.ord limit $3`

/** What happened to a ticket, oldest first. */
export async function timelineOf(ctx: Ctx, id: TicketId, max: number): Promise<EventRecord[]> {
  const { rows } = await ctx.tx.session.query(timelineSql, [ctx.tenant, id, max])
  return rows.map(eventOf)
}
