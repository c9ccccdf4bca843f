import { beforeAll, expect, test } from "vitest"
import { connectors } from "#connectors"
import { connect, type Fault, makeHub, type RunningSandbox, type SandboxRequest } from "#hub"
import { systemActor } from "#platform/db"
import { makeWorld, type TestTenant } from "#testing"
import { type HubProcess, startHub, startSandbox } from "./hub-process.testing.ts"
import { isWhole, smallTimeoutMs, wholeTimeoutMs } from "./testing.ts"

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const processes = 3
const workers = isWhole ? 102 : 36
const slowMs = isWhole ? 30_000 : 4_000
/** Its refresh tokens rotate, and its allowance lets a hundred workers begin while one refresh is under way. */
const slug = "quickbooks"

const world = await makeWorld()
// Processes share their leases with one database; the embedded one has one process.
const isOnServer = world.databaseUrl !== null

beforeAll(() => world.clock.set(new Date()))

interface Stage {
  readonly t: TestTenant
  readonly sandbox: RunningSandbox
  readonly running: readonly HubProcess[]
}

/** A connection whose access token has just ended, and processes that are about to use it. */
async function stage(): Promise<Stage> {
  const sandbox = await startSandbox(slug)
  const t = await world.tenant()
  const { db, egress, logger } = world
  const wait = async (ms: number): Promise<void> => world.clock.advanceMs(ms)
  const hub = makeHub({ db, egress, logger, connectors, domains: {}, sandboxUrl: async () => sandbox.url, wait })
  const draft = { inputs: {}, secrets: {}, settings: {}, isSandbox: true }
  const scope = { tenant: t.id, actor: systemActor("proof") }
  await db.withTenant(scope, (ctx) => connect(ctx, hub.deps, slug, draft))
  await hub.step()
  sandbox.app.login.expire()
  await t.run(async ({ tx: { session } }) => {
    await session.query("update hub_credentials set ends_at = to_timestamp(0), version = 10", [])
    // The first read took of the allowance on a clock that was turned.
    await session.query("delete from hub_budgets", [])
  })
  const keys = `test:${"A".repeat(43)}`
  const options = { database: world.databaseUrl ?? "", keys, sandbox: sandbox.url, tenant: t.id, connector: slug }
  const running = await Promise.all(
    Array.from({ length: processes }, () => startHub({ ...options, calls: workers / processes })),
  )
  return { t, sandbox, running }
}

function isRefresh({ form }: SandboxRequest): boolean {
  return form.get("grant_type") === "refresh_token"
}

/** Lets every worker call while the identity provider behaves like this; answers what became of it. */
async function callAll({ t, sandbox, running }: Stage, what: Fault["what"]) {
  sandbox.faults.push({ on: isRefresh, what })
  const failures = (await Promise.all(running.map((one) => one.call()))).flat()
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(
      `select c.state, d.version, d.lease_owner as "leaseOwner" from hub_connections c join hub_credentials d on d.id = c.credential_id`,
      [],
    ),
  )
  const asked = sandbox.calls.filter(({ request }) => isRefresh(request)).length
  const unauthorised = sandbox.calls.filter(({ reply }) => reply.status === 401).length
  return { failures, rows, asked, unauthorised }
}

test.skipIf(!isOnServer)(
  `${workers} workers in ${processes} processes with an ended token ask a slow identity provider once, and all go on with its answer`,
  async () => {
    const { failures, rows, asked, unauthorised } = await callAll(await stage(), { kind: "slow", ms: slowMs })
    expect({ failures, asked, unauthorised }).toEqual({ failures: [], asked: 1, unauthorised: 0 })
    expect(rows).toEqual([{ state: "connected", version: 11, leaseOwner: null }])
  },
  timeout,
)

test.skipIf(!isOnServer)(
  "an identity provider that dies half-way through its answer costs one more refresh and loses no login",
  async () => {
    const { failures, rows, asked } = await callAll(await stage(), { kind: "cut" })
    expect({ failures, asked }).toEqual({ failures: [], asked: 2 })
    expect(rows).toEqual([{ state: "connected", version: 11, leaseOwner: null }])
  },
  timeout,
)
