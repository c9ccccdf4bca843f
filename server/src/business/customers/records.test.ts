import { expect, test } from "vitest"
import { makeWorld } from "#testing"

const world = await makeWorld()
const address = { line1: "Ermou 1", city: "Athens", country: "GR" }

test("one address is the default at a time", async () => {
  const t = await world.tenant()
  const { id } = (await t.post("/customers", { name: "A" }).expect(201)).body
  const first = (await t.post(`/customers/${id}/addresses`, { ...address, isDefaultBilling: true }).expect(201)).body
  await t.post(`/customers/${id}/addresses`, { ...address, isDefaultBilling: true }).expect(201)
  const list = (await t.get(`/customers/${id}/addresses`).expect(200)).body.data
  expect(list.map((a: { isDefaultBilling: boolean }) => a.isDefaultBilling)).toEqual([false, true])
  const url = `/customers/${id}/addresses/${first.id}`
  await t.patch(url, { isDefaultBilling: true }, { "if-match": '"1"' }).expect(200)
  await t.patch(url, { city: "Patras" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  await t.delete(url).expect(204)
  await t.delete(url).expect(404, "address.unknown")
})

test("a contact is added, changed and removed, and its name stays out of the events", async () => {
  const t = await world.tenant()
  const { id } = (await t.post("/customers", { name: "A" }).expect(201)).body
  const made = (
    await t.post(`/customers/${id}/contacts`, { name: "Nikos", email: "n@example.com", isPrimary: true }).expect(201)
  ).body
  await t.patch(`/customers/${id}/contacts/${made.id}`, { role: "buyer" }).expect(200)
  await t.delete(`/customers/${id}/contacts/${made.id}`).expect(204)
  expect((await t.get(`/customers/${id}/contacts`).expect(200)).body.data).toEqual([])
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select data, change from events where type = 'customers.contact.changed'", []),
  )
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toContain("Nikos")
})

test("another tenant and a reader without the scope change nothing", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const { id } = (await one.post("/customers", { name: "A" }).expect(201)).body
  await two.post(`/customers/${id}/addresses`, address).expect(404, "customer.unknown")
  await (await one.as(["customers:read"]))
    .post(`/customers/${id}/contacts`, { name: "X" })
    .expect(403, "auth.forbidden")
  await one.post(`/customers/${id}/addresses`, { ...address, country: "Greece" }).expect(400, "request.invalid")
})
