import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, expect, test } from "vitest"
import { connectors } from "#connectors"
import { connect, domainChanged, makeShelf, type RunningSandbox } from "#hub"
import { seededRandom } from "#kernel"
import { systemClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { type Ctx, openPostgres, systemActor } from "#platform/db"
import { makeLogger } from "#platform/telemetry"
import { createTenant } from "#platform/tenants"
import { isPlayedIn } from "#testing"
import { compose } from "../compose.ts"
import { type Cluster, hasPostgres, makeCluster } from "./delivery-cluster.testing.ts"
import { type HubProcess, startHub, startSandbox } from "./hub-process.testing.ts"
import { askMortise, endWithThisFile, freePort, isWhole, newFolder, smallTimeoutMs, wholeTimeoutMs } from "./testing.ts"

endWithThisFile()

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const theirs = isWhole ? 15_000 : 200
const ours = isWhole ? 5_000 : 300
const seed = Number(process.env["PROOF_SEED"] ?? 20_260_101)
/** What strikes while both sides are made the same; each at a random place of the way. */
const strikes = isWhole
  ? ([0, 1, 2, 3, 4].flatMap(() => ["kill", "rotate", "kill"]) as Strike[])
      .toSpliced(4, 0, "crash")
      .toSpliced(11, 0, "restart")
  : (["rotate", "crash", "kill"] as Strike[])
type Strike = "kill" | "rotate" | "crash" | "restart"
/** Records that each side's people change at every strike. */
const edits = 5
const slug = "hubspot"
const resource = "contacts"
const enteredAtOnce = 100
const lookEveryMs = 20
const jitterMs = 60
const slowMs = 500
const writeMaxMs = 1_000
const calmMaxMs = 600_000

/** A business with a connection, its vendor's simulator, and the processes that sync it. */
async function install(cluster: Cluster, data: string) {
  const env = { DATABASE_URL: cluster.url, MORTISE_DATA_DIR: data, MORTISE_KEYS: "" }
  const { code } = await askMortise(["migrate"], env)
  expect(code).toBe(0)
  const backend = openPostgres(cluster.url, 2)
  afterAll(() => backend.close())
  const { db } = compose(readConfig(env), backend, systemClock, makeLogger("silent"))
  const tenant = await db.withSystem("proof", (sys) => createTenant(sys, { currency: "EUR", name: "Proof" }))
  const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.withTenant({ tenant: tenant.id, actor: systemActor("proof") }, work)
  const shelf = makeShelf(connectors)
  const sandbox = await startSandbox(slug)
  fill(sandbox)
  const draft = { inputs: {}, secrets: {}, settings: {}, isSandbox: true }
  await run((ctx) => connect(ctx, shelf, slug, draft))
  const options = { database: cluster.url, data, sandbox: sandbox.url, tenant: tenant.id, connector: slug }
  const start = (): Promise<HubProcess[]> => Promise.all([startHub(options), startHub(options)])
  let running = await start()
  return {
    sandbox,
    env,
    /** A person here enters (or changes) these of our records; done again until the database takes it. */
    enter: async (numbers: readonly number[], word: string): Promise<void> => {
      const enter = async (ctx: Ctx): Promise<void> => {
        for (const n of numbers)
          await domainChanged(ctx, shelf.connectors, { kind: "party", id: `own-${n}`, row: ourRow(n, word) })
      }
      while (
        !(await run(enter).then(
          () => true,
          () => false,
        ))
      )
        await sleep(lookEveryMs)
    },
    /** kill -9 of all that sync, and new ones in their place. */
    kill: async (): Promise<void> => {
      await Promise.all(running.map((one) => one.kill()))
      running = await start()
    },
  }
}

type Installation = Awaited<ReturnType<typeof install>>

/** What the vendor's people entered: yesterday, as far as the simulator knows. */
function fill(sandbox: RunningSandbox): void {
  sandbox.skewMs = -86_400_000
  const table = contacts(sandbox)
  for (let n = 1; n <= theirs; n++) table.insert(table.sample(n))
  sandbox.skewMs = 0
}

function contacts({ app }: RunningSandbox) {
  const found = app.tables[resource]
  if (found === undefined) throw new Error(`The sandbox has no ${resource}.`)
  return found
}

function ourRow(n: number, word: string) {
  return { name: `${word} Own${n}`, kind: "person", email: `own${n}@example.com`, phones: [], addresses: [] }
}

/** Kills processes, turns the keys and restarts the database at random places of the way; meanwhile people on both sides change records. */
async function strikeAtRandom(cluster: Cluster, installation: Installation): Promise<void> {
  const random = seededRandom(seed)
  const upTo = (max: number): number => Math.floor(random() * max)
  const points = strikes.map(() => upTo((theirs + ours) * 0.95)).toSorted((a, b) => a - b)
  const table = contacts(installation.sandbox)
  const ids = table.all().map(({ id }) => String(id))
  for (const [i, strike] of strikes.entries()) {
    while ((await numberOf(cluster, "select count(*) from hub_links")) < (points[i] ?? 0)) await sleep(lookEveryMs)
    await sleep(random() * jitterMs)
    if (strike === "kill") {
      await writeUnderWay(installation)
      await installation.kill()
    }
    if (strike === "crash") await cluster.restart("immediate")
    if (strike === "restart") await cluster.restart("fast")
    if (strike === "rotate") await rotate(installation)
    // Nobody waits here until the lease of a dead worker ends.
    await cluster.rows("update hub_connections set lane_until = to_timestamp(0)")
    await cluster.rows("update hub_credentials set lease_until = null")
    for (let n = 0; n < edits; n++) table.change(ids[upTo(theirs)] ?? "", { properties: { firstname: `Theirs${i}` } })
    await installation.enter(
      Array.from({ length: edits }, () => upTo(ours)),
      `Ours${i}`,
    )
  }
}

/** Waits a while for a write that has arrived there and is not answered yet: whoever dies now never learns what became of it. */
async function writeUnderWay({ sandbox }: Installation): Promise<void> {
  const { faults } = sandbox
  faults.push({ on: ({ path }) => path.endsWith("/batch/upsert"), what: { kind: "slow", ms: slowMs } })
  for (let waitedMs = 0; faults.length > 0 && waitedMs < writeMaxMs; waitedMs += lookEveryMs) await sleep(lookEveryMs)
  faults.splice(0)
}

/** A new key, and an ended token: the next login is opened with one key and kept with another. */
async function rotate({ env, sandbox }: Installation): Promise<void> {
  const { code, answer } = await askMortise(["keys", "rotate"], env)
  expect({ code, failed: Reflect.get(Object(answer), "failed") }).toEqual({ code: 0, failed: 0 })
  sandbox.app.login.expire()
}

async function numberOf(cluster: Cluster, sql: string): Promise<number> {
  const [row] = await cluster.rows(sql)
  return Number(Object.values(row ?? {})[0])
}

/** Waits until all is linked and nothing is read or sent any more. */
async function calm(cluster: Cluster): Promise<void> {
  const left = `select ${theirs + ours} - (select count(*) from hub_links) + (select count(*) from hub_pending) + (select count(*) from hub_intents)
    + (select count(*) from hub_cursors where run_id is not null or due_at <= now())`
  for (let waitedMs = 0; waitedMs < calmMaxMs; waitedMs += 10 * lookEveryMs) {
    if ((await numberOf(cluster, left)) === 0) return
    // A restart under a call counts as a failure, after which a connection is left alone for a while.
    await cluster.rows("update hub_connections set open_until = null where open_until is not null")
    await sleep(10 * lookEveryMs)
  }
  throw new Error("Both sides did not become the same in time.")
}

/** Reads what changed there once more, until it is done. */
async function readAgain(cluster: Cluster): Promise<void> {
  await cluster.rows("update hub_cursors set due_at = now()")
  await cluster.rows("update hub_connections set due_at = now()")
  await calm(cluster)
}

const tallies = `select sum(created)::int as created, sum(updated)::int as updated, sum(deleted)::int as deleted, sum(pushed)::int as pushed,
  sum(refused)::int as refused, sum(conflicts)::int as conflicts from hub_runs`
const made = `select direction, count(*)::int as lines, count(distinct record_id)::int as records from hub_run_lines
  where action = 'created' group by direction order by direction`
const here = `select l.external_id as id, r.data->>'email' as email, r.data->>'name' as name from hub_records r
  left join hub_links l on l.tenant_id = r.tenant_id and l.record_id = r.id and l.state = 'linked' where r.deleted_at is null`

function there(sandbox: RunningSandbox): object[] {
  return contacts(sandbox)
    .all()
    .map(({ id, properties }) => {
      const { email, firstname, lastname } = Object(properties)
      return { id, email, name: `${firstname} ${lastname}` }
    })
}

const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted()

// The database is its own: on the embedded one it would be the same proof.
const cluster = hasPostgres && isPlayedIn("server") ? await makeCluster(newFolder(), await freePort()) : null

test.skipIf(cluster === null)(
  "turned keys, killed processes and restarts of the database under a running sync lose no record, make none twice and count each once",
  async () => {
    if (cluster === null) return
    const begunMs = performance.now()
    const installation = await install(cluster, newFolder())
    const { sandbox } = installation
    const enterAll = async (): Promise<void> => {
      while ((await numberOf(cluster, "select count(*) from hub_links")) === 0) await sleep(lookEveryMs)
      for (let n = 0; n < ours; n += enteredAtOnce)
        await installation.enter(
          Array.from({ length: enteredAtOnce }, (_, i) => n + i).filter((one) => one < ours),
          "Ours",
        )
    }
    await Promise.all([enterAll(), strikeAtRandom(cluster, installation)])
    await calm(cluster)
    await readAgain(cluster)
    const seconds = Math.round((performance.now() - begunMs) / 1000)

    expect(await cluster.rows("select * from hub_quarantine")).toEqual([])
    expect(there(sandbox)).toHaveLength(theirs + ours)
    expect(sorted(await cluster.rows(here))).toEqual(sorted(there(sandbox)))
    // Each was made once: here by what was read, there by what was sent.
    expect(await cluster.rows(made)).toEqual([
      { direction: "pull", lines: theirs, records: theirs },
      { direction: "push", lines: ours, records: ours },
    ])
    const [counted] = await cluster.rows(tallies)
    expect(counted).toMatchObject({ created: theirs, deleted: 0, refused: 0, conflicts: 0 })
    const sent = await numberOf(cluster, "select count(*) from hub_run_lines where direction = 'push'")
    expect(counted?.["pushed"]).toBe(sent)
    // And then it is quiet.
    await readAgain(cluster)
    expect(await cluster.rows(tallies)).toEqual([counted])
    const upserts = sandbox.calls.filter(({ request }) => request.path.endsWith("/batch/upsert"))
    const written = upserts.flatMap(({ request }) => Reflect.get(Object(request.json), "inputs") as unknown[]).length
    console.info(
      `${theirs} there and ${ours} here in ${seconds} s with ${strikes.join(", ")}: ${written - ours} sent again, ${sent - ours} changes sent`,
    )
  },
  timeout,
)
