import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { bulkMax, recordSync } from "./listings.ts"
import { type ProductId, productDraft, variantDraft } from "./product.ts"
import { createProducts } from "./save.ts"

const world = await makeWorld()

const make = (t: TestTenant, count: number): Promise<ProductId[]> =>
  t.run(async (ctx) => {
    const drafts = Array.from({ length: count }, (_, i) =>
      productDraft({ name: `Product ${i}`, variants: [variantDraft({ unitPrice: 1_000_000n })] }),
    )
    return (await createProducts(ctx, drafts)).map((p) => p.id)
  })

async function eventsOf(t: TestTenant, type: string): Promise<unknown[]> {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select data from events where type = $1 order by ord", [type]),
  )
  return (rows as { data: unknown }[]).map((row) => row.data)
}

test("a product is put on a channel with its price rule, and its history tells each step", async () => {
  const t = await world.tenant()
  const [id] = await make(t, 1)
  const path = `/products/${id}/channels/marketplace`
  expect((await t.get(path).expect(200)).body).toMatchObject({ isListed: false, syncState: "never" })
  const rule = { kind: "stock_level", below: "5", percent: "10" }
  await t.put(path, { isListed: true, priceRule: rule }).expect(200)
  await t.put(path, { isListed: true, priceRule: rule }).expect(200)
  await t.put(path, { priceRule: null }).expect(200)
  const history = await t.get(`${path}/history`).expect(200)
  expect(history.body.data.map((e: { action: string }) => e.action)).toEqual(["priced", "priced", "listed"])
  const page = await t.get(`${path}/history?limit=2`).expect(200)
  expect((await t.get(`${path}/history?limit=2&cursor=${page.body.nextCursor}`)).body.data).toHaveLength(1)
  expect(await eventsOf(t, "catalogue.listing.changed")).toHaveLength(2)
  expect((await t.get(`/products/${id}/channels`).expect(200)).body.data).toHaveLength(4)
})

test("our own shops are synced at once, an outside one when it has confirmed", async () => {
  const t = await world.tenant()
  const [id = "prd_"] = await make(t, 1)
  await t.post(`/products/${id}/channels/storefront/sync`).expect(409, "product.not_listed")
  await t.put(`/products/${id}/channels/storefront`, { isListed: true }).expect(200)
  const own = await t.post(`/products/${id}/channels/storefront/sync`).expect(200)
  expect(own.body).toMatchObject({ syncState: "synced", syncedAt: "2026-03-02T09:00:00.000Z", lastError: null })
  expect(await eventsOf(t, "catalogue.product.synced")).toEqual([{ productId: id, channel: "storefront", error: null }])
  await t.put(`/products/${id}/channels/shopify`, { isListed: true }).expect(200)
  const outside = await t.post(`/products/${id}/channels/shopify/sync`).expect(200)
  expect(outside.body).toMatchObject({ syncState: "pending", syncedAt: null })
  await t.run((ctx) => recordSync(ctx, id, "shopify", { state: "failed", error: "The shop is closed." }))
  expect((await t.get(`/products/${id}/channels/shopify`)).body).toMatchObject({
    syncState: "failed",
    lastError: "The shop is closed.",
  })
  await t.run((ctx) => recordSync(ctx, id, "shopify", { state: "synced" }))
  const history = await t.get(`/products/${id}/channels/shopify/history`).expect(200)
  expect(history.body.data.map((e: { action: string }) => e.action)).toEqual([
    "synced",
    "sync_failed",
    "sync_requested",
    "listed",
  ])
})

test("many products at once: each has its own answer, unknown ones refuse only themselves", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const [one, two] = await make(t, 2)
  const [theirs] = await make(other, 1)
  await t.put(`/products/${one}/channels/storefront`, { isListed: true }).expect(200)
  const answer = await t
    .post("/products/bulk/channels", { productIds: [one, two, theirs], channel: "storefront", isListed: true })
    .expect(200)
  expect(answer.body.data).toEqual([
    { productId: one, outcome: "unchanged" },
    { productId: two, outcome: "changed" },
    { productId: theirs, outcome: "unknown" },
  ])
  const all = await t
    .post("/products/bulk/channels", { productIds: "all", channel: "storefront", isListed: false })
    .expect(200)
  expect(all.body.data).toHaveLength(2)
  expect((await t.get("/products?channel=storefront")).body.data).toEqual([])
})

test("a bulk call reaches 500 products and says so beyond", async () => {
  const t = await world.tenant()
  await make(t, bulkMax)
  const answer = await t
    .post("/products/bulk/channels", { productIds: "all", channel: "marketplace", isListed: true })
    .expect(200)
  expect(answer.body.data).toHaveLength(bulkMax)
  await make(t, 1)
  await t
    .post("/products/bulk/channels", { productIds: "all", channel: "marketplace", isListed: true })
    .expect(422, "product.bulk_too_many")
})

test("rules and channels that make no sense are refused", async () => {
  const t = await world.tenant()
  const [id] = await make(t, 1)
  const path = `/products/${id}/channels/storefront`
  for (const priceRule of [
    { kind: "free" },
    { kind: "fixed", unitPrice: "-1" },
    { kind: "percentage", percent: "-101" },
    { kind: "fixed" },
    "half",
  ]) {
    await t.put(path, { priceRule }).expect(400, "request.invalid")
  }
  await t.put(`/products/${id}/channels/manual`, { isListed: true }).expect(400, "request.invalid")
  await t
    .put(`/products/prd_01jd7n3xq8e5fv0k2m4p6r8t9w/channels/storefront`, { isListed: true })
    .expect(404, "product.unknown")
})

test("the history of a channel can't be rewritten", async () => {
  const t = await world.tenant()
  const [id] = await make(t, 1)
  await t.put(`/products/${id}/channels/storefront`, { isListed: true }).expect(200)
  await expect(t.run((ctx) => ctx.tx.session.query("delete from product_channel_history", []))).rejects.toThrow(
    "append-only",
  )
})
