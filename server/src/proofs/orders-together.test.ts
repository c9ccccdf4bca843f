import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { setLevels } from "#business/stock"
import { type Id, micro } from "#kernel"
import { makeWorld, type TestTenant, watched } from "#testing"
import { checkBooks } from "../books/index.ts"

const world = await makeWorld()
type VariantId = Id<"var">

interface Shop {
  readonly slug: string
  readonly oil: VariantId
  readonly soap: VariantId
}

async function shopOf(t: TestTenant, onHand = "100", threshold: string | null = null): Promise<Shop> {
  const { body } = await t.post("/storefronts", { slug: `g-${t.id.slice(-12)}`, name: "Shop" }).expect(201)
  const [oil, soap] = await Promise.all(
    ["Oil", "Soap"].map(async (name): Promise<VariantId> => {
      const made = await t
        .post("/products", { name, listedOn: ["storefront"], variants: [{ unitPrice: "10" }] })
        .expect(201)
      return made.body.variants[0].id
    }),
  )
  if (oil === undefined || soap === undefined) throw new Error("no product")
  await t.run((ctx) =>
    setLevels(
      ctx,
      [oil, soap].map((variantId) => ({ variantId, onHand: micro(onHand), reference: `opening ${variantId}` })),
    ),
  )
  if (threshold !== null) {
    const { data } = (await t.get("/stock/levels").expect(200)).body
    for (const { variantId, locationId } of data)
      await t.patch(`/stock/levels/${variantId}/${locationId}`, { lowStockThreshold: threshold }).expect(200)
  }
  return { slug: body.slug, oil, soap }
}

async function cartOf(t: TestTenant, { slug, oil, soap }: Shop, quantity = "1"): Promise<string> {
  const lines = [oil, soap].map((variantId) => ({ variantId, quantity }))
  return (await t.post(`/storefronts/${slug}/carts`, { lines }).expect(201)).body.id
}

const buyer = (i: number) => ({ email: `buyer${i}@example.com`, name: `Buyer ${i}`, paymentMethod: "invoice" })
const checkout = (t: TestTenant, { slug }: Shop, cart: string, body: object, headers: Record<string, string> = {}) =>
  t.post(`/storefronts/${slug}/carts/${cart}/checkout`, body, headers)

/** So long every transaction waits before it begins: others have come by then. */
const gatherMs = 40

/** How many transactions of a tenant were begun meanwhile. */
async function transactions(t: TestTenant, work: () => Promise<unknown>): Promise<number> {
  let begun = 0
  const statement = (text: string): void => {
    if (text.startsWith("begin") && text.includes(t.id)) begun++
  }
  await watched(world, { statement, opening: () => sleep(gatherMs) }, work)
  return begun
}

async function expectSound(t: TestTenant): Promise<void> {
  const report = { report: () => undefined, signal: new AbortController().signal }
  const { violations } = await checkBooks({ db: world.db, events: world.events, slug: t.slug, ...report })
  expect(violations).toEqual([])
}

async function query<T>(t: TestTenant, text: string): Promise<T[]> {
  return (await t.run((ctx) => ctx.tx.session.query(text, []))).rows as T[]
}

test("checkouts of one moment share transactions, and are what they would be one by one", async () => {
  const t = await world.tenant()
  const shop = await shopOf(t, "100", "90")
  const carts = await Promise.all(Array.from({ length: 12 }, () => cartOf(t, shop)))
  let answers: { status: number; body: { id: string; number: string } }[] = []
  const begun = await transactions(t, async () => {
    answers = await Promise.all(carts.map((cart, i) => checkout(t, shop, cart, buyer(i % 5))))
  })
  expect(begun).toBeLessThan(6)
  expect(answers.map((one) => one.status)).toEqual(carts.map(() => 201))
  expect(new Set(answers.map((one) => one.body.id)).size).toBe(12)
  const invoices = await query<{ seq: number; total_minor: bigint }>(
    t,
    "select seq, total_minor from invoices order by seq",
  )
  expect(invoices.map((one) => Number(one.seq))).toEqual(carts.map((_, i) => i + 1))
  expect(new Set(invoices.map((one) => one.total_minor)).size).toBe(1)
  const reserved = await query<{ reserved: string }>(
    t,
    `select data ->> 'reserved' as reserved from events where type = 'stock.level.changed' and data ->> 'reason' = 'allocation'
       and subject = '${shop.oil}' order by ord`,
  )
  expect(reserved.map((one) => Number(one.reserved)).toSorted((a, b) => a - b)).toEqual(carts.map((_, i) => i + 1))
  const low = await query<{ subject: string }>(t, "select subject from events where type = 'stock.level.low'")
  expect(low.map((one) => one.subject).toSorted()).toEqual([shop.oil, shop.soap].toSorted())
  expect((await t.get("/customers").expect(200)).body.data).toHaveLength(5)
  await expectSound(t)
})

test("who is refused among them is told why, and nobody else is", async () => {
  const t = await world.tenant()
  const shop = await shopOf(t, "10")
  const carts = await Promise.all(["1", "1", "7", "1", "7", "1"].map((quantity) => cartOf(t, shop, quantity)))
  const bodies = carts.map((_, i) => (i === 3 ? { ...buyer(i), expectedTotalMinor: "1" } : buyer(i)))
  const answers = await Promise.all(carts.map((cart, i) => checkout(t, shop, cart, bodies[i] ?? {})))
  expect(answers[3]).toMatchObject({ status: 409, body: { code: "sales.price_changed" } })
  // Ten pieces are there: the small ones and one of the large ones.
  expect(answers.filter((one) => one.status === 201).length).toBeGreaterThanOrEqual(4)
  for (const one of answers.filter((each, i) => i !== 3 && each.status !== 201))
    expect(one).toMatchObject({ status: 409, body: { code: "stock.insufficient" } })
  await expectSound(t)
})

test("a cart or a key that comes twice in one moment is one order", async () => {
  const t = await world.tenant()
  const shop = await shopOf(t)
  const [first, second, third] = await Promise.all([cartOf(t, shop), cartOf(t, shop), cartOf(t, shop)])
  const key = { "idempotency-key": "once" }
  const answers = await Promise.all([
    checkout(t, shop, third, buyer(9)),
    checkout(t, shop, first, buyer(1)),
    checkout(t, shop, first, buyer(1)),
    checkout(t, shop, second, buyer(2), key),
    checkout(t, shop, second, buyer(2), key),
  ])
  expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201, 201])
  expect(answers[1]?.text).toBe(answers[2]?.text)
  expect(answers[3]?.text).toBe(answers[4]?.text)
  expect(await query(t, "select count(*)::int as n from orders")).toEqual([{ n: 3 }])
  await expectSound(t)
})

/** A process learns of each business by itself that it has two places: the first moment is where orders could lock crosswise. */
const businesses = 6

test("a business with two places serves checkouts of one moment from both, and none waits for another crosswise", async () => {
  for (let n = 0; n < businesses; n++) {
    const t = await world.tenant()
    const shop = await shopOf(t, "4")
    const { body: cellar } = await t.post("/stock/locations", { name: "Cellar" }).expect(201)
    const receipt = { locationId: cellar.id, delta: "4", reason: "receipt" }
    for (const variantId of [shop.oil, shop.soap])
      await t.post("/stock/adjustments", { variantId, ...receipt }).expect(201)
    const carts = await Promise.all(Array.from({ length: 9 }, () => cartOf(t, shop)))
    const answers: Awaited<ReturnType<typeof checkout>>[] = []
    const failures: unknown[] = []
    await watched(world, { failure: (error) => void failures.push(error) }, async () => {
      answers.push(...(await Promise.all(carts.map((cart, i) => checkout(t, shop, cart, buyer(i))))))
    })
    expect(answers.filter((one) => one.status === 201)).toHaveLength(8)
    expect(answers.find((one) => one.status !== 201)?.body.code).toBe("stock.insufficient")
    expect(failures.map(String)).toEqual([])
    await expectSound(t)
  }
})
