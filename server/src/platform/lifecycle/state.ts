import { findMigrations } from "#platform/db"
import { readBacklog } from "#platform/events"
import { listTenants } from "#platform/tenants"
import type { Program } from "./program.ts"

const names = new Map<string, readonly string[]>()

/** Why this process should get no requests now; null when it should. `root` is where the migrations are. */
export async function whyNotReady({ backend, life }: Program, root: string): Promise<string | null> {
  if (life.isStopping) return "it is stopping"
  const wanted = names.get(root) ?? findMigrations(root).map((m) => m.name)
  names.set(root, wanted)
  const { rows } = await backend.withSession((session) =>
    session.query("select count(*)::int4 as applied from migrations where name = any($1)", [wanted]),
  )
  const [row] = rows as { applied: number }[]
  return row?.applied === wanted.length ? null : "the database is not migrated to this version; run mortise migrate"
}

/** What the first page says of this installation. */
export async function readLanding({ db }: Program): Promise<{ demo: { name: string } | null; hasTenants: boolean }> {
  const tenants = await db.withSystem("the first page", listTenants)
  const demo = tenants.find((tenant) => tenant.isDemo)
  return { demo: demo === undefined ? null : { name: demo.name }, hasTenants: tenants.length > 0 }
}

/** Adds the numbers that are read only when somebody asks for the metrics. */
export function addGauges({ backend, db, metrics }: Program): void {
  metrics.gauge(
    "mortise_backlog",
    "Events that wait for their number, reactions that wait (open) or gave up (dead), over all businesses",
    async () => {
      const { unrouted, open, dead } = await readBacklog(db)
      return { unrouted, open, dead }
    },
  )
  metrics.gauge("mortise_backlog_oldest_seconds", "Age of the oldest reaction that is due", async () => ({
    "": (await readBacklog(db)).oldestSeconds,
  }))
  metrics.gauge(
    "mortise_system_transactions",
    "Transactions of the worker's steps begun by this process, by reason",
    () => Object.fromEntries(db.systemRuns),
  )
  const { pool } = backend
  if (pool !== undefined)
    metrics.gauge("mortise_database_connections", "Connections of this process, and callers that wait for one", () => ({
      ...pool(),
    }))
}
