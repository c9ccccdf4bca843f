import { expect, test } from "vitest"
import { recordPayment } from "#business/billing"
import { makeWorld, type TestTenant } from "#testing"
import { booksOf } from "./testing.ts"

const world = await makeWorld()
const { check, spoil } = booksOf(world)
const goods = { name: "Olive oil", variants: [{ unitPrice: "10" }] }

/** A business that bought, sold, delivered, cancelled, took back and was paid. */
async function busyTenant(): Promise<TestTenant> {
  const t = await world.tenant()
  const product = (await t.post("/products", goods).expect(201)).body
  const variantId = product.variants[0].id
  await t.post("/stock/adjustments", { variantId, delta: "10", reason: "receipt" }).expect(201)
  const place = async (quantity: string) => {
    const lines = [{ variantId, quantity }]
    return (await t.post("/orders", { customer: { name: "N", email: "n@example.com" }, lines }).expect(201)).body
  }
  const [kept, cancelled, delivered] = [await place("1"), await place("2"), await place("3")]
  await t.post(`/orders/${cancelled.id}/cancel`, {}).expect(200)
  await t.post(`/orders/${delivered.id}/fulfil`, {}).expect(200)
  await t.run((ctx) =>
    recordPayment(ctx, {
      customerId: kept.customerId,
      amountMinor: 2000n,
      currency: "EUR",
      method: "bank_transfer",
      reference: null,
      allocations: [{ invoiceId: kept.invoiceId, amountMinor: BigInt(kept.totalMinor) }],
      receivedAt: ctx.now,
    }),
  )
  expect((await check(t)).violations).toEqual([])
  return t
}

test("the books of a business that did a bit of everything agree", async () => {
  const t = await busyTenant()
  expect(await check(t)).toMatchObject({ tenants: 1, violations: [] })
})

test("events that no worker has numbered are numbered first", async () => {
  const t = await world.tenant()
  await t.post("/products", goods).expect(201)
  expect((await check(t)).violations).toEqual([])
})

test("without a business named, every one is proved", async () => {
  const [one, two] = [await busyTenant(), await busyTenant()]
  const spoiled =
    "update orders set total_minor = total_minor + 1, tax_minor = tax_minor + 1 where tenant_id = $tenant and state = 'open'"
  await spoil(one, spoiled)
  await spoil(two, spoiled)
  const { tenants, violations } = await check(null)
  expect(tenants).toBeGreaterThan(1)
  expect(new Set(violations.map(({ tenant }) => tenant))).toEqual(new Set([one.slug, two.slug]))
})

test("a business that does not exist is told", async () => {
  await expect(check({ slug: "nobody" } as TestTenant)).rejects.toMatchObject({ code: "tenant.unknown" })
})

const oneOrder = "(select id from orders where tenant_id = $tenant and state = 'open' order by id limit 1)"
const oneEvent = "(select event_id from event_log where tenant_id = $tenant order by seq desc limit 1)"

test.each([
  ["stock is its ledger", "update stock_levels set on_hand = on_hand + 1 where tenant_id = $tenant"],
  [
    "reservations are open orders",
    `update order_lines set cancelled = quantity where tenant_id = $tenant and order_id = ${oneOrder}`,
  ],
  [
    "reservations are open orders",
    `delete from stock_reservations where tenant_id = $tenant and open > 0;
     delete from stock_movements where tenant_id = $tenant and reason <> 'receipt' and reason <> 'sale' and reason <> 'allocation';
     update stock_movements set reserved_delta = 0 where tenant_id = $tenant;
     update stock_levels set reserved = 0 where tenant_id = $tenant`,
  ],
  [
    "an order that is to be invoiced has its invoice",
    `update invoices set order_id = null where tenant_id = $tenant and order_id = ${oneOrder};
     update orders set invoice_id = null where tenant_id = $tenant and id = ${oneOrder}`,
  ],
  [
    "an order and its invoice agree",
    `update orders set total_minor = total_minor + 1, tax_minor = tax_minor + 1 where tenant_id = $tenant and id = ${oneOrder}`,
  ],
  [
    "an order is announced once",
    `delete from events where tenant_id = $tenant and type = 'sales.order.placed' and subject = ${oneOrder}`,
  ],
  [
    "every event is routed",
    `update event_counters set last_seq = last_seq - 1 where tenant_id = $tenant; delete from event_log where event_id = ${oneEvent}`,
  ],
  [
    "event numbers have no gap",
    "update event_log set seq = seq + 1 where tenant_id = $tenant and seq = (select max(seq) from event_log where tenant_id = $tenant)",
  ],
  [
    "no reaction has given up",
    `insert into flow_tasks (event_id, flow, tenant_id, due_at, state, last_error) values (${oneEvent}, 'mail', $tenant, now(), 'dead', 'no')`,
  ],
  [
    "no saga is stuck",
    `insert into sagas (tenant_id, id, name, key, state, status, due_at, created_at, updated_at)
     values ($tenant, 'sag_1', 'ship', 'k', '{}', 'stuck', now(), now(), now())`,
  ],
  [
    "numbers without holes",
    `update invoice_series set next_number = next_number + 1 where tenant_id = $tenant and series = (select series from invoices where tenant_id = $tenant and number is not null limit 1)`,
  ],
  [
    "every issued invoice booked",
    "update journals set document_id = 'inv_none' where tenant_id = $tenant and kind = 'invoice'",
  ],
  [
    "receivables are the open invoices",
    "update journal_entries set invoice_id = 'inv_none' where tenant_id = $tenant and account_code = '1100'",
  ],
  [
    "credits are the unapplied payments",
    "update payments set base_credit_minor = base_credit_minor + 1 where tenant_id = $tenant",
  ],
  [
    "invoices agree with their facts",
    "update invoices set credited_minor = credited_minor + 1 where tenant_id = $tenant and paid_minor + credited_minor < total_minor",
  ],
  [
    "payments agree with their facts",
    "update payments set allocated_minor = allocated_minor - 1 where tenant_id = $tenant",
  ],
])("broken on purpose, only that is told: %s", async (rule, sql) => {
  const t = await busyTenant()
  await spoil(t, sql)
  const { violations } = await check(t)
  expect([...new Set(violations.map((violation) => violation.check))]).toEqual([rule])
  expect(violations.every(({ ids, text }) => ids.length > 0 && ids.every((id) => id !== "") && text !== "")).toBe(true)
})

test("a ledger that is not balanced is told by every rule that it breaks", async () => {
  const t = await busyTenant()
  await spoil(
    t,
    "update journal_entries set debit_minor = debit_minor + 1 where tenant_id = $tenant and account_code = '1100' and debit_minor > 0",
  )
  const rules = new Set((await check(t)).violations.map((violation) => violation.check))
  expect(rules).toEqual(new Set(["journals balanced", "trial balance zero", "receivables are the open invoices"]))
})

test("an order that was invoiced twice is told", async () => {
  const t = await busyTenant()
  await spoil(
    t,
    "update invoices set order_id = (select order_id from invoices where tenant_id = $tenant order by id desc limit 1) where tenant_id = $tenant and credited_minor = 0",
  )
  const rules = (await check(t)).violations.map((violation) => violation.check)
  expect(rules).toContain("an order is invoiced once")
})
