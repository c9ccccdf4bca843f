import { expect, test } from "vitest"
import type { Api } from "./api.ts"
import { firstBySku, levelSetter } from "./shop-rules.ts"

const api: Api = Object.create(null)
const find = async (_api: Api, sku: string) => (sku === "OIL" ? { id: 7 } : null)

test("a product is found by the first of its variants' SKUs that the shop knows", async () => {
  const variants = (...skus: readonly unknown[]) => ({ variants: skus.map((sku) => ({ sku })) })
  expect(await firstBySku(api, variants(null, "SOAP", "OIL"), find)).toEqual({ id: 7 })
  expect(await firstBySku(api, variants("SOAP"), find)).toBeNull()
  expect(await firstBySku(api, {}, find)).toBeNull()
})

test("a level is set on what has its SKU, and refused in words where nothing has", async () => {
  const { send } = levelSetter(find, async (_api, found, { body }, key) => ({ ...found, ...body, key }))
  const item = { recordId: "rec_1", id: null, body: { quantity: 3 }, raw: null, ours: { sku: "OIL" } }
  expect(await send(api, [item], "k")).toEqual([{ raw: { id: 7, quantity: 3, key: "k" } }])
  const [refusal] = await send(api, [{ ...item, ours: { sku: "SOAP" } }], "k")
  expect(refusal).toEqual({ error: { class: "validation", message: "The shop has no product with the SKU SOAP" } })
})
