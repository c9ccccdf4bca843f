import { expect, test } from "vitest"
import type { VariantId } from "#business/catalogue"
import { adjustStock, availability } from "#business/stock"
import { micro } from "#kernel"
import { makeWorld } from "#testing"

const world = await makeWorld()

test("an imported file opens the stock of new variants once, and a second reading leaves what was moved since", async () => {
  const t = await world.tenant()
  const text = Buffer.from("sku,name,price,stock\nFETA,Feta,6.90,12\nSOAP,Soap,3,\n")
  const read = () => t.post("/products/import?format=plain", text, { "content-type": "text/csv" }).expect(200)
  const first = await read()
  const variantId: VariantId = first.body.openingStock[0].variantId
  await t.run((ctx) => adjustStock(ctx, { variantId, delta: micro("-5"), reason: "write_off", note: null }))
  await read()
  const available = await t.run((ctx) => availability(ctx, [variantId]))
  expect(available.get(variantId)).toBe(micro("7"))
})
