import type { Database, TenantId } from "#platform/db"
import { addCounts } from "./count-store.ts"

/** How a request at a webhook address ended. `taken`; `repeated`: seen before, ignored; `handshake`; `unrouted`: verified, but for an
 *  account that nobody has connected; the rest was refused. */
export const outcomes = [
  "taken",
  "repeated",
  "handshake",
  "unrouted",
  "unknown",
  "missing",
  "malformed",
  "stale",
  "wrong",
  "no_secret",
  "too_large",
] as const
export type Outcome = (typeof outcomes)[number]

/** Different counts held between two settlings; more are dropped, so that nobody can fill the memory with made-up addresses. */
const heldMax = 10_000

export interface CountKey {
  readonly tenant: TenantId
  readonly slug: string
  readonly day: string
  readonly outcome: Outcome
}

/** Counts outcomes in memory and joins them with those of other processes. */
export interface Counts {
  add(key: CountKey): void
  settle(): Promise<void>
}

export function makeCounts(db: Database): Counts {
  let held = new Map<string, CountKey & { count: number }>()
  return {
    add: (key) => {
      const text = `${key.tenant} ${key.slug} ${key.day} ${key.outcome}`
      const one = held.get(text)
      if (one !== undefined) one.count += 1
      else if (held.size < heldMax) held.set(text, { ...key, count: 1 })
    },
    settle: async () => {
      if (held.size === 0) return
      const counts = [...held.values()]
      held = new Map()
      await db.withSystem("count webhooks", (sys) => addCounts(sys, counts))
    },
  }
}
