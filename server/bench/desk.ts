import { performance } from "node:perf_hooks"
import { seedSmall, seedWhole } from "./desk-seed.ts"
import { type LoadClient, loadClient, underLoad } from "./load.ts"
import type { BenchRun } from "./orders.ts"
import { startServer } from "./server.ts"

const clients = 8
const rounds = 400
const coldRounds = 200

/**
 * Tickets made per second over HTTP, and a client's dashboard: kept, and read anew after a change. On PostgreSQL every client has
 * 10,000 tickets of 1,000,000 in all, seeded by SQL; the embedded database, which can't be reached from here, has what the load made.
 */
export async function benchDesk({ backend, seconds, tell }: BenchRun): Promise<void> {
  const figure = (name: string, value: number, unit: string, target?: { min?: number; max?: number }): void =>
    tell({
      bench: "desk",
      figure: name,
      backend,
      value: Math.round(value * 10) / 10,
      unit,
      ...(target === undefined || backend === "pglite" ? {} : { target }),
    })
  const server = await startServer(backend, "start")
  const { tenant, apiKey } = server.tenant("Bench desk")
  const client = loadClient(server.origin, clients, apiKey)
  const ids = server.databaseUrl === null ? await seedSmall(client) : await seedWhole(server.databaseUrl, tenant)
  await server.analyse()
  const at = (n: number): string => ids[n % ids.length] ?? ""
  await underLoad(clients, { durationMs: 3_000 }, (n) => makeTicket(client, at(n), n))
  const made = await underLoad(clients, { durationMs: seconds * 1000 }, (n) => makeTicket(client, at(n), n))
  figure("tickets_per_s", made.perSecond, "1/s", { min: 300 })
  figure("tickets_p95_ms", made.p95Ms, "ms")
  for (const id of ids) await readDashboard(client, id)
  const kept = await underLoad(1, { count: rounds }, (n) => readDashboard(client, at(n)))
  figure("dashboard_p95_ms", kept.p95Ms, "ms", { max: 15 })
  figure("dashboard_cold_p95_ms", await coldP95(client, at), "ms", { max: 60 })
  client.close()
  await server.stop()
}

/** The first reading after each change, alone. */
async function coldP95(client: LoadClient, at: (n: number) => string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < coldRounds; n++) {
    await makeTicket(client, at(n), n)
    const begun = performance.now()
    await readDashboard(client, at(n))
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(coldRounds * 0.95)] ?? 0
}

async function makeTicket(client: LoadClient, customerId: string, n: number): Promise<void> {
  const body = { customerId, subject: `The printer is out of paper ${n}`, body: "Since this morning." }
  const answer = await client.send("POST", "/api/v1/tickets", body)
  if (answer.status !== 201) throw new Error(`A ticket was answered by ${answer.status} ${answer.body.slice(0, 300)}`)
}

async function readDashboard(client: LoadClient, id: string): Promise<void> {
  const answer = await client.send("GET", `/api/v1/clients/${id}/dashboard`)
  if (answer.status !== 200)
    throw new Error(`A dashboard was answered by ${answer.status} ${answer.body.slice(0, 300)}`)
}
