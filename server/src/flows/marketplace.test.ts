import { expect, test } from "vitest"
import { setLevels } from "#business/stock"
import { type Id, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
const dayMs = 86_400_000

const buyer = {
  email: "eleni@example.com",
  name: "Eleni",
  paymentMethod: "invoice",
  shippingAddress: { line1: "Ermou 1", city: "Athens", country: "GR" },
}
const identity = {
  legalName: "Olive & Søns <AE>",
  address: { line1: "Ermou 1", city: "Athens", country: "GR" },
  taxNumber: "123456789",
  vatNumber: "EL123456789",
  iban: "GR16 0110 1250 0000 0001 2300 695",
}
const debtor = { name: "Agora", iban: "DE89370400440532013000", bic: "COBADEFFXXX" }

interface Sold {
  readonly seller: TestTenant
  readonly sellerId: string
  readonly variantId: Id<"var">
  readonly productId: string
  readonly listingId: string
}
interface Market {
  readonly operator: TestTenant
  readonly url: string
}

async function market(more: object = {}): Promise<Market> {
  const operator = await world.tenant()
  const slug = `m-${operator.id.slice(-12)}`
  await operator.post("/marketplace", { slug, name: "Agora", payoutMinMinor: "100", debtor, ...more }).expect(201)
  return { operator, url: `/marketplaces/${slug}` }
}

async function join({ operator }: Market): Promise<{ seller: TestTenant; sellerId: string }> {
  const seller = await world.tenant()
  const { body } = await operator.post("/marketplace/sellers", { name: "Olive Ltd" }).expect(201)
  await seller.post("/marketplace/join", { invitation: body.invitation }).expect(201)
  return { seller, sellerId: body.seller.id }
}

/** A product of a seller, listed and stocked, as the marketplace shows it. */
async function sell(
  m: Market,
  given: { seller: TestTenant; sellerId: string },
  onHand = "10",
  unitPrice = "10",
): Promise<Sold> {
  const { seller, sellerId } = given
  const name = `Oil ${onHand} ${unitPrice} ${Math.abs(Number(onHand))}`
  const { body } = await seller
    .post("/products", { name, listedOn: ["marketplace"], variants: [{ unitPrice }] })
    .expect(201)
  const variantId: Id<"var"> = body.variants[0].id
  await seller.run((ctx) => setLevels(ctx, [{ variantId, onHand: micro(onHand), reference: `opening ${variantId}` }]))
  await world.settle()
  const found = (await m.operator.get(`${m.url}/listings?sellerId=${sellerId}&limit=200`).expect(200)).body.data
  const listing = found.find((l: { variantId: string }) => l.variantId === variantId)
  return { seller, sellerId, variantId, productId: body.id, listingId: listing.id }
}

const offer = async (m: Market, onHand?: string, unitPrice?: string): Promise<Sold> =>
  sell(m, await join(m), onHand, unitPrice)

async function cart(m: Market, ...lines: [Sold, string][]): Promise<string> {
  const body = { lines: lines.map(([sold, quantity]) => ({ listingId: sold.listingId, quantity })) }
  return (await m.operator.post(`${m.url}/carts`, body).expect(201)).body.id
}

const checkout = async (m: Market, ...lines: [Sold, string][]) =>
  m.operator.post(`${m.url}/carts/${await cart(m, ...lines)}/checkout`, buyer)
const balance = async (m: Market, sold: Sold) =>
  (await m.operator.get(`/marketplace/sellers/${sold.sellerId}/balance`).expect(200)).body
const ordersOf = async (sold: Sold) => (await sold.seller.get("/orders").expect(200)).body.data
const fulfil = async (sold: Sold, orderId: string) => sold.seller.post(`/orders/${orderId}/fulfil`, {}).expect(200)

test("a checkout is one order per seller, and their sum is the group's total", async () => {
  const m = await market()
  const [a, b] = [await offer(m), await offer(m, "10", "7.5")]
  const group = (await checkout(m, [a, "2"], [b, "1"])).body
  expect(group.orders).toHaveLength(2)
  const sum = group.orders.reduce((total: bigint, o: { totalMinor: string }) => total + BigInt(o.totalMinor), 0n)
  expect(String(sum)).toBe(group.totalMinor)
  for (const sold of [a, b]) {
    const [order] = await ordersOf(sold)
    expect(order).toMatchObject({
      channel: "marketplace",
      id: group.orders.find((o: { sellerId: string }) => o.sellerId === sold.sellerId).orderId,
    })
  }
  const status = (await m.operator.get(`${m.url}/groups/${group.statusToken}`).expect(200)).body
  expect(status).toEqual(group)
  expect((await m.operator.get(`/marketplace/groups/${group.id}`).expect(200)).body.orders[0].commissionMinor).not.toBe(
    "0",
  )
})

test("a basket becomes one checkout, however often it is ordered", async () => {
  const m = await market()
  const a = await offer(m)
  const id = await cart(m, [a, "1"])
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => m.operator.post(`${m.url}/carts/${id}/checkout`, buyer)),
  )
  expect(new Set(answers.map((x) => x.text)).size).toBe(1)
  expect(await ordersOf(a)).toHaveLength(1)
  await m.operator.put(`${m.url}/carts/${id}`, { lines: [] }).expect(409, "marketplace.cart_ordered")
})

test("where one seller is short nothing is placed anywhere, and the listing is named", async () => {
  const m = await market()
  const [a, b] = [await offer(m), await offer(m, "1")]
  const refused = await checkout(m, [a, "1"], [b, "2"])
  expect(refused).toMatchObject({ status: 409, body: { code: "marketplace.stock_short" } })
  expect(refused.body.params.listings).toEqual([
    { listingId: b.listingId, name: expect.stringContaining("Oil 1"), available: "1" },
  ])
  expect([...(await ordersOf(a)), ...(await ordersOf(b))]).toEqual([])
  expect((await m.operator.get("/marketplace/groups").expect(200)).body.data).toEqual([])
})

test("of two baskets with the last unit one is ordered", async () => {
  const m = await market()
  const [a, b] = [await offer(m), await offer(m, "1")]
  const answers = await Promise.all([checkout(m, [a, "1"], [b, "1"]), checkout(m, [b, "1"], [a, "1"])])
  expect(answers.map((x) => x.status).sort()).toEqual([201, 409])
  expect(await ordersOf(b)).toHaveLength(1)
  await world.settle()
  expect((await m.operator.get(`${m.url}/listings/${b.listingId}`).expect(200)).body).toMatchObject({
    state: "sold_out",
    available: "0",
  })
})

test("crosswise baskets of several sellers at once end without a deadlock", async () => {
  const m = await market()
  const sold = [await offer(m, "1000"), await offer(m, "1000"), await offer(m, "1000")] as const
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, i) => {
      const lines = sold.map((s): [Sold, string] => [s, "1"])
      return checkout(m, ...(i % 2 === 0 ? lines : lines.toReversed()))
    }),
  )
  expect(answers.map((x) => x.status)).toEqual(Array.from({ length: 16 }, () => 201))
  expect(await ordersOf(sold[1])).toHaveLength(16)
})

test("listings follow the seller's catalogue and stock, and are searched by text, price and category", async () => {
  const m = await market()
  const joined = await join(m)
  const a = await sell(m, joined, "5", "12.5")
  const shown = (await m.operator.get(`${m.url}/listings/${a.listingId}`).expect(200)).body
  expect(shown).toMatchObject({ available: "5", unitPrice: "12.5", state: "active", sellerId: a.sellerId })
  for (const [query, count] of [
    ["search=OIL+5", 1],
    ["search=wine", 0],
    ["priceFrom=12&priceTo=13", 1],
    ["priceTo=12", 0],
    ["category=x", 0],
  ] as const) {
    expect((await m.operator.get(`${m.url}/listings?${query}`).expect(200)).body.data, query).toHaveLength(count)
  }
  await a.seller.patch(`/products/${a.productId}`, { isActive: false }).expect(200)
  await world.settle()
  await m.operator.get(`${m.url}/listings/${a.listingId}`).expect(404, "marketplace.listing_unknown")
  const refused = await checkout(m, [a, "1"])
  expect(refused).toMatchObject({ status: 409, body: { code: "marketplace.listing_unavailable" } })
})

test("a rule's change does not alter what was sold", async () => {
  const m = await market()
  const a = await offer(m)
  const rule = (
    await m.operator
      .post("/marketplace/commission-rules", { name: "Oil", sellerId: a.sellerId, terms: { percent: "20" } })
      .expect(201)
  ).body
  const group = (await checkout(m, [a, "1"])).body
  const before = (await m.operator.get(`/marketplace/groups/${group.id}`).expect(200)).body
  await m.operator.patch(`/marketplace/commission-rules/${rule.id}`, { terms: { percent: "50" } }).expect(200)
  expect((await m.operator.get(`/marketplace/groups/${group.id}`).expect(200)).body).toEqual(before)
  const next = (await checkout(m, [a, "1"])).body
  const after = (await m.operator.get(`/marketplace/groups/${next.id}`).expect(200)).body
  const [old, young] = [BigInt(before.orders[0].commissionMinor), BigInt(after.orders[0].commissionMinor)]
  expect(old).toBeGreaterThan(0n)
  expect(young * 2n).toBe(old * 5n)
})

test("money waits for delivery and the days after it, is paid once with a statement, and goes to the bank as a file", async () => {
  const m = await market({ holdDays: 14, terms: { percent: "10", vatMode: "exclusive", vatPercent: "24" } })
  const a = await offer(m)
  const group = (await checkout(m, [a, "2"])).body
  expect(await balance(m, a)).toMatchObject({ availableMinor: "0" })
  await fulfil(a, group.orders[0].orderId)
  expect((await m.operator.post("/marketplace/payouts", {}).expect(201)).body).toMatchObject({
    payouts: [],
    refused: [],
  })
  world.clock.advanceMs(15 * dayMs)
  await m.operator
    .post("/marketplace/payouts", { sellerId: a.sellerId })
    .expect(422, "marketplace.payout_fields_missing")
  const short = (await m.operator.post("/marketplace/payouts", {}).expect(201)).body
  expect(short).toMatchObject({
    payouts: [],
    refused: [{ reason: "fields_missing", missing: ["legalName", "address", "taxNumber", "iban", "vatNumber"] }],
  })
  await a.seller.patch(`/marketplace/memberships/${a.sellerId}`, identity).expect(200)
  const runs = await Promise.all([1, 2].map(() => m.operator.post("/marketplace/payouts", {}).expect(201)))
  const payouts = runs.flatMap((run) => run.body.payouts)
  expect(payouts).toHaveLength(1)
  const statement = (await m.operator.get(`/marketplace/payouts/${payouts[0].id}`).expect(200)).body
  const { grossMinor, commissionMinor, commissionVatMinor, refundMinor, netMinor } = statement.sums
  expect(netMinor).toBe(statement.amountMinor)
  expect(BigInt(grossMinor)).toBe(
    BigInt(netMinor) + BigInt(commissionMinor) + BigInt(commissionVatMinor) + BigInt(refundMinor),
  )
  const file = await m.operator.get(`/marketplace/payout-batches/${payouts[0].batchId}/pain001`).expect(200)
  const tags = [...file.text.matchAll(/<([A-Za-z]+)[ >]/g)].map((found) => found[1]).join(" ")
  expect(tags).toBe(
    "Document CstmrCdtTrfInitn GrpHdr MsgId CreDtTm NbOfTxs CtrlSum InitgPty Nm PmtInf PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum PmtTpInf SvcLvl Cd " +
      "ReqdExctnDt Dt Dbtr Nm DbtrAcct Id IBAN DbtrAgt FinInstnId BICFI ChrgBr CdtTrfTxInf PmtId InstrId EndToEndId Amt InstdAmt " +
      "Cdtr Nm CdtrAcct Id IBAN RmtInf Ustrd",
  )
  const sum = (Number(statement.amountMinor) / 100).toFixed(2)
  expect(file.text).toContain(`<InstdAmt Ccy="EUR">${sum}</InstdAmt>`)
  expect(file.text.split(`<CtrlSum>${sum}</CtrlSum>`)).toHaveLength(3)
  expect(file.text).toContain("<Nm>Olive . S.ns .AE.</Nm></Cdtr><CdtrAcct><Id><IBAN>GR1601101250000000012300695</IBAN>")
  await m.operator.post(`/marketplace/payouts/${payouts[0].id}/paid`).expect(200)
  await m.operator.post(`/marketplace/payouts/${payouts[0].id}/paid`).expect(409, "marketplace.payout_closed")
  expect(await balance(m, a)).toMatchObject({ availableMinor: "0", paidMinor: statement.amountMinor })
})

test("a seller's ledger says line by line where its money is, to the operator and to the seller, and to nobody else", async () => {
  const m = await market({ holdDays: 0, terms: { percent: "10" } })
  const a = await offer(m)
  const b = await sell(m, await join(m), "5", "3")
  await a.seller.patch(`/marketplace/memberships/${a.sellerId}`, identity).expect(200)
  const first = (await checkout(m, [a, "1"])).body.orders[0]
  await fulfil(a, first.orderId)
  const [payout] = (await m.operator.post("/marketplace/payouts", {}).expect(201)).body.payouts
  const second = (await checkout(m, [a, "2"], [b, "1"])).body.orders.find(
    (o: { sellerId: string }) => o.sellerId === a.sellerId,
  )
  const path = `/marketplace/sellers/${a.sellerId}/ledger`
  const lines = (await m.operator.get(path).expect(200)).body.data
  expect(lines.map((line: Record<string, unknown>) => [line["kind"], line["state"], line["orderId"]])).toEqual([
    ["commission", "pending", second.orderId],
    ["sale", "pending", second.orderId],
    ["commission", "processing", first.orderId],
    ["sale", "processing", first.orderId],
  ])
  expect(lines[3]).toMatchObject({ payoutId: payout.id, orderNumber: expect.stringMatching(/./) })
  const page = (await m.operator.get(`${path}?limit=3`).expect(200)).body
  const rest = (await m.operator.get(`${path}?limit=3&cursor=${page.nextCursor}`).expect(200)).body
  expect([...page.data, ...rest.data]).toEqual(lines)
  await m.operator.post(`/marketplace/payouts/${payout.id}/paid`).expect(200)

  const mine = `/marketplace/memberships/${a.sellerId}`
  const seen = (await a.seller.get(`${mine}/ledger`).expect(200)).body.data
  expect(seen.map((line: { state: string }) => line.state)).toEqual(["pending", "pending", "paid", "paid"])
  expect((await a.seller.get(`${mine}/payouts`).expect(200)).body.data).toMatchObject([
    { id: payout.id, state: "paid" },
  ])
  const statement = (await a.seller.get(`${mine}/payouts/${payout.id}`).expect(200)).body
  expect(statement.sums.netMinor).toBe(payout.amountMinor)
  expect((await a.seller.get(mine).expect(200)).body).toMatchObject({
    marketplaceName: "Agora",
    currency: "EUR",
    seller: { legalName: identity.legalName, missing: [] },
    balance: { paidMinor: payout.amountMinor },
  })
  for (const tail of ["", "/ledger", "/payouts", `/payouts/${payout.id}`])
    await b.seller.get(`${mine}${tail}`).expect(404, "marketplace.seller_unknown")
  await b.seller
    .get(`/marketplace/memberships/${b.sellerId}/payouts/${payout.id}`)
    .expect(404, "marketplace.payout_unknown")
  await a.seller.get(path).expect(404, "marketplace.seller_unknown")
})

test("a lost invitation is replaced by a new code; who has joined gets none", async () => {
  const m = await market()
  const { body } = await m.operator.post("/marketplace/sellers", { name: "A" }).expect(201)
  const path = `/marketplace/sellers/${body.seller.id}/invitation`
  const again = (await m.operator.post(path).expect(200)).body
  const seller = await world.tenant()
  await seller.post("/marketplace/join", { invitation: body.invitation }).expect(422, "marketplace.invitation_invalid")
  await seller.post("/marketplace/join", { invitation: ` ${again.invitation}\n` }).expect(201)
  await m.operator.post(path).expect(409, "marketplace.seller_state")
  await seller.post(path).expect(404, "marketplace.seller_unknown")
})

test("a refund after the payout leaves a debt that blocks the next payout", async () => {
  const m = await market({ holdDays: 0 })
  const a = await offer(m)
  await a.seller.patch(`/marketplace/memberships/${a.sellerId}`, identity).expect(200)
  const group = (await checkout(m, [a, "2"])).body
  const { orderId } = group.orders[0]
  await fulfil(a, orderId)
  const [paid] = (await m.operator.post("/marketplace/payouts", {}).expect(201)).body.payouts
  await m.operator.post(`/marketplace/payouts/${paid.id}/paid`).expect(200)
  const order = (await a.seller.get(`/orders/${orderId}`).expect(200)).body
  const lines = [{ lineId: order.lines[0].id, quantity: "2" }]
  await a.seller.post(`/orders/${orderId}/return`, { reason: "broken", lines }).expect(201)
  expect(await balance(m, a)).toMatchObject({ availableMinor: `-${paid.amountMinor}`, paidMinor: paid.amountMinor })
  expect((await m.operator.post("/marketplace/payouts", {}).expect(201)).body).toMatchObject({
    payouts: [],
    refused: [{ reason: "in_debt" }],
  })
})

test("a failed payout gives its money back", async () => {
  const m = await market({ holdDays: 0 })
  const a = await offer(m)
  await a.seller.patch(`/marketplace/memberships/${a.sellerId}`, identity).expect(200)
  await fulfil(a, (await checkout(m, [a, "2"])).body.orders[0].orderId)
  const [payout] = (await m.operator.post("/marketplace/payouts", {}).expect(201)).body.payouts
  expect(await balance(m, a)).toMatchObject({ availableMinor: "0", processingMinor: payout.amountMinor })
  await m.operator.post(`/marketplace/payouts/${payout.id}/failed`).expect(200)
  expect(await balance(m, a)).toMatchObject({ availableMinor: payout.amountMinor, processingMinor: "0" })
})

test("an order that is cancelled leaves nothing in the ledger", async () => {
  const m = await market()
  const a = await offer(m)
  const { orderId } = (await checkout(m, [a, "2"])).body.orders[0]
  await a.seller.post(`/orders/${orderId}/cancel`, { reason: "changed my mind" }).expect(200)
  expect(await balance(m, a)).toMatchObject({ pendingMinor: "0", availableMinor: "0" })
})

test("a credit note that a seller writes by hand is taken off what the operator owes", async () => {
  const m = await market()
  const a = await offer(m)
  const { orderId } = (await checkout(m, [a, "2"])).body.orders[0]
  const before = await balance(m, a)
  const { invoiceId } = (await a.seller.get(`/orders/${orderId}`).expect(200)).body
  await a.seller.post(`/invoices/${invoiceId}/credit`, { reason: "goodwill" }).expect(201)
  expect(before).not.toMatchObject({ pendingMinor: "0" })
  expect(await balance(m, a)).toMatchObject({ pendingMinor: "0", availableMinor: "0" })
})

test("an invitation is good once, and sellers see only their own", async () => {
  const m = await market()
  const { body } = await m.operator.post("/marketplace/sellers", { name: "A" }).expect(201)
  const [one, two] = [await world.tenant(), await world.tenant()]
  await one.post("/marketplace/join", { invitation: body.invitation }).expect(201)
  await two.post("/marketplace/join", { invitation: body.invitation }).expect(422, "marketplace.invitation_invalid")
  await two
    .patch(`/marketplace/memberships/${body.seller.id}`, { legalName: "X" })
    .expect(404, "marketplace.seller_unknown")
  await two.get(`/marketplace/sellers/${body.seller.id}`).expect(404, "marketplace.seller_unknown")
  expect((await one.get("/marketplace/memberships").expect(200)).body.data).toHaveLength(1)
  await (await m.operator.as(["marketplace:write"])).post("/marketplace/payouts", {}).expect(403, "auth.forbidden")
})

test("the total that was seen is the total that is ordered, or nothing is", async () => {
  const m = await market()
  const a = await offer(m)
  await m.operator
    .post(`${m.url}/carts/${await cart(m, [a, "1"])}/checkout`, { ...buyer, expectedTotalMinor: "1" })
    .expect(409, "marketplace.price_changed")
  expect(await ordersOf(a)).toEqual([])
})
