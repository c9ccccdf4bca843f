import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { seededRandom } from "#kernel"
import { isPlayedIn } from "#testing"
import { type Cluster, hasPostgres, makeCluster } from "./delivery-cluster.testing.ts"
import { type Arrival, makeReceiver, type Receiver } from "./delivery-receiver.testing.ts"
import {
  askMortise,
  endWithThisFile,
  freePort,
  inCrowd,
  isWhole,
  newFolder,
  type Process,
  post,
  smallTimeoutMs,
  startMortise,
  startServer,
  wholeTimeoutMs,
} from "./testing.ts"

endWithThisFile()

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const events = isWhole ? 10_000 : 400
const kills = Number(process.env["PROOF_KILLS"] ?? (isWhole ? 50 : 2))
const seed = Number(process.env["PROOF_SEED"] ?? 20_260_101)
/** Every fifth event also goes to the endpoints of a strict order. */
const stepEvery = 5
const publishers = 8
const jitterMs = 60
const lookEveryMs = 20
const calmMaxMs = 240_000

/** Endpoints: what they take of events, whether in strict order, and whether a request is refused now and then. */
const endpoints = {
  plain: { events: ["proof.*"] },
  flaky: { events: ["proof.*"], refuseEvery: 23 },
  ordered: { events: ["proof.step.taken"], isOrdered: true },
  halting: { events: ["proof.step.taken"], isOrdered: true, refuseEvery: 211 },
} as const
const names = Object.keys(endpoints)
type Name = keyof typeof endpoints

function isRefused(endpoint: string, nth: number): boolean {
  const known = Object.entries(endpoints).find(([name]) => name === endpoint)?.[1]
  return known !== undefined && "refuseEvery" in known && nth % known.refuseEvery === 0
}

/** An installation on a database of its own: one process that answers and two that work. */
async function install(cluster: Cluster) {
  const port = await freePort()
  const keys = `proof:${"A".repeat(43)}`
  const envOf = () => ({
    DATABASE_URL: cluster.url,
    MORTISE_DATA_DIR: newFolder(),
    MORTISE_KEYS: keys,
    MORTISE_EGRESS_ALLOW: "127.0.0.1",
  })
  const [serverEnv, ...workerEnvs] = [envOf(), envOf(), envOf()]
  let server: Process = await startServer(["serve"], port, serverEnv)
  const made = await askMortise(["tenant", "create", "--name", "Proof", "--currency", "EUR"], serverEnv)
  const { apiKey } = made.answer as { apiKey: string }
  const workers: Process[] = workerEnvs.map((env) => startMortise(["worker"], env))
  return {
    origin: `http://127.0.0.1:${port}`,
    apiKey,
    /** kill -9 of one of the processes; answers how it is started again. */
    kill: async (which: number): Promise<() => Promise<void>> => {
      if (which === 0) {
        await server.kill()
        return async () => {
          server = await startServer(["serve"], port, serverEnv)
        }
      }
      await workers[which - 1]?.kill()
      return async () => {
        workers[which - 1] = startMortise(["worker"], workerEnvs[which - 1] ?? serverEnv)
      }
    },
    stop: () => Promise.all([server, ...workers].map((one) => one.stop())),
  }
}

type Installation = Awaited<ReturnType<typeof install>>

async function prepare({ origin, apiKey }: Installation, receiver: Receiver): Promise<Record<Name, string>> {
  const schema = { type: "object", properties: { n: { type: "integer" } }, required: ["n"] }
  for (const type of ["proof.item.made", "proof.step.taken"]) {
    const reply = await post(origin, apiKey, "/event-types", { type, summary: "Proof", schema, sample: { n: 1 } })
    expect(reply.status).toBe(201)
  }
  const ids: [string, string][] = []
  for (const [name, { events: types, ...more }] of Object.entries(endpoints)) {
    const reply = await post(origin, apiKey, "/integration/webhooks", {
      name,
      url: receiver.urlOf(name),
      events: types,
      isOrdered: "isOrdered" in more,
      retry: { delaysS: Array.from({ length: 15 }, () => 1) },
    })
    expect(reply.status).toBe(201)
    ids.push([name, JSON.parse(reply.text).id])
  }
  return Object.fromEntries(ids) as Record<Name, string>
}

/** Publishes one event, again and again until it is answered: the same key is the same event. */
async function publish({ origin, apiKey }: Installation, n: number): Promise<void> {
  const type = n % stepEvery === 0 ? "proof.step.taken" : "proof.item.made"
  for (;;) {
    const reply = await post(origin, apiKey, "/events", { type, subject: `n-${n}`, data: { n }, key: `n-${n}` }).catch(
      () => undefined,
    )
    if (reply?.status === 202) return
    if (reply !== undefined && reply.status < 500) throw new Error(`Event ${n} was refused: ${reply.text}`)
    await sleep(lookEveryMs)
  }
}

/** What was not written down as done at a kill: its name is endpoint and event. */
type Snapshot = ReadonlySet<string>

/** Kills at random points of what arrives, and restarts the database twice; answers what was unfinished at each kill. */
async function strikeAtRandom(
  cluster: Cluster,
  installation: Installation,
  receiver: Receiver,
  wanted: number,
): Promise<Snapshot[]> {
  const random = seededRandom(seed)
  const points = Array.from({ length: kills }, () => Math.floor(random() * wanted * 0.95)).toSorted((a, b) => a - b)
  const snapshots: Snapshot[] = []
  for (const [i, point] of points.entries()) {
    while (receiver.arrivals.length < point) await sleep(1)
    await sleep(random() * jitterMs)
    const begin = await installation.kill(Math.floor(random() * 3))
    receiver.kills += 1
    const waiting = await cluster.rows("select endpoint_id, event_id from webhook_queue")
    snapshots.push(new Set(waiting.map((row) => `${row["endpoint_id"]} ${row["event_id"]}`)))
    if (i === Math.floor(kills / 3)) await cluster.restart("immediate")
    if (i === Math.floor((2 * kills) / 3)) await cluster.restart("fast")
    await begin()
  }
  return snapshots
}

/** Waits until nothing is left to be routed or delivered. */
async function calm(cluster: Cluster): Promise<void> {
  const sql = `select (select count(*) from events e left join event_log l on l.event_id = e.id where l.seq is null)
    + (select count(*) from webhook_queue) as left`
  for (let waitedMs = 0; waitedMs < calmMaxMs; waitedMs += 10 * lookEveryMs) {
    const [row] = await cluster.rows(sql)
    if (Number(row?.["left"]) === 0) return
    await sleep(10 * lookEveryMs)
  }
  throw new Error("Not everything was delivered in time.")
}

/** Requests with what their receiver had taken before: endpoint and event, and how many kills there had been. */
function repeatsOf(arrivals: readonly Arrival[]): Arrival[] {
  const taken = new Set<string>()
  return arrivals.filter(({ endpoint, id, isTaken }) => {
    const isRepeat = taken.has(`${endpoint} ${id}`)
    if (isTaken) taken.add(`${endpoint} ${id}`)
    return isRepeat
  })
}

/** The same without what directly follows itself. */
function withoutRuns(ids: readonly string[]): string[] {
  return ids.filter((id, i) => id !== ids[i - 1])
}

// The servers are its own: on the embedded database it would be the same proof.
const cluster = hasPostgres && isPlayedIn("server") ? await makeCluster(newFolder(), await freePort()) : null
const receiver = await makeReceiver((endpoint, nth) => !isRefused(endpoint, nth))

test.skipIf(cluster === null)(
  "processes killed at random points and a database restarted twice lose no delivery, log each once and keep every strict order",
  async () => {
    if (cluster === null) return
    const installation = await install(cluster)
    const idOf = await prepare(installation, receiver)
    const steps = Math.ceil(events / stepEvery)
    const wanted = 2 * events + 2 * steps
    const begunMs = performance.now()
    const [snapshots] = await Promise.all([
      strikeAtRandom(cluster, installation, receiver, wanted),
      inCrowd(events, publishers, (n) => publish(installation, n)),
    ])
    await calm(cluster)
    const seconds = Math.round((performance.now() - begunMs) / 1000)
    await installation.stop()

    const published = await cluster.rows(
      "select e.id, e.type from event_log l join events e on e.id = l.event_id where e.type like 'proof.%' order by l.seq",
    )
    expect(published).toHaveLength(events)
    const all = published.map(({ id }) => String(id))
    const ordered = published.filter(({ type }) => type === "proof.step.taken").map(({ id }) => String(id))
    const arrived = (name: Name) => receiver.arrivals.filter(({ endpoint }) => endpoint === name)
    const takenBy = (name: Name) => new Set(arrived(name).flatMap(({ id, isTaken }) => (isTaken ? [id] : [])))
    // Each arrived at least once, and always with the same bytes.
    for (const name of ["plain", "flaky"] as const) expect(takenBy(name)).toEqual(new Set(all))
    for (const name of ["ordered", "halting"] as const) expect(takenBy(name)).toEqual(new Set(ordered))
    const bodies = Map.groupBy(receiver.arrivals, ({ id }) => id)
    for (const [id, same] of bodies) {
      expect(new Set(same.map(({ body }) => body)).size).toBe(1)
      expect(JSON.parse(same[0]?.body ?? "").id).toBe(id)
    }
    // The log shows each once.
    const [log] = await cluster.rows(`select count(*)::int as delivered, count(distinct delivery_id)::int as deliveries
      from webhook_attempts a join events e on e.id = a.event_id where a.state = 'delivered' and e.type like 'proof.%'`)
    expect(log).toEqual({ delivered: wanted, deliveries: wanted })
    // What was sent again had not been written down at the last kill or an earlier one: nothing that was finished is ever sent again.
    const repeats = repeatsOf(receiver.arrivals)
    const unexplained = repeats.filter(({ endpoint, id, kills: before }) => {
      const name = names.find((known) => known === endpoint) as Name
      return !snapshots.slice(0, before).some((snapshot) => snapshot.has(`${idOf[name]} ${id}`))
    })
    expect(unexplained.map(({ endpoint, id, kills: before }) => ({ endpoint, id, before }))).toEqual([])
    const perKill = Map.groupBy(repeats, ({ kills: before }) => before)
    const most = Math.max(0, ...[...perKill.values()].map(({ length }) => length))
    // No gap and no swap: only the one that was on its way comes twice, at once.
    for (const name of ["ordered", "halting"] as const)
      expect(withoutRuns(arrived(name).map(({ id }) => id))).toEqual(ordered)
    console.info(
      `${events} events, ${wanted} deliveries, ${kills} kills in ${seconds} s: ${repeats.length} sent again, ${most} at most after one kill`,
    )
  },
  timeout,
)
