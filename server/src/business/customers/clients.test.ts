import { describe, expect, test } from "vitest"
import { makeWorld } from "#testing"
import { requireClientFor } from "./status.ts"
import { clientMay, customerStatuses, nextStatus, statusWorks } from "./status-rules.ts"

const world = await makeWorld()
const t = await world.tenant()

async function client(status: (typeof customerStatuses)[number] = "active"): Promise<`cus_${string}`> {
  const { id } = (await t.post("/customers", { name: "Aegean Hotels", status: "lead" }).expect(201)).body
  const way = { lead: [], active: ["active"], on_hold: ["active", "on_hold"], former: ["former"] } as const
  for (const step of way[status]) await t.post(`/customers/${id}/status`, { status: step }).expect(200)
  return id
}

describe("the status of a client", () => {
  test("is active unless it is said to be a lead", async () => {
    const made = (await t.post("/customers", { name: "A" }).expect(201)).body
    expect(made.status).toBe("active")
    await t.post("/customers", { name: "A", status: "former" }).expect(400, "request.invalid")
    const lead = await client("lead")
    expect((await t.get("/customers?status=lead").expect(200)).body.data.map((c: { id: string }) => c.id)).toEqual([
      lead,
    ])
  })

  test.each(customerStatuses.flatMap((from) => customerStatuses.map((to) => [from, to] as const)))(
    "goes from %s to %s only as the table says",
    async (from, to) => {
      const id = await client(from)
      const before = (await t.get(`/customers/${id}`).expect(200)).body
      const reply = await t.post(`/customers/${id}/status`, { status: to, reason: "Asked for" })
      const allowed: readonly string[] = nextStatus[from]
      if (from === to) expect(reply.body.version).toBe(before.version)
      else if (allowed.includes(to)) expect(reply.body).toMatchObject({ status: to, version: before.version + 1 })
      else expect(reply.body.code).toBe("customer.status_step")
    },
  )

  test.each(customerStatuses.flatMap((status) => statusWorks.map((work) => [status, work] as const)))(
    "%s decides about %s",
    async (status, work) => {
      const id = await client(status)
      const asked = t.run((ctx) => requireClientFor(ctx, id, work))
      if (clientMay[status][work]) expect((await asked).id).toBe(id)
      else await expect(asked).rejects.toMatchObject({ code: "customer.status_refuses" })
    },
  )

  test("follows the version that the caller has read, and tells of itself without the reason's words", async () => {
    const id = await client("active")
    await t
      .post(`/customers/${id}/status`, { status: "on_hold" }, { "if-match": '"1"' })
      .expect(412, "version.mismatch")
    await t.post(`/customers/${id}/status`, { status: "on_hold", reason: "Mrs Papadaki left" }).expect(200)
    const { rows } = await t.run((ctx) =>
      ctx.tx.session.query(
        "select data, change from events where subject = $1 and type = 'customers.status.changed' order by ord",
        [id],
      ),
    )
    expect(rows.at(-1)).toMatchObject({
      data: { from: "active", to: "on_hold" },
      change: { after: { status: "on_hold" } },
    })
    expect(JSON.stringify(rows)).not.toContain("Papadaki")
  })

  test("is nobody else's business", async () => {
    const [id, other] = [await client(), await world.tenant()]
    await other.post(`/customers/${id}/status`, { status: "on_hold" }).expect(404, "customer.unknown")
    await (await t.as(["customers:read"])).post(`/customers/${id}/status`, { status: "on_hold" }).expect(403)
  })
})

describe("orders", () => {
  const order = (id: string, paymentMethod: string) =>
    t.post("/orders", {
      customer: { id },
      paymentMethod,
      lines: [{ description: "Cable", quantity: "1", unitPrice: "5" }],
    })

  test("on account are refused for a client on hold and a former one; paid at once they are taken", async () => {
    for (const status of ["on_hold", "former"] as const) {
      const id = await client(status)
      await order(id, "invoice").expect(409, "customer.status_refuses")
      await order(id, "card").expect(201)
      expect((await t.get(`/customers/${id}`).expect(200)).body.status).toBe(status)
    }
  })

  test("make a client of a lead, also when two come at once", async () => {
    const id = await client("lead")
    await Promise.all([order(id, "invoice").expect(201), order(id, "invoice").expect(201)])
    expect((await t.get(`/customers/${id}`).expect(200)).body).toMatchObject({ status: "active", version: 2 })
  })
})

describe("locations", () => {
  const address = { line1: "Ermou 1", city: "Athens", country: "GR" }

  test("are added, changed and removed; one is the primary at a time", async () => {
    const id = await client()
    const adr = (await t.post(`/customers/${id}/addresses`, address).expect(201)).body
    const con = (await t.post(`/customers/${id}/contacts`, { name: "Nikos" }).expect(201)).body
    const url = `/customers/${id}/locations`
    const links = { addressId: adr.id, contactId: con.id }
    const first = (await t.post(url, { name: "Head office", ...links, isPrimary: true }).expect(201)).body
    await t.post(url, { name: "Annex", isPrimary: true }).expect(201)
    const list = (await t.get(url).expect(200)).body.data
    expect(list).toMatchObject([
      { name: "Annex", isPrimary: true },
      { name: "Head office", isPrimary: false, ...links },
    ])
    await t.patch(`${url}/${first.id}`, { phone: "210" }, { "if-match": '"1"' }).expect(200)
    await t.patch(`${url}/${first.id}`, { phone: "211" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
    await t.delete(`/customers/${id}/contacts/${con.id}`).expect(204)
    expect((await t.get(url).expect(200)).body.data[1]).toMatchObject({ addressId: adr.id, contactId: null })
    await t.delete(`${url}/${first.id}`).expect(204)
    await t.delete(`${url}/${first.id}`).expect(404, "location.not_of_client")
  })

  test("know only their own client's addresses and contacts, in the database too", async () => {
    const [one, two] = [await client(), await client()]
    const adr = (await t.post(`/customers/${two}/addresses`, address).expect(201)).body
    await t.post(`/customers/${one}/locations`, { name: "X", addressId: adr.id }).expect(422, "location.link_unknown")
    const own = (await t.post(`/customers/${one}/locations`, { name: "X" }).expect(201)).body
    await t.patch(`/customers/${two}/locations/${own.id}`, { name: "Y" }).expect(404, "location.not_of_client")
    const forced = t.run((ctx) =>
      ctx.tx.session.query("update customer_locations set address_id = $1 where id = $2", [adr.id, own.id]),
    )
    await expect(forced).rejects.toThrow(/foreign key/)
  })

  test("follow a merge with what they refer to, and its undoing; what crosses then is cut", async () => {
    const [survivor, gone] = [await client(), await client()]
    const adr = (await t.post(`/customers/${gone}/addresses`, address).expect(201)).body
    const moved = (await t.post(`/customers/${gone}/locations`, { name: "B", addressId: adr.id }).expect(201)).body
    const merge = (await t.post(`/customers/${survivor}/merge`, { ids: [gone] }).expect(200)).body
    const url = `/customers/${survivor}/locations`
    expect((await t.get(url).expect(200)).body.data).toMatchObject([{ id: moved.id, addressId: adr.id }])
    await t.post(url, { name: "A", addressId: adr.id }).expect(201)
    await t.post(`/customers/merges/${merge.mergeId}/undo`, {}).expect(200)
    expect((await t.get(url).expect(200)).body.data).toMatchObject([{ name: "A", addressId: null }])
    expect((await t.get(`/customers/${gone}/locations`).expect(200)).body.data).toMatchObject([
      { id: moved.id, addressId: adr.id },
    ])
  })
})
