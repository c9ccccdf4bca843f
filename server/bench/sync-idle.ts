import { setTimeout as sleep } from "node:timers/promises"
import { newId } from "#kernel"
import { type Backend, openPostgres, type Session } from "#platform/db"
import { startServer } from "./server.ts"
import { databaseWatch, processWatch } from "./sync-cpu.ts"
import { minuteMs, type SyncStage } from "./sync-stage.ts"

/** How many connections the figures are for. */
const connections = 1_000
const watchMs = 20_000
/** Reads of the default schedule: each resource that changes every 15 minutes. */
const everyMin = 15
const visits = 40
/** Until a server has come to rest after its start. */
const restMs = 30_000

/**
 * Percent of a core that connections with nothing to do cost a server and its database: what both take with them, less what they take
 * without.
 */
export async function idlePercent(): Promise<number> {
  const server = await startServer("postgres", "start")
  const backend = openPostgres(server.databaseUrl ?? "", 1)
  try {
    const { tenant } = server.tenant("Idle")
    await server.analyse()
    await sleep(restMs)
    const without = await cpuPercent(server.pid, backend)
    await backend.withSession((session) => addIdle(session, tenant))
    await server.analyse()
    return (await cpuPercent(server.pid, backend)) - without
  } finally {
    await backend.close()
    await server.stop()
  }
}

/** Connections that are next due in an hour. */
async function addIdle(session: Session, tenant: string): Promise<void> {
  const ids = Array.from({ length: connections }, () => newId("conn"))
  await session.query(
    `insert into hub_connections (tenant_id, id, connector, state, since, created_at, due_at, account_id)
     select $1, w.id, 'xero', 'connected', now(), now(), now() + interval '1 hour', w.id from unnest($2::text[]) as w (id)`,
    [tenant, ids],
  )
  await session.query(
    `insert into hub_cursors (tenant_id, connection_id, resource, every_min, due_at)
     select $1, w.id, r.name, $4, now() + interval '1 hour' from unnest($2::text[]) as w (id) cross join unnest($3::text[]) as r (name)`,
    [tenant, ids, ["contacts", "items", "invoices", "creditNotes", "payments", "taxRates", "accounts"], everyMin],
  )
}

/**
 * Percent of a core that as many connections cost whose vendor has no news and is asked every 15 minutes: four resources of Xero, each
 * a call. The vendor's own work is not counted.
 */
export async function quietPercent({ advance, work, db }: SyncStage): Promise<number> {
  const visit = async (): Promise<void> => {
    await advance(everyMin * minuteMs + 1_000)
    await work()
  }
  for (let n = 0; n < visits / 4; n++) await visit()
  const spent = await cpuWatch(process.pid, db.backend)
  for (let n = 0; n < visits; n++) await visit()
  const visitMs = (await spent()) / visits
  return ((visitMs * connections) / (everyMin * minuteMs)) * 100
}

async function cpuPercent(pid: number, backend: Backend): Promise<number> {
  const spent = await cpuWatch(pid, backend)
  await sleep(watchMs)
  return ((await spent()) / watchMs) * 100
}

async function cpuWatch(pid: number, backend: Backend): Promise<() => Promise<number>> {
  const process = processWatch(pid)
  const database = await databaseWatch(backend)
  return async () => process() + (await database())
}
