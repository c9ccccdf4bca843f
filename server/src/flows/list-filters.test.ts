import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

async function product(t: TestTenant, name: string, sku: string): Promise<string> {
  const variants = [{ sku, unitPrice: "10", tracksStock: true }]
  return (await t.post("/products", { name, variants }).expect(201)).body.variants[0].id
}

const found = async (t: TestTenant, path: string): Promise<{ variantId: string; note: string | null }[]> =>
  (await t.get(path).expect(200)).body.data

test("the ledger is searched by the item's name and SKU, the reference and the note, and narrowed by days", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const oil = await product(t, "Ελαιόλαδο Oil", "OIL-1")
  const soap = await product(t, "Soap", "SOAP-1")
  await product(other, "Oil", "OIL-1")
  await t.post("/stock/adjustments", { variantId: oil, delta: "5", reason: "receipt", note: "Pallet 7" }).expect(201)
  const evening = world.clock.now().toISOString()
  world.clock.advanceMs(3_600_000)
  const later = { variantId: soap, delta: "3", reason: "receipt", note: "100% olive" }
  await t.post("/stock/adjustments", later).expect(201)
  const ids = async (query: string) => (await found(t, `/stock/movements?${query}`)).map((m) => m.variantId)
  expect(await ids("search=ελαιολαδο")).toEqual([oil])
  expect(await ids("search=soap-1")).toEqual([soap])
  expect(await ids("search=pallet")).toEqual([oil])
  expect(await ids("search=100%25")).toEqual([soap])
  expect(await ids("search=nothing")).toEqual([])
  expect(await ids(`occurredBefore=${evening}`)).toEqual([])
  expect(await ids(`occurredFrom=${evening}&reason=receipt`)).toEqual([soap, oil])
  expect(await ids(`occurredFrom=${world.clock.now().toISOString()}`)).toEqual([soap])
  expect((await found(t, "/stock/levels?search=soap")).map((level) => level.variantId)).toEqual([soap])
  expect(await found(t, "/stock/levels?search=nothing")).toEqual([])
  await t.get("/stock/movements?occurredFrom=2026-12-31T23:59:60Z").expect(400, "request.malformed")
  expect(await found(other, "/stock/movements")).toEqual([])
})

test("customers are narrowed by kind and day, events by day and by a part of what they are about", async () => {
  const t = await world.tenant()
  const company = (await t.post("/customers", { name: "Delos", kind: "company" }).expect(201)).body
  const before = world.clock.now().toISOString()
  world.clock.advanceMs(60_000)
  const person = (await t.post("/customers", { name: "Anna", kind: "person" }).expect(201)).body
  await world.settle()
  const ids = async (path: string) => (await t.get(path).expect(200)).body.data.map((one: { id: string }) => one.id)
  expect(await ids("/customers?kind=company")).toEqual([company.id])
  expect(await ids(`/customers?ids=${person.id}`)).toEqual([person.id])
  expect(await ids(`/customers?createdFrom=${world.clock.now().toISOString()}`)).toEqual([person.id])
  expect(await ids(`/customers?createdBefore=${world.clock.now().toISOString()}`)).toEqual([company.id])
  const about = async (query: string): Promise<string[]> =>
    (await t.get(`/audit?${query}`).expect(200)).body.data.map((entry: { subject: string }) => entry.subject)
  expect(await about(`search=customer.created&since=${before}&sort=occurredAt`)).toEqual([company.id, person.id])
  expect(await about(`search=customer.created&before=${world.clock.now().toISOString()}`)).toEqual([company.id])
  expect(await about(`search=${person.id.slice(6)}`)).toContain(person.id)
  expect(await about("search=no%25thing")).toEqual([])
})

async function market() {
  const operator = await world.tenant()
  const slug = `m-${operator.id.slice(-12)}`
  await operator.post("/marketplace", { slug, name: "Agora" }).expect(201)
  const seller = await world.tenant()
  const { invitation } = (await operator.post("/marketplace/sellers", { name: "Olive Ltd" }).expect(201)).body
  await seller.post("/marketplace/join", { invitation }).expect(201)
  const product = { name: "Oil", listedOn: ["marketplace"], variants: [{ unitPrice: "10", tracksStock: false }] }
  const made = (await seller.post("/products", product).expect(201)).body
  await world.settle()
  const [listing] = (await operator.get("/marketplace/listings").expect(200)).body.data
  const shoppersSee = async () => (await operator.get(`/marketplaces/${slug}/listings`).expect(200)).body.data.length
  return { operator, seller, productId: made.id as string, listing, shoppersSee }
}

test("a listing that the operator hides stays away from shoppers whatever its seller changes, and comes back as it is offered", async () => {
  const { operator, seller, productId, listing, shoppersSee } = await market()
  const path = `/marketplace/listings/${listing.id}`
  expect(listing).toMatchObject({ state: "active", isHidden: false, sellerName: "Olive Ltd" })
  expect((await operator.post(`${path}/hide`).expect(200)).body).toMatchObject({ state: "paused", isHidden: true })
  expect(await shoppersSee()).toBe(0)
  await seller.patch(`/products/${productId}`, { name: "Better oil" }).expect(200)
  await seller.post(`/products/${productId}/channels/marketplace/sync`).expect(200)
  await world.settle()
  expect(await shoppersSee()).toBe(0)
  const hidden = (await operator.get("/marketplace/listings?isHidden=true&state=paused&search=better").expect(200)).body
  expect(hidden.data).toMatchObject([{ id: listing.id, name: "Better oil" }])
  await operator.post(`${path}/hide`).expect(200)
  expect((await operator.post(`${path}/show`).expect(200)).body).toMatchObject({ state: "active", isHidden: false })
  expect(await shoppersSee()).toBe(1)
  await world.settle()
  const told = (await operator.get(`/audit?subject=${listing.id}&sort=occurredAt`).expect(200)).body.data
  expect(told.map((entry: { type: string }) => entry.type)).toEqual([
    "marketplace.listing.hidden",
    "marketplace.listing.shown",
  ])
})

test("what its seller has withdrawn is not brought back by showing it", async () => {
  const { operator, seller, productId, listing, shoppersSee } = await market()
  const path = `/marketplace/listings/${listing.id}`
  await operator.post(`${path}/hide`).expect(200)
  await seller.put(`/products/${productId}/channels/marketplace`, { isListed: false }).expect(200)
  await world.settle()
  expect((await operator.post(`${path}/show`).expect(200)).body).toMatchObject({ state: "paused", isHidden: false })
  expect(await shoppersSee()).toBe(0)
})

test("only the operator sees and hides its listings; a business without a marketplace has none", async () => {
  const { operator, seller, listing } = await market()
  await seller.post(`/marketplace/listings/${listing.id}/hide`).expect(404, "marketplace.listing_unknown")
  expect((await seller.get("/marketplace/listings").expect(200)).body.data).toEqual([])
  expect((await seller.get("/marketplace/payouts").expect(200)).body.data).toEqual([])
  const sellers = async (words: string) =>
    (await operator.get(`/marketplace/sellers?search=${words}`).expect(200)).body.data.length
  expect([await sellers("olive"), await sellers("nobody")]).toEqual([1, 0])
})
