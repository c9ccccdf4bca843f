import { expect, test } from "vitest"
import { makeWorld } from "#testing"

const world = await makeWorld()

test("a supplier is made once per external id, changed and listed", async () => {
  const t = await world.tenant()
  const made = await t.post("/suppliers", { name: "Exotic Liquids", externalId: "1" }).expect(201)
  await t.post("/suppliers", { name: "Another", externalId: "1" }).expect(409, "supplier.external_id_taken")
  const changed = await t
    .patch(`/suppliers/${made.body.id}`, { phone: "(171) 555-2222" }, { "if-match": '"1"' })
    .expect(200)
  expect(changed.body).toMatchObject({ version: 2, phone: "(171) 555-2222" })
  expect((await t.get("/suppliers").expect(200)).body.data).toHaveLength(1)
})

test("another tenant sees no supplier", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/suppliers", { name: "A" }).expect(201)
  await two.get(`/suppliers/${made.body.id}`).expect(404, "supplier.unknown")
})
