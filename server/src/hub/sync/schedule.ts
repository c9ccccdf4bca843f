import type { Ctx } from "#platform/db"
import { readTenant } from "#platform/tenants"
import { type ConnectionId, hubErrors } from "../connection.ts"
import type { Connector } from "../define.ts"
import { cronOf, nextTime } from "./cron.ts"
import { type Cursor, readCursors, type Schedule, writeSchedule } from "./cursor-store.ts"

const minuteMs = 60_000

/** When a resource is read next: so many minutes from now, or by its cron expression in the business's zone. */
export async function nextReadAt(ctx: Ctx, { cron, everyMin }: Pick<Cursor, "cron" | "everyMin">): Promise<Date> {
  if (cron === null) return new Date(ctx.now.getTime() + everyMin * minuteMs)
  return nextTime(cronOf(cron), ctx.now, (await readTenant(ctx)).timeZone)
}

/**
 * Changes when and which way a resource is synced; what is not named keeps its value. Throws resource.unknown, schedule.invalid (no such
 * time ever comes, or the connector can't go that way).
 */
export async function changeSchedule(
  ctx: Ctx,
  { slug, resources }: Connector,
  connection: ConnectionId,
  resource: string,
  change: Partial<Pick<Schedule, "direction" | "everyMin" | "cron">>,
): Promise<Schedule> {
  const cursor = (await readCursors(ctx, connection)).find((one) => one.resource === resource)
  if (cursor === undefined)
    throw hubErrors["resource.unknown"]({ slug, entity: resource, known: Object.keys(resources).join(", ") })
  const { direction, everyMin, cron } = { ...cursor, ...change }
  const sends = direction === "both" || direction === "push"
  if (sends && resources[resource]?.push === undefined)
    throw hubErrors["schedule.invalid"]({ reason: `${resource} can only be read there` })
  try {
    const readAt = await nextReadAt(ctx, { cron, everyMin })
    const dueAt = direction === "both" || direction === "pull" ? readAt : null
    const next = { direction, everyMin, cron, dueAt }
    await writeSchedule(ctx, connection, resource, next)
    return next
  } catch (error) {
    if (cron === null || !(error instanceof Error) || error.name !== "Error") throw error
    throw hubErrors["schedule.invalid"]({ reason: error.message }, { cause: error })
  }
}
