import { randomBytes } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { afterAll } from "vitest"
import { issueApiKey } from "#platform/auth"
import { type ManualClock, manualClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { type Ctx, systemActor, type TenantId } from "#platform/db"
import { flowStep, routeStep } from "#platform/events"
import { makeLogger } from "#platform/telemetry"
import { createTenant, type NewTenant } from "#platform/tenants"
import { compose, composeApp, inboundStep, type Mortise } from "../compose.ts"
import { type Caller, callerOf } from "./caller.ts"
import { takeDatabase } from "./databases.ts"

/** The instant at which every test world starts. */
export const testStart = new Date("2026-03-02T09:00:00.000Z")

/** A whole program over a database of its own, with its clock in the test's hand. */
export interface World extends Mortise {
  readonly app: FastifyInstance
  readonly clock: ManualClock
  /** The address of the database, for proofs that start processes; null when it is embedded. */
  readonly databaseUrl: string | null
  /** Makes a business with an API key that may do everything. */
  tenant(draft?: Partial<NewTenant>): Promise<TestTenant>
  /** Handles inbound webhooks and runs the router and the flows until nothing is left to do. Throws what a flow throws. */
  settle(): Promise<void>
}

/** A business in a test: `get`, `post` … call the API as its owner. */
export interface TestTenant extends Caller {
  readonly id: TenantId
  readonly slug: string
  readonly apiKey: string
  /** The same business through a key that has only these scopes. */
  as(scopes: readonly string[]): Promise<Caller>
  /** Runs `work` in a transaction of this business. */
  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/** Opens a world for one test file (or one test); it closes by itself when the file is done. */
export async function makeWorld(env: Readonly<Record<string, string>> = {}): Promise<World> {
  const { backend, url: databaseUrl, release } = await takeDatabase()
  const clock = manualClock(testStart)
  const config = readConfig({
    MORTISE_LOG_LEVEL: "silent",
    MORTISE_RATE_LIMIT_PER_MINUTE: "0",
    MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "0",
    MORTISE_KEYS: `test:${"A".repeat(43)}`,
    ...env,
  })
  const mortise = compose(config, backend, clock, makeLogger(process.env["TEST_LOG_LEVEL"] ?? "silent"))
  const app = await composeApp(mortise)
  await app.ready()
  afterAll(async () => {
    await app.close()
    await mortise.egress.close()
    await release()
  })
  return {
    ...mortise,
    app,
    clock,
    databaseUrl,
    tenant: (draft) => makeTenant(mortise, app, draft),
    settle: () => settle(mortise),
  }
}

async function makeTenant(mortise: Mortise, app: FastifyInstance, draft: Partial<NewTenant> = {}): Promise<TestTenant> {
  const name = draft.name ?? `Test ${randomBytes(6).toString("hex")}`
  const tenant = await mortise.db.withSystem("test", (sys) => createTenant(sys, { currency: "EUR", ...draft, name }))
  const scope = { tenant: tenant.id, actor: systemActor("test") }
  const issue = (scopes: readonly string[]) => mortise.db.withTenant(scope, (ctx) => issueApiKey(ctx, "test", scopes))
  const { secret } = await issue(["*"])
  return {
    ...callerOf(app, secret),
    id: tenant.id,
    slug: tenant.slug,
    apiKey: secret,
    as: async (scopes) => callerOf(app, (await issue(scopes)).secret),
    run: (work) => mortise.db.withTenant(scope, work),
  }
}

/** How long events may wait for other transactions to end before a test is told that they never will be routed. */
const settleMsMax = 60_000

async function settle(mortise: Mortise): Promise<void> {
  const deadline = Date.now() + settleMsMax
  const handle = inboundStep(mortise, ({ slug }, error) => {
    throw new Error(`An inbound webhook of ${slug} failed`, { cause: error })
  })
  while (Date.now() < deadline) {
    const received = await handle()
    const routed = await routeStep(mortise.db, mortise.events)
    const ran = await flowStep(mortise.db, mortise.events, (task, error) => {
      throw new Error(`Flow ${task.flow} failed`, { cause: error })
    })
    if (received + routed + ran === 0 && !(await hasUnrouted(mortise))) return
  }
  throw new Error(`There are events that were not routed within ${settleMsMax / 1000} s.`)
}

/** True while an event waits for the horizon: other test files' transactions on the same server hold it back a moment. */
function hasUnrouted(mortise: Mortise): Promise<boolean> {
  return mortise.db.withSystem("test", async (sys) => {
    const { rows } = await sys.tx.session.query(
      "select 1 from events e left join event_log l on l.event_id = e.id where l.seq is null limit 1",
      [],
    )
    return rows.length > 0
  })
}
