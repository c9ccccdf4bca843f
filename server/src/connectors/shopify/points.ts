// Queries cost points (docs: rate limits); every answer says how many there were and are left.
import { at, rowAt } from "#hub"

/** What ten seconds restore on the smallest plan, 100 a second. The bucket holds twice as many. */
export const pointsPerTenSeconds = 1_000

const statusIn = (body: unknown) => rowAt(body, "extensions", "cost", "throttleStatus")

/** What is left of ten seconds' points, by what the bucket lacks; others may be calling for this app and shop. */
export function left(_headers: unknown, body: unknown): Readonly<Record<string, number>> {
  const { maximumAvailable, currentlyAvailable } = statusIn(body)
  const used = Number(maximumAvailable) - Number(currentlyAvailable)
  return Number.isFinite(used) ? { "10s": pointsPerTenSeconds - used } : {}
}

/** Until the bucket holds what the query asked for. */
export function waitMs(body: unknown): number {
  const { currentlyAvailable, restoreRate } = statusIn(body)
  const missing = Number(at(body, "extensions", "cost", "requestedQueryCost")) - Number(currentlyAvailable)
  const ms = Math.ceil((missing / Number(restoreRate)) * 1_000)
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 500), 60_000) : 2_000
}
