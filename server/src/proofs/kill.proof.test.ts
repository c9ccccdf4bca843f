import { existsSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { seededRandom } from "#kernel"
import { wantFlows } from "#platform/events"
import { isPlayedIn, makeWorld, type TestTenant, type World } from "#testing"
import { checkBooks } from "../books/index.ts"
import { planNorthwind, type ReplayPlan, type ReplayReport, runReplay } from "../replay/index.ts"
import {
  askMortise,
  dataFolder,
  endWithThisFile,
  freePort,
  isWhole,
  newFolder,
  type Process,
  smallTimeoutMs,
  startMortise,
  startServer,
  wholeTimeoutMs,
} from "./testing.ts"

endWithThisFile()

const northwind = join(dataFolder, "northwind")
const isHere = existsSync(northwind)
const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const kills = Number(process.env["PROOF_KILLS"] ?? (isWhole ? 100 : 2))
const seed = Number(process.env["PROOF_SEED"] ?? 20_260_101)
const jitterMs = 30
const hourMs = 3_600_000

const world = await makeWorld()

/** Runs a replay while `strike` is done at random points of it: each is a count of its steps (suppliers, products, orders …). */
async function replayUnderFire(
  plan: ReplayPlan,
  to: { origin: string; apiKey: string },
  strikes: number,
  strike: (random: () => number) => Promise<void>,
): Promise<ReplayReport> {
  const random = seededRandom(seed)
  const steps = plan.suppliers.length + plan.customers.length + 2 * plan.products.length + plan.orders.length
  const points = Array.from({ length: strikes }, () => Math.floor(random() * steps)).toSorted((a, b) => a - b)
  let done = 0
  const replay = runReplay(plan, { ...to, report: () => void done++, signal: new AbortController().signal })
  replay.catch(() => undefined)
  for (const point of points) {
    while (done < point) await Promise.race([sleep(1), replay])
    await sleep(random() * jitterMs)
    await strike(random)
  }
  return await replay
}

function firstOrders(plan: ReplayPlan, count: number): ReplayPlan {
  return { ...plan, orders: plan.orders.slice(0, count) }
}

/** A business in which every reaction after a commit is wanted, so that there is much to lose. */
async function busyTenant({ events, tenant }: World): Promise<TestTenant> {
  const t = await tenant({ currency: "USD" })
  await t.run(async (ctx) => {
    await wantFlows(
      ctx,
      events.afterCommit.filter(({ onlyWanted }) => onlyWanted),
    )
  })
  return t
}

/** How many reactions the events ask for, how many were done, and how many still wait. */
async function reactions(t: TestTenant): Promise<{ asked: number; done: number; waiting: number }> {
  const flows = world.events.afterCommit
  return t.run(async (ctx) => {
    const { rows } = await ctx.tx.session.query(
      `select (select count(*)::int from events e join unnest($1::text[], $2::text[]) as f (flow, type) on f.type = e.type) as asked,
         (select count(*)::int from flow_receipts r join events e on e.id = r.event_id
            join unnest($1::text[], $2::text[]) as f (flow, type) on f.flow = r.flow and f.type = e.type) as done,
         (select count(*)::int from flow_tasks) as waiting`,
      [flows.map(({ name }) => name), flows.map(({ type }) => type)],
    )
    return rows[0] as { asked: number; done: number; waiting: number }
  })
}

test.skipIf(world.databaseUrl === null || !isHere)(
  "server and worker killed at random points of a replay lose nothing and do nothing twice",
  async () => {
    const t = await busyTenant(world)
    const port = await freePort()
    const env = { DATABASE_URL: world.databaseUrl ?? "" }
    const [serverEnv, workerEnv] = [newFolder(), newFolder()].map((folder) => ({ ...env, MORTISE_DATA_DIR: folder }))
    if (serverEnv === undefined || workerEnv === undefined) throw new Error("No folders.")
    let server: Process = await startServer(["serve"], port, serverEnv)
    let worker: Process = startMortise(["worker"], workerEnv)
    const plan = isWhole ? planNorthwind(northwind) : firstOrders(planNorthwind(northwind), 60)
    const begunMs = performance.now()
    const report = await replayUnderFire(
      plan,
      { origin: `http://127.0.0.1:${port}`, apiKey: t.apiKey },
      kills,
      async (random) => {
        const which = random()
        const [isServer, isWorker] = [which < 0.67, which > 0.33]
        await Promise.all([isServer ? server.kill() : undefined, isWorker ? worker.kill() : undefined])
        if (isWorker) worker = startMortise(["worker"], workerEnv)
        if (isServer) server = await startServer(["serve"], port, serverEnv)
      },
    )
    console.info(`killed ${kills} times in ${Math.round((performance.now() - begunMs) / 1000)} s`)
    const lines = plan.orders.reduce((sum, order) => sum + order.lines.length, 0)
    expect(report).toMatchObject({ orders: plan.orders.length, lines, invoices: plan.orders.length, refused: [] })
    if (isWhole) expect(report.totalMinor).toBe("133073571")
    await Promise.all([server.stop(), worker.stop()])
    // What a killed worker had claimed is given back by the passing of time.
    world.clock.set(new Date(Date.now() + hourMs))
    await world.settle()
    const { asked, done, waiting } = await reactions(t)
    expect(asked).toBeGreaterThan(plan.orders.length)
    expect({ done, waiting }).toEqual({ done: asked, waiting: 0 })
    const watcher = { report: () => undefined, signal: new AbortController().signal }
    expect(await checkBooks({ db: world.db, events: world.events, slug: t.slug, ...watcher })).toMatchObject({
      violations: [],
    })
  },
  timeout,
)

test.skipIf(!isHere || !isPlayedIn("embedded"))(
  "an installation on the embedded database that is killed goes on from its folder",
  async () => {
    const port = await freePort()
    const env = { DATABASE_URL: "", MORTISE_DATA_DIR: newFolder() }
    let server = await startServer(["start", "--empty"], port, env)
    const made = await askMortise(["tenant", "create", "--name", "Northwind", "--currency", "USD"], env)
    const { apiKey } = made.answer as { apiKey: string }
    const plan = firstOrders(planNorthwind(northwind), 25)
    const to = { origin: `http://127.0.0.1:${port}`, apiKey }
    const report = await replayUnderFire(plan, to, isWhole ? 10 : 1, async () => {
      await server.kill()
      server = await startServer(["start", "--empty"], port, env)
    })
    expect(report).toMatchObject({ orders: 25, invoices: 25, refused: [] })
    await server.kill()
    expect(await askMortise(["check"], env)).toMatchObject({ code: 0, answer: { tenants: 1, violations: [] } })
  },
  timeout,
)
