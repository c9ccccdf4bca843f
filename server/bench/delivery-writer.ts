import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { flows } from "#flows"
import { newId } from "#kernel"
import { systemClock } from "#platform/clock"
import { type Database, makeDatabase, openPostgres, systemActor, type TenantId } from "#platform/db"
import { append, attachEvents, makeEventRegistry } from "#platform/events"
import { makeWaker } from "#platform/lifecycle"
import { makeLogger } from "#platform/telemetry"
import { eventTypes } from "../src/parts.ts"

/** Clients that write at the same time. */
const clients = 12
/** A kind of event that nothing reacts to, so that deliveries alone are measured. */
const written = eventTypes.find(({ type }) => type.startsWith("stock.") && !flows.some((flow) => flow.type === type))

/** The type of what is written. */
export const writtenType = written?.type ?? ""

/** Writes events as a use case does: by `append`, in transactions of a business. */
export interface BenchWriter {
  /** Writes at a rate (events a second) for some seconds, `perTx` in a transaction; tells each event's commit. */
  write(load: WriteLoad): Promise<{ readonly count: number; readonly seconds: number }>
  close(): Promise<void>
}

export interface WriteLoad {
  readonly tenant: TenantId
  readonly rate: number
  readonly seconds: number
  readonly perTx: number
  readonly committed: (ids: readonly string[], atMs: number) => void
}

/** A process beside the server's: it wakes the worker as any other process does. */
export async function startWriter(databaseUrl: string): Promise<BenchWriter> {
  const backend = openPostgres(databaseUrl, clients)
  const db = makeDatabase(backend, systemClock)
  const registry = makeEventRegistry(eventTypes, [])
  db.onBegin((tx) => attachEvents(tx, registry))
  const waker = await makeWaker(backend, openPostgres(databaseUrl, 1), makeLogger("error"), () => undefined)
  registry.wake = () => waker.tell("router")
  return {
    write: (load) => writeTo(db, load),
    close: async () => {
      await waker.close()
      await backend.close()
    },
  }
}

/** Writes into this database. */
export async function writeTo(
  db: Database,
  { tenant, rate, seconds, perTx, committed }: WriteLoad,
): Promise<{ count: number; seconds: number }> {
  const scope = { tenant, actor: systemActor("bench") }
  if (written === undefined) throw new Error("There is no kind of event.")
  const begunMs = performance.now()
  let due = 0
  let count = 0
  const client = async (): Promise<void> => {
    while (performance.now() - begunMs < seconds * 1000) {
      const atMs = begunMs + (due / rate) * 1000
      due += perTx
      const waitMs = atMs - performance.now()
      if (waitMs > 1) await sleep(waitMs)
      const ids = Array.from({ length: perTx }, () => newId("evt"))
      await db.withTenant(scope, async (ctx) => {
        for (const id of ids) await append(ctx, written, written.sample, null, id)
      })
      count += perTx
      committed(ids, performance.now())
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { count, seconds: (performance.now() - begunMs) / 1000 }
}
