import { afterEach, describe, expect, test } from "vitest"
import { type AnySaga, type SagaFailure, sagaAttemptsMax, sagaDelayMs, sagaLeaseMs, sagaStep } from "#platform/events"
import { makeWorld, type TestTenant } from "#testing"
import { clientCreated } from "./client-created.ts"

const world = await makeWorld()
const quiet: SagaFailure = () => undefined
const stepNames = clientCreated.steps.map((step) => step.name)

const step = (sagas: readonly AnySaga[] = [clientCreated]) => sagaStep(world.db, sagas, quiet)

/** Runs sagas until none of the business is on its way. */
async function drain(t: TestTenant, sagas: readonly AnySaga[] = [clientCreated]): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if ((await step(sagas)) === 0) world.clock.advanceMs(sagaDelayMs(sagaAttemptsMax))
    const { status } = await sagaOf(t)
    if (status !== "running" && status !== "compensating") return
  }
  throw new Error("still on its way")
}

async function sagaOf(t: TestTenant) {
  const [saga] = (await t.get("/sagas?name=client_created").expect(200)).body.data
  return saga as { status: string; step: number; lastError: string | null; key: string }
}

/** What a new client has got so far. */
async function gotten(t: TestTenant, id: string) {
  const tickets = (await t.get(`/tickets?customerId=${id}`).expect(200)).body.data as { id: string; category: string }[]
  const categories = (await t.get(`/customers/${id}/asset-categories`).expect(200)).body.data as { id: string }[]
  const { openedAt } = (await t.get(`/customers/${id}/account`).expect(200)).body as { openedAt: string | null }
  return { tickets: tickets.length, categories: categories.length, account: openedAt !== null }
}

const nothing = { tickets: 0, categories: 0, account: false }
const all = { tickets: 1, categories: 4, account: true }

async function client(t: TestTenant, more: Record<string, unknown> = {}): Promise<string> {
  return (await t.post("/customers", { name: "Aegean Hotels", kind: "company", ...more }).expect(201)).body.id
}

/** The saga with one step (or its compensation) that does its work and then breaks down. */
function broken(at: string, way: "run" | "compensate", error: Error): AnySaga {
  const steps = clientCreated.steps.map((one) => {
    if (one.name !== at || one.outside === true) return one
    const work = one[way]
    const fail: typeof one.run = async (ctx, state) => {
      await work?.(ctx, state)
      throw error
    }
    return { ...one, [way]: fail }
  })
  return { ...clientCreated, steps }
}

const refusal = Object.assign(new Error("No."), { name: "refusal" })
afterEach(() => world.clock.advanceMs(sagaLeaseMs))

describe("a client that staff record", () => {
  test("gets a welcome ticket, asset categories and an account, in this order", async () => {
    const t = await world.tenant()
    const id = await client(t)
    const seen = [await gotten(t, id)]
    for (const _step of stepNames) {
      expect(await step()).toBe(1)
      seen.push(await gotten(t, id))
    }
    const first = { ...nothing, tickets: 1 }
    expect(seen).toEqual([nothing, first, { ...first, categories: 4 }, all])
    const [ticket] = (await t.get(`/tickets?customerId=${id}`)).body.data
    expect(ticket).toMatchObject({ subject: "Welcome", category: "onboarding", source: "system", priority: "normal" })
    expect((await t.get("/asset-types").expect(200)).body.data).toHaveLength(6)
    expect((await sagaOf(t)).status).toBe("done")
  })

  test("is welcomed once: as a lead not yet, as a shopper never, and not where nobody wants it", async () => {
    const t = await world.tenant()
    const lead = await client(t, { status: "lead" })
    await t.post("/orders", { customer: { name: "N" }, lines: [{ description: "Oil", quantity: "1", unitPrice: "5" }] })
    expect(await sagaOf(t)).toBeUndefined()
    await t.post(`/customers/${lead}/status`, { status: "active" }).expect(200)
    await drain(t)
    expect(await gotten(t, lead)).toEqual(all)
    await t.post(`/customers/${lead}/status`, { status: "on_hold" }).expect(200)
    await t.post(`/customers/${lead}/status`, { status: "active" }).expect(200)
    expect((await t.get("/sagas").expect(200)).body.data).toHaveLength(1)
    await t.put("/clients/settings", { onboards: false }, { "if-match": '"0"' }).expect(200)
    await client(t)
    expect((await t.get("/sagas").expect(200)).body.data).toHaveLength(1)
    await t.put("/clients/settings", { onboards: true, welcomeSubject: "Hello" }).expect(200)
    await t.put("/clients/settings", { onboards: true }, { "if-match": '"1"' }).expect(412, "version.mismatch")
    const id = await client(t)
    await drain(t)
    expect((await t.get(`/tickets?customerId=${id}`)).body.data[0].subject).toBe("Hello")
  })

  test("and its terms decide when its invoices are due", async () => {
    const t = await world.tenant()
    const id = await client(t)
    await drain(t)
    const account = await t.patch(`/customers/${id}/account`, { termsDays: 7 }).expect(200)
    expect(account.body).toMatchObject({ termsDays: 7, balances: [] })
    const order = { customer: { id }, lines: [{ description: "Visit", quantity: "1", unitPrice: "50" }] }
    const { invoiceId } = (await t.post("/orders", order).expect(201)).body
    const invoice = (await t.get(`/invoices/${invoiceId}`).expect(200)).body
    expect(Date.parse(invoice.dueDate) - Date.parse(invoice.issueDate)).toBe(7 * 86_400_000)
    expect((await t.get(`/customers/${id}/account`)).body.balances).toHaveLength(1)
    await (await world.tenant()).get(`/customers/${id}/account`).expect(404, "customer.unknown")
  })
})

describe("the saga", () => {
  test.each(stepNames.map((name, n) => [name, n] as const))(
    "goes on after a crash behind %s, and nothing is done twice",
    async (_name, n) => {
      const t = await world.tenant()
      const id = await client(t)
      for (let i = 0; i <= n; i++) expect(await step()).toBe(1)
      // The process is gone: whatever it held is another's when its lease has run out.
      world.clock.advanceMs(sagaLeaseMs + 1)
      await drain(t)
      expect(await gotten(t, id)).toEqual(all)
      expect((await sagaOf(t)).status).toBe("done")
    },
  )

  test.each(stepNames)("that breaks down inside %s leaves nothing of it, and does it again", async (name) => {
    const t = await world.tenant()
    const id = await client(t)
    const fault = new Error("the process died")
    const before = stepNames.indexOf(name)
    for (let i = 0; i <= before; i++) await step([broken(name, "run", fault)])
    const half = await gotten(t, id)
    expect([half.tickets, half.categories, half.account]).toEqual([before > 0 ? 1 : 0, before > 1 ? 4 : 0, false])
    await drain(t)
    expect(await gotten(t, id)).toEqual(all)
  })

  test.each(stepNames)("undoes what was done, backwards, when %s goes on failing; the client stays", async (name) => {
    const t = await world.tenant()
    const id = await client(t)
    await drain(t, [broken(name, "run", refusal)])
    expect(await sagaOf(t)).toMatchObject({ status: "compensated", lastError: "No." })
    expect(await gotten(t, id)).toEqual(nothing)
    await t.get(`/customers/${id}`).expect(200)
    const { rows } = await t.run((ctx) =>
      ctx.tx.session.query(
        `select type, data ->> 'action' as action from events where data ->> 'customerId' = $1
           and (data ->> 'action' = 'removed' or type = 'desk.ticket.withdrawn') order by ord`,
        [id],
      ),
    )
    const undone = rows.map((row) => (row as { type: string }).type)
    const wanted = ["assets.category.changed", "desk.ticket.withdrawn"].slice(2 - stepNames.indexOf(name))
    expect([...new Set(undone)]).toEqual(wanted)
  })

  test.each(["asset_categories", "welcome_ticket"])(
    "hands a compensation of %s that goes on failing to a person, and goes no further back",
    async (name) => {
      const t = await world.tenant()
      const id = await client(t)
      const failing = broken("account", "run", refusal)
      const both: AnySaga = {
        ...failing,
        steps: broken(name, "compensate", refusal).steps.map((one, i) => (i === 2 ? (failing.steps[2] ?? one) : one)),
      }
      await drain(t, [both])
      expect(await sagaOf(t)).toMatchObject({ status: "stuck", step: stepNames.indexOf(name), lastError: "No." })
      const left = await gotten(t, id)
      expect(left).toEqual({ tickets: 1, categories: name === "welcome_ticket" ? 0 : 4, account: false })
      const { rows } = await t.run((ctx) =>
        ctx.tx.session.query("select data from events where type = 'platform.saga.stuck'", []),
      )
      expect(rows).toMatchObject([{ data: { key: id, step: name } }])
    },
  )

  test("does not undo what people have taken up since: that is the person's to decide", async () => {
    const t = await world.tenant()
    const id = await client(t)
    await step()
    const [ticket] = (await t.get(`/tickets?customerId=${id}`)).body.data
    await t.post(`/tickets/${ticket.id}/actions`, { action: "open" }).expect(200)
    await drain(t, [broken("account", "run", refusal)])
    expect(await sagaOf(t)).toMatchObject({ status: "stuck", step: 0 })
    expect(await gotten(t, id)).toEqual({ ...nothing, tickets: 1 })
  })

  test("of a client that was erased meanwhile ends without a trace", async () => {
    const t = await world.tenant()
    const id = await client(t)
    await step()
    await t.post(`/customers/${id}/erase`, {}).expect(200)
    await drain(t)
    expect((await sagaOf(t)).status).toBe("compensated")
    expect(await gotten(t, id)).toEqual(nothing)
  })

  test("opens no account that staff had opened before, and so closes none", async () => {
    const t = await world.tenant()
    const id = await client(t)
    await t.patch(`/customers/${id}/account`, { termsDays: 3 }).expect(200)
    await drain(t, [broken("account", "run", refusal)])
    expect((await t.get(`/customers/${id}/account`)).body).toMatchObject({ termsDays: 3 })
  })
})
