import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { connectors } from "#connectors"
import { apiOf, livingConnections, makeHub } from "#hub"
import { systemClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { openPostgres, systemActor, type TenantId } from "#platform/db"
import { makeLogger } from "#platform/telemetry"
import { compose } from "../compose.ts"

/**
 * A process of the hub, for proofs that kill it. `calls`: so many workers call the vendor at once when the parent says so, and what
 * became of each is told. `sync`: works through what is due until it is killed, whatever happens to the database meanwhile.
 */
const { values } = parseArgs({
  options: {
    database: { type: "string", default: "" },
    keys: { type: "string", default: "" },
    data: { type: "string", default: "" },
    sandbox: { type: "string", default: "" },
    tenant: { type: "string", default: "" },
    connector: { type: "string", default: "" },
    calls: { type: "string" },
  },
})

const restMs = 50
const backend = openPostgres(values.database, 6)
const logger = makeLogger("silent")
const config = readConfig({ MORTISE_KEYS: values.keys, MORTISE_DATA_DIR: values.data })
const { db, egress } = compose(config, backend, systemClock, logger)
const hub = makeHub({ db, egress, logger, connectors, domains: {}, sandboxUrl: async () => values.sandbox })

/** One call by a worker of its own, with a login of its own; answers null, or why it failed. */
async function call({ deps }: typeof hub): Promise<string | null> {
  const connector = deps.connectors.get(values.connector)
  const scope = { tenant: values.tenant as TenantId, actor: systemActor("proof") }
  const [connection] = await db.withTenant(scope, (ctx) => livingConnections(ctx, values.connector))
  if (connection === undefined || connector === undefined) return "There is no connection."
  return connector.accounts.list(apiOf(deps, connection)).then(
    () => null,
    (error: unknown) => String(error),
  )
}

async function callAtOnce(count: number): Promise<void> {
  const results = await Promise.all(Array.from({ length: count }, () => call(hub)))
  process.send?.({ failures: results.filter((result) => result !== null) })
  await backend.close()
  process.disconnect()
}

/** A database that is restarted breaks what was begun; the next step begins it anew. */
async function syncForEver(): Promise<void> {
  for (;;) {
    const done = await hub.step().catch(() => 0)
    if (done === 0) await sleep(restMs)
  }
}

process.on("disconnect", () => process.exit(0))
process.on("message", () => void callAtOnce(Number(values.calls)))
process.send?.({ isReady: true })
if (values.calls === undefined) await syncForEver()
