import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

const line = { description: "Oil", unitPrice: "10", taxRate: "24", quantity: "1" }

async function clientIn(t: TestTenant, more: object = {}): Promise<string> {
  return (await t.post("/customers", { name: "Aegean Hotels", ...more }).expect(201)).body.id
}

async function dealIn(t: TestTenant, customerId: string, more: object = {}): Promise<string> {
  const draft = { name: "Lobby", currency: "EUR", customerId, ...more }
  return (await t.post("/deals", draft).expect(201)).body.id
}

test("winning a deal makes a lead an active client, and one that had left; one on hold stays so", async () => {
  const t = await world.tenant()
  const [lead, left, held] = [await clientIn(t, { status: "lead" }), await clientIn(t), await clientIn(t)]
  await t.post(`/customers/${left}/status`, { status: "former" }).expect(200)
  await t.post(`/customers/${held}/status`, { status: "on_hold" }).expect(200)
  for (const [id, status] of [
    [lead, "active"],
    [left, "active"],
    [held, "on_hold"],
  ] as const) {
    const deal = await dealIn(t, id)
    await t.post(`/deals/${deal}/win`, {}).expect(200)
    expect((await t.get(`/customers/${id}`).expect(200)).body.status).toBe(status)
  }
  const lost = await clientIn(t, { status: "lead" })
  await t.post(`/deals/${await dealIn(t, lost)}/lose`, { reason: "Too dear" }).expect(200)
  expect((await t.get(`/customers/${lost}`).expect(200)).body.status).toBe("lead")
})

test("two deals of one lead that are won at once make it active once", async () => {
  const t = await world.tenant()
  const lead = await clientIn(t, { status: "lead" })
  const deals = [await dealIn(t, lead), await dealIn(t, lead)]
  const wins = await Promise.all(deals.map((id) => t.post(`/deals/${id}/win`, {})))
  expect(wins.map((win) => win.status)).toEqual([200, 200])
  const { rows } = await t.run(({ tx, tenant }) =>
    tx.session.query("select id from events where tenant_id = $1 and type = 'customers.status.changed'", [tenant]),
  )
  expect(rows).toHaveLength(1)
})

test("a won deal became an order and its invoice, of the same client only, and is held by them", async () => {
  const t = await world.tenant()
  const order = (
    await t.post("/orders", { customer: { name: "N", email: "n@example.com" }, lines: [line] }).expect(201)
  ).body
  const deal = await dealIn(t, order.customerId)
  const links = { orderId: order.id, invoiceId: order.invoiceId }
  await t.put(`/deals/${deal}/links`, links).expect(409, "deal.not_won")
  expect((await t.post(`/deals/${deal}/win`, { orderId: order.id }).expect(200)).body.orderId).toBe(order.id)
  expect((await t.put(`/deals/${deal}/links`, links).expect(200)).body).toMatchObject(links)
  await t.post(`/deals/${deal}/reopen`, {}).expect(409, "deal.linked")
  await t.delete(`/deals/${deal}`).expect(409, "deal.linked")
  const stranger = await clientIn(t)
  await t.patch(`/deals/${deal}`, { customerId: stranger }).expect(409, "deal.customer_linked")
  await t.post(`/deals/${await dealIn(t, stranger)}/win`, links).expect(422, "deal.link_unknown")
  await t.put(`/deals/${deal}/links`, { orderId: null, invoiceId: null }).expect(200)
  await t.post(`/deals/${deal}/reopen`, {}).expect(200)
  await t.delete(`/deals/${deal}`).expect(204)
})

test("deals go with merged clients, come back when the merge is taken back, and forget an erased one", async () => {
  const t = await world.tenant()
  const [a, b] = [await clientIn(t), await clientIn(t, { name: "Aegean Hotels SA" })]
  const deal = await dealIn(t, b, { notes: "Ask for Ada" })
  const { mergeId } = (await t.post(`/customers/${a}/merge`, { ids: [b] }).expect(200)).body
  const ownerOf = async () => (await t.get(`/deals/${deal}`).expect(200)).body.customerId
  expect(await ownerOf()).toBe(a)
  await t.post(`/customers/merges/${mergeId}/undo`).expect(200)
  expect(await ownerOf()).toBe(b)
  await t.post(`/customers/${b}/erase`).expect(200)
  expect((await t.get(`/deals/${deal}`).expect(200)).body).toMatchObject({ name: "Erased", notes: null })
})
