import { createHmac } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { seededRandom } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import {
  endWithThisFile,
  freePort,
  inCrowd,
  isWhole,
  newFolder,
  type Process,
  smallTimeoutMs,
  startMortise,
  startServer,
  wholeTimeoutMs,
} from "./testing.ts"

endWithThisFile()

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const hourMs = 3_600_000
/** A vendor sends again until it is answered; this many times are more than any kill here takes. */
const sendsMax = 400

const world = await makeWorld()
const isOnServer = world.databaseUrl !== null

function env(): Record<string, string> {
  return { DATABASE_URL: world.databaseUrl ?? "", MORTISE_DATA_DIR: newFolder(), MORTISE_KEYS: world.config.keys }
}

interface Address {
  readonly path: string
  readonly secret: string
}

async function addressOf(t: TestTenant): Promise<Address> {
  const body = {
    slug: "storm",
    name: "Storm",
    verification: { kind: "hmac", header: "x-sig" },
    eventId: { field: "id" },
  }
  const made = (await t.post("/integration/inbound/sources", body).expect(201)).body
  return { path: `/api/v1/webhooks/storm/${t.id}`, secret: made.secret }
}

async function send(origin: string, { path, secret }: Address, id: string): Promise<number> {
  const body = JSON.stringify({ id, text: "x".repeat(500) })
  const signature = createHmac("sha256", secret).update(body).digest("hex")
  const reply = await fetch(`${origin}${path}`, { method: "POST", headers: { "x-sig": signature }, body })
  await reply.arrayBuffer()
  return reply.status
}

/** As a vendor does: again and again until somebody says 200. */
async function sendUntilTaken(origin: string, address: Address, id: string): Promise<void> {
  for (let i = 0; i < sendsMax; i++) {
    const status = await send(origin, address, id).catch(() => 0)
    if (status === 200) return
    await sleep(25)
  }
  throw new Error(`${id} was never taken.`)
}

/** What was received, by the vendor's id: how often each had its effect. */
async function effects(t: TestTenant): Promise<string[]> {
  world.clock.set(new Date(Date.now() + hourMs))
  await world.settle()
  const rows = await t.run(
    async (ctx) =>
      (
        await ctx.tx.session.query(
          "select data->>'eventId' as id from events where type = 'inbound.message.received'",
          [],
        )
      ).rows as { id: string }[],
  )
  return rows.map(({ id }) => id).toSorted()
}

test.skipIf(!isOnServer)(
  "a storm of a thousand equal webhooks at two servers with two workers has one effect",
  async () => {
    const count = isWhole ? 1000 : 200
    const t = await world.tenant()
    const address = await addressOf(t)
    const ports = [await freePort(), await freePort()]
    await Promise.all(ports.map((port) => startServer(["serve"], port, env())))
    const workers = [startMortise(["worker"], env()), startMortise(["worker"], env())]
    const statuses = await inCrowd(count, 50, (i) => send(`http://127.0.0.1:${ports[i % 2]}`, address, "one"))
    expect(new Set(statuses)).toEqual(new Set([200]))
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await effects(t)).toEqual(["one"])
    const { data } = (await t.get("/integration/inbound/messages").expect(200)).body
    expect(data).toHaveLength(1)
  },
  timeout,
)

test.skipIf(!isOnServer)(
  "server and worker killed at random points lose no webhook that was answered, and none has its effect twice",
  async () => {
    const [count, kills] = isWhole ? [3000, 30] : [150, 2]
    const random = seededRandom(20_260_101)
    const t = await world.tenant()
    const address = await addressOf(t)
    const port = await freePort()
    const [serverEnv, workerEnv] = [env(), env()]
    let server: Process = await startServer(["serve"], port, serverEnv)
    let worker: Process = startMortise(["worker"], workerEnv)
    let taken = 0
    const ids = Array.from({ length: count }, (_, i) => `e${String(i).padStart(5, "0")}`)
    const sending = inCrowd(count, 8, async (i) => {
      await sendUntilTaken(`http://127.0.0.1:${port}`, address, ids[i] ?? "")
      taken += 1
    })
    sending.catch(() => undefined)
    for (const point of Array.from({ length: kills }, () => random() * count * 0.9).toSorted((a, b) => a - b)) {
      while (taken < point) await Promise.race([sleep(1), sending])
      const isServer = random() < 0.6
      await Promise.all([isServer ? server.kill() : worker.kill()])
      if (isServer) server = await startServer(["serve"], port, serverEnv)
      else worker = startMortise(["worker"], workerEnv)
    }
    await sending
    await Promise.all([server.stop(), worker.stop()])
    expect(await effects(t)).toEqual(ids)
  },
  timeout,
)
