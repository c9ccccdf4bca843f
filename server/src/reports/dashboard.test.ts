import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { type Id, isId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { makeDatabase, openPostgres, systemActor } from "#platform/db"
import { makeWorld, type TestTenant } from "#testing"
import { proof } from "../kernel/proof-runs.ts"
import { computeDashboard, readDashboard } from "./dashboard.ts"

const world = await makeWorld()
let t: TestTenant
let typeId: string
let userId: string

beforeAll(async () => {
  t = await world.tenant({ timeZone: "Europe/Athens" })
  typeId = (await t.post("/asset-types", { name: "Till" }).expect(201)).body.id
  userId = await createUser(world.db, { name: "Ada", email: "ada@example.com", password: "a long password" })
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  const prices = [{ unitPrice: "90" }]
  await t.post("/work/rate-cards", { name: "Usual", level: "default", currency: "EUR", prices }).expect(201)
})

async function client(name = "Aegean Hotels"): Promise<Id<"cus">> {
  const { id } = (await t.post("/customers", { name, kind: "company" }).expect(201)).body
  if (!isId("cus", id)) throw new Error("no client")
  return id
}

const dashboard = async (id: string) => (await t.get(`/clients/${id}/dashboard`).expect(200)).body

/** Asks a moment later; answers whether what was kept is told. */
async function isKept(id: string): Promise<boolean> {
  const before = await dashboard(id)
  world.clock.advanceMs(1)
  return (await dashboard(id)).computedAt === before.computedAt
}

describe("a client's dashboard", () => {
  test("tells of the client, tickets, assets, money and the ten latest activities", async () => {
    const id = await client()
    await t.post(`/customers/${id}/contacts`, { name: "Nikos" }).expect(201)
    await t.post(`/customers/${id}/locations`, { name: "Lobby" }).expect(201)
    const warranty = { warrantyEndsOn: "2026-03-20" }
    const asset = (await t.post("/assets", { customerId: id, name: "Till", typeId, ...warranty }).expect(201)).body
    await t.post(`/assets/${asset.id}/schedules`, { title: "Clean", rule: "FREQ=DAILY", startsOn: "2026-04-01" })
    const ticket = (await t.post("/tickets", { subject: "Broken", body: "X", customerId: id, priority: "high" })).body
    await t.post(`/tickets/${ticket.id}/actions`, { action: "open" }).expect(200)
    await t.post("/tickets", { subject: "Slow", body: "X", customerId: id }).expect(201)
    const order = { customer: { id }, lines: [{ description: "Visit", quantity: "2", unitPrice: "50", taxRate: "0" }] }
    const { totalMinor } = (await t.post("/orders", order).expect(201)).body
    const payment = { customerId: id, amountMinor: "100", currency: "EUR", method: "cash" }
    const paid = await t.post("/payments", payment)
    expect(paid.status, paid.text).toBe(201)
    const body = await dashboard(id)
    expect(body).toMatchObject({
      client: { id, name: "Aegean Hotels", status: "active", contacts: 1, locations: 1 },
      tickets: { total: 2, open: 2, overdue: 0, byState: { open: 1, new: 1 }, openByPriority: { high: 1, normal: 1 } },
      assets: { total: 1, byState: { active: 1 }, warrantyEnding: 1, nextMaintenanceOn: "2026-04-01" },
      money: { lastPaymentOn: "2026-03-02" },
      work: { unbilledMinutes: 0 },
      projects: { open: 0 },
      deals: { open: 0, late: 0, amounts: [] },
    })
    expect(body.money.balances).toHaveLength(1)
    const [balance] = body.money.balances
    expect(BigInt(balance.openMinor) - BigInt(balance.creditMinor)).toBe(BigInt(totalMinor) - 100n)
    expect(body.activity).toHaveLength(10)
    expect(body.activity.map((a: { type: string }) => a.type)).toContain("billing.payment.received")
  })

  test("of a client about whom nothing is known is empty, and of another business's client unknown", async () => {
    const id = await client()
    expect(await dashboard(id)).toMatchObject({
      tickets: { total: 0, byState: {}, lastChangedAt: null },
      assets: { total: 0, nextMaintenanceOn: null },
      money: { balances: [], lastPaymentOn: null },
      work: { unbilledMinutes: 0, unbilled: [], waitingEntries: 0 },
      projects: { open: 0, milestonesDue: [] },
      activity: [{ type: "customers.customer.created" }],
    })
    await (await world.tenant()).get(`/clients/${id}/dashboard`).expect(404, "customer.unknown")
  })

  test("counts open deals with their sums, and follows each step and a deal that goes to another client or to nobody", async () => {
    const [id, other] = [await client(), await client("Other")]
    const deal = async (more: object) =>
      (await t.post("/deals", { name: "Chairs", currency: "EUR", customerId: id, ...more }).expect(201)).body.id
    const deals = async (of = id) => (await dashboard(of)).deals
    const euros = await deal({ amountMinor: "250000", closeOn: "2026-03-01" })
    await deal({ amountMinor: "50000", closeOn: "2026-03-02" })
    const dollars = await deal({ amountMinor: "100", currency: "USD" })
    await deal({})
    const amounts = [
      { currency: "EUR", amountMinor: "300000" },
      { currency: "USD", amountMinor: "100" },
    ]
    expect(await deals()).toEqual({ open: 4, late: 1, amounts })
    await t.post(`/deals/${dollars}/lose`, { reason: "Too dear" }).expect(200)
    expect(await deals()).toEqual({ open: 3, late: 1, amounts: amounts.slice(0, 1) })
    expect(await deals(other)).toEqual({ open: 0, late: 0, amounts: [] })
    await t.patch(`/deals/${euros}`, { customerId: other }).expect(200)
    expect(await deals()).toMatchObject({ open: 2, amounts: [{ amountMinor: "50000" }] })
    expect(await deals(other)).toMatchObject({ open: 1, late: 1 })
    await t.patch(`/deals/${euros}`, { customerId: null }).expect(200)
    expect(await deals(other)).toEqual({ open: 0, late: 0, amounts: [] })
  })

  test("shows each caller what they may read", async () => {
    const id = await client()
    await t.post("/tickets", { subject: "Slow", body: "X", customerId: id }).expect(201)
    const desk = (await (await t.as(["customers:read", "desk:read"])).get(`/clients/${id}/dashboard`).expect(200)).body
    expect(desk).toMatchObject({ tickets: { total: 1 }, assets: null, money: null, work: null, projects: null })
    expect(desk.deals).toBeNull()
    const few = (await (await t.as(["customers:read"])).get(`/clients/${id}/dashboard`).expect(200)).body
    expect(few.tickets).toBeNull()
    expect(few.activity.map((a: { type: string }) => a.type)).toEqual(["customers.customer.created"])
    await (await t.as(["desk:read"])).get(`/clients/${id}/dashboard`).expect(403, "auth.forbidden")
  })

  test("is read once as long as nothing changes, whatever happens to others", async () => {
    const [id, other] = [await client(), await client()]
    expect(await isKept(id)).toBe(true)
    await t.post("/tickets", { subject: "Slow", body: "X", customerId: other }).expect(201)
    expect(await isKept(id)).toBe(true)
  })

  test("shows a deadline that passes and a day that begins, although nobody changed anything", async () => {
    const own = await world.tenant({ timeZone: "Europe/Athens" })
    const { id } = (await own.post("/customers", { name: "A" }).expect(201)).body
    const due = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
    await own.post("/tickets", { subject: "X", body: "Y", customerId: id, dueAt: due }).expect(201)
    const overdue = async () => (await own.get(`/clients/${id}/dashboard`).expect(200)).body.tickets.overdue
    expect(await overdue()).toBe(0)
    world.clock.advanceMs(3_600_000)
    expect(await overdue()).toBe(0)
    world.clock.advanceMs(1)
    expect(await overdue()).toBe(1)
    const order = { customer: { id }, lines: [{ description: "Visit", quantity: "1", unitPrice: "50" }] }
    await own.patch(`/customers/${id}/account`, { termsDays: 0 }).expect(200)
    await own.post("/orders", order).expect(201)
    const late = async () => (await own.get(`/clients/${id}/dashboard`)).body.money.balances[0].overdueInvoices
    expect(await late()).toBe(0)
    world.clock.advanceMs(Date.parse("2026-03-02T21:59:59Z") - world.clock.now().getTime())
    expect(await late()).toBe(0)
    world.clock.advanceMs(1_000)
    expect(await late()).toBe(1)
  })

  test("follows a merge and its undoing, also where it was kept before", async () => {
    const [one, two] = [await client("One"), await client("Two")]
    await t.post("/tickets", { subject: "X", body: "Y", customerId: two }).expect(201)
    expect([(await dashboard(one)).tickets.total, (await dashboard(two)).tickets.total]).toEqual([0, 1])
    const { mergeId } = (await t.post(`/customers/${one}/merge`, { ids: [two] }).expect(200)).body
    expect(await dashboard(two)).toMatchObject({ client: { id: one }, tickets: { total: 1 } })
    expect((await dashboard(one)).tickets.total).toBe(1)
    await t.post(`/customers/merges/${mergeId}/undo`, {}).expect(200)
    expect([(await dashboard(one)).tickets.total, (await dashboard(two)).tickets.total]).toEqual([0, 1])
  })
})

describe("what was kept", () => {
  /** Something that staff may do about a client; `n` chooses among what is there. */
  const deeds: Readonly<Record<string, (id: string, n: number) => PromiseLike<unknown> | null>> = {
    ticket: (id, n) => t.post("/tickets", { subject: `T${n}`, body: "X", customerId: id }),
    move: async (id, n) => {
      const { data } = (await t.get(`/tickets?customerId=${id}`)).body
      const action = ["open", "wait", "resolve", "close", "reopen"][n % 5]
      return data.length === 0 ? null : t.post(`/tickets/${data[n % data.length].id}/actions`, { action })
    },
    urgent: async (id, n) => {
      const { data } = (await t.get(`/tickets?customerId=${id}`)).body
      return data.length === 0 ? null : t.patch(`/tickets/${data[n % data.length].id}`, { priority: "urgent" })
    },
    asset: (id, n) => t.post("/assets", { customerId: id, name: `A${n}`, typeId, warrantyEndsOn: "2027-01-01" }),
    retire: async (id, n) => {
      const { data } = (await t.get(`/assets?customer=${id}`)).body
      const action = ["retire", "restore", "repair", "return"][n % 4]
      return data.length === 0 ? null : t.post(`/assets/${data[n % data.length].id}/state`, { action })
    },
    order: (id, n) =>
      t.post("/orders", {
        customer: { id },
        lines: [{ description: "V", quantity: "1", unitPrice: `${1 + (n % 9)}` }],
      }),
    pay: (id, n) => t.post("/payments", { customerId: id, amountMinor: `${1 + n}`, currency: "EUR", method: "cash" }),
    rename: (id, n) => t.patch(`/customers/${id}`, { name: `Client ${n}` }),
    contact: (id, n) => t.post(`/customers/${id}/contacts`, { name: `C${n}` }),
    location: (id, n) => t.post(`/customers/${id}/locations`, { name: `L${n}` }),
    hold: (id, n) => t.post(`/customers/${id}/status`, { status: n % 2 === 0 ? "on_hold" : "active" }),
    project: (id, n) => t.post("/projects", { customerId: id, name: `P${n}`, currency: "EUR" }),
    time: (id, n) => t.post("/time-entries", { customerId: id, userId, minutes: 1 + n, note: "Called" }),
    approve: async (id) => {
      const { data } = (await t.get(`/time-entries?customerId=${id}`)).body
      return data.length === 0 ? null : t.post("/time-entries/approve", { ids: [data[0].id] })
    },
    deal: (id, n) => t.post("/deals", { name: "D", currency: "EUR", customerId: id, amountMinor: `${1 + n}` }),
    give: async (id, n) => {
      const { data } = (await t.get("/deals?limit=1")).body
      return data.length === 0 ? null : t.patch(`/deals/${data[0].id}`, { customerId: n % 3 === 0 ? null : id })
    },
    settle: async (id, n) => {
      const { data } = (await t.get(`/deals?customerId=${id}`)).body
      const [step, said] = [["win", {}] as const, ["lose", { reason: "X" }] as const, ["reopen", {}] as const][
        n % 3
      ] ?? ["win", {}]
      return data.length === 0 ? null : t.post(`/deals/${data[0].id}/${step}`, said)
    },
    later: async (_id, n) => world.clock.advanceMs(n * 60_000),
    read: (id) => dashboard(id),
  }

  test("is at every moment what reading it anew would tell, whatever is done about whom", async () => {
    const step = fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), n: fc.nat(50), whose: fc.nat(1) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const clients = [await client(), await client()] as const
        for (const { deed, n, whose } of steps) {
          await deeds[deed]?.(clients[whose] ?? clients[0], n)
          for (const id of clients) {
            const told = await t.run((ctx) => readDashboard(ctx, id, () => true))
            const { computedAt: _at, ...kept } = told
            const anew = await t.run((ctx) => computeDashboard(ctx, id))
            expect(kept).toEqual(anew.dashboard)
          }
        }
      }),
      { ...proof, numRuns: Math.max(8, Math.min(300, Math.floor(proof.numRuns / 150))) },
    )
  }, 120_000)

  test("can't miss a change of these domains: each of their facts names its client", () => {
    const domains = /^(customers|desk|assets|billing|work|projects|deals)\./
    /** Facts about no client in particular, about several, or ones whose effect is told by another fact too. */
    const without = new Set([
      "assets.type.changed",
      "billing.settings.changed",
      "customers.settings.changed",
      "deals.pipeline.changed",
      "desk.setup.changed",
      "desk.ticket.linked",
      "desk.tickets.erased",
      "desk.mail.received",
      "desk.mail.decided",
      "work.settings.changed",
      "work.service_type.created",
      "work.service_type.updated",
      "work.rate_card.created",
      "work.rate_card.changed",
      "work.rate_card.removed",
    ])
    const silent = [...world.events.types.values()].filter(({ type, sample }) => {
      if (!domains.test(type) || without.has(type)) return false
      return !(sample !== null && typeof sample === "object" && "customerId" in sample)
    })
    expect(silent.map(({ type }) => type)).toEqual([])
  })

  test.skipIf(world.databaseUrl === null)(
    "by a reader beside an unfinished change does not outlive its commit, in whatever process",
    async () => {
      const backend = openPostgres(world.databaseUrl ?? "", 2)
      const elsewhere = makeDatabase(backend, world.clock)
      const scope = { tenant: t.id, actor: systemActor("test") }
      const id = await client()
      const total = () =>
        elsewhere.withTenant(scope, async (ctx) => (await readDashboard(ctx, id, () => true)).tickets?.total)
      await world.backend.withSession(async (session) => {
        await session.exec(`begin; set local role mortise_app; set local mortise.tenant = '${t.id}'`)
        await session.query(
          `insert into events (id, tenant_id, type, version, subject, data, actor, occurred_at)
           values ('evt_zz', $1, 'desk.ticket.created', 1, 'tkt_zz', $2::jsonb, '{"name":"test"}', now())`,
          [t.id, JSON.stringify({ customerId: id })],
        )
        await session.query(
          `insert into tickets (tenant_id, id, number, customer_id, subject, body, priority, source, state, is_open, search, created_at, updated_at)
           values ($1, 'tkt_zz', 999999, $2, 'X', 'Y', 'low', 'staff', 'new', true, '', now(), now())`,
          [t.id, id],
        )
        // The reader keeps what it sees: nothing of this yet.
        expect([await total(), await total()]).toEqual([0, 0])
        await session.exec("commit")
      })
      expect(await total()).toBe(1)
      await backend.close()
    },
  )
})
