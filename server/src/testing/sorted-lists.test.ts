import { beforeAll, expect, test } from "vitest"
import { newId } from "#kernel"
import { type Backend, type Ctx, makeDatabase, type Session, systemActor } from "#platform/db"
import { makeWorld } from "#testing"
import { routes } from "../parts.ts"

/** Every list that can be sorted is paged through in each of its orders, both ways; and what each order reads. */

const world = await makeWorld()
const t = await world.tenant()
const rowsMin = 5

/** The lists of the web application; others that can be sorted are walked as well. */
const lists = [
  "/orders",
  "/products",
  "/customers",
  "/invoices",
  "/payments",
  "/credit-notes",
  "/purchase-orders",
  "/stock/movements",
  "/marketplace/listings",
  "/marketplace/payouts",
  "/audit",
]

const sorted = routes.flatMap((route) => {
  const query = route.query as { properties?: { sort?: { enum?: readonly string[] } } } | undefined
  const names = query?.properties?.sort?.enum?.filter((name) => name.startsWith("-")) ?? []
  return route.method === "GET" ? names.map((name) => [route.path, name.slice(1)] as const) : []
})

beforeAll(async () => {
  const tax = (await t.get("/tax-classes")).body.data[0].code
  const supplierId = (await t.post("/suppliers", { name: "Delos Trading" }).expect(201)).body.id
  for (let n = 0; n < rowsMin; n++) {
    // Two of each kind are alike in what they are sorted by: then the id decides.
    const unitPrice = String(10 + (n % 3) * 5)
    const product = { name: n < 2 ? "Oil" : `Soap ${n}`, taxCode: tax, variants: [{ unitPrice, tracksStock: true }] }
    const variantId = (await t.post("/products", product).expect(201)).body.variants[0].id
    await t.post("/stock/adjustments", { variantId, delta: "100", reason: "receipt" }).expect(201)
    const customerId = (await t.post("/customers", { name: n < 2 ? "Anna" : `Boris ${n}` }).expect(201)).body.id
    const lines = [{ variantId, quantity: "1" }]
    const order = (await t.post("/orders", { customer: { id: customerId }, lines }).expect(201)).body
    await t.post(`/orders/${order.id}/cancel`, { reason: "test" }).expect(200)
    const paid = { customerId, method: "bank_transfer", amountMinor: "1000", currency: "EUR" }
    await t.post("/payments", paid).expect(201)
    const bought = [{ variantId, quantity: "1", unitCost: unitPrice }]
    await t.post("/purchase-orders", { supplierId, lines: bought }).expect(201)
    if (n % 2 === 0) world.clock.advanceMs(1000)
  }
  await t.post("/marketplace", { slug: `m-${t.id.slice(-12)}`, name: "Agora" }).expect(201)
  const { seller } = (await t.post("/marketplace/sellers", { name: "Olive Ltd" }).expect(201)).body
  await t.run((ctx) => sellAndPay(ctx, seller.id))
  await world.settle()
}, 120_000)

/** A seller's listings and payouts, as they stand in the tables. */
async function sellAndPay(ctx: Ctx, sellerId: string): Promise<void> {
  for (let n = 0; n < rowsMin; n++) {
    const own = { tenant_id: ctx.tenant, seller_id: sellerId }
    const name = n < 2 ? "oil" : `soap ${n}`
    const words = { name, sort_name: name, search_text: name, currency: "EUR" }
    const offer = { unit_price: 10 + (n % 3), prices_include_tax: true, state: "active", offered: "active" }
    const ids = { id: newId("mli"), product_id: newId("prd"), variant_id: newId("var") }
    await insert(ctx, "marketplace_listings", {
      ...own,
      ...ids,
      ...words,
      ...offer,
      is_hidden: false,
      updated_at: ctx.now,
    })
    const money = { amount_minor: 1000 + (n % 3), currency: "EUR", state: "paid", creditor: { name: "Olive" } }
    const when = { created_at: new Date(ctx.now.getTime() + (n % 3)), batch_id: newId("mpb"), id: newId("mpo") }
    await insert(ctx, "marketplace_payouts", { ...own, ...money, ...when })
  }
}

async function insert(ctx: Ctx, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row).join(", ")
  await ctx.tx.session.query(
    `insert into ${table} (${names}) select ${names} from json_populate_record(null::${table}, $1::json)`,
    [JSON.stringify(row)],
  )
}

interface Listed {
  readonly id?: string
  readonly seq?: string
}

/** A whole list, read page by page. */
async function readAll(path: string, sort: string, limit: number): Promise<string[]> {
  const ids: string[] = []
  let cursor = ""
  for (let page = 0; page < 200; page++) {
    const { body } = await t.get(`${path}?sort=${sort}&limit=${limit}${cursor}`).expect(200)
    ids.push(...body.data.map((row: Listed) => row.id ?? row.seq))
    if (body.nextCursor === null) return ids
    cursor = `&cursor=${body.nextCursor}`
  }
  throw new Error(`${path} does not end.`)
}

test.each(sorted)(
  "%s by %s: pages of two are the whole list, without gaps or repeats, and the way back is its reverse",
  async (path, by) => {
    const whole = await readAll(path, by, 200)
    if (lists.includes(path)) expect(whole.length).toBeGreaterThanOrEqual(rowsMin)
    expect(new Set(whole).size).toBe(whole.length)
    expect(await readAll(path, by, 2)).toEqual(whole)
    expect(await readAll(path, `-${by}`, 2)).toEqual(whole.toReversed())
  },
)

test("each list of the web application can be sorted, and refuses a cursor of another order", async () => {
  expect([...new Set(sorted.map(([path]) => path))]).toEqual(expect.arrayContaining(lists))
  for (const [path, by] of sorted.filter(([each]) => lists.includes(each))) {
    const first = (await t.get(`${path}?sort=${by}&limit=1`).expect(200)).body
    await t.get(`${path}?sort=-${by}&cursor=${first.nextCursor}`).expect(400, "cursor.other_list")
  }
})

test("what is added between two pages neither repeats nor hides what was there", async () => {
  const before = await readAll("/products", "-createdAt", 200)
  const first = (await t.get("/products?sort=-createdAt&limit=2").expect(200)).body
  world.clock.advanceMs(1000)
  await t.post("/products", { name: "Newest", variants: [{ unitPrice: "1" }] }).expect(201)
  const rest = (await t.get(`/products?sort=-createdAt&limit=200&cursor=${first.nextCursor}`).expect(200)).body
  expect([...first.data, ...rest.data].map((row: Listed) => row.id)).toEqual(before)
})

test("the price of a product in a list's order is its lowest one, also after a variant left", async () => {
  const made = (
    await t
      .post("/products", {
        name: "Two sizes",
        options: ["Size"],
        variants: [
          { unitPrice: "500", optionValues: ["S"] },
          { unitPrice: "900", optionValues: ["L"] },
        ],
      })
      .expect(201)
  ).body
  const dearest = async () => (await t.get("/products?sort=-price&limit=1").expect(200)).body.data[0].id
  const other = (await t.post("/products", { name: "One size", variants: [{ unitPrice: "700" }] }).expect(201)).body
  expect(await dearest()).toBe(other.id)
  await t.delete(`/variants/${made.variants[0].id}`).expect(200)
  expect(await dearest()).toBe(made.id)
})

const many = 6_000
const manySql = [
  `insert into products (tenant_id, id, handle, name, sort_name, search_text, tags, options, tax_class_id, category_ids, images, price_from,
     is_active, version, created_at, updated_at)
   select $1, 'prd_' || lpad(n::text, 26, '0'), 'h' || n, 'P', 'p' || n % 100, 'p', '{}', '{}', x.id, '{}', '[]', n % 500, true, 1,
     now() - n * interval '1 minute', now() - n * interval '1 hour'
   from generate_series(1, ${many}) n, (select id from tax_classes where tenant_id = $1 limit 1) x`,
  `insert into customers (tenant_id, id, name, sort_name, kind, source, created_at, updated_at)
   select $1, 'cus_' || lpad(n::text, 26, '0'), 'C', 'c' || n % 100, 'company', 'import', now() - n * interval '1 minute', now()
   from generate_series(1, ${many}) n`,
  `insert into stock_movements (tenant_id, variant_id, location_id, reason, on_hand_delta, occurred_at)
   select $1, l.variant_id, l.location_id, 'adjustment', 0, now() - n * interval '1 minute'
   from generate_series(1, ${many}) n, (select * from stock_levels where tenant_id = $1 limit 1) l`,
  `insert into marketplace_listings (tenant_id, id, seller_id, product_id, variant_id, name, sort_name, search_text, unit_price, prices_include_tax,
     currency, state, updated_at)
   select $1, 'mli_' || lpad(n::text, 26, '0'), x.id, 'prd_1', 'var_' || n, 'L', 'l' || n % 100, 'l', n % 500, true, 'EUR', 'active', now()
   from generate_series(1, ${many}) n, (select id from marketplace_sellers where tenant_id = $1 limit 1) x`,
  `insert into marketplace_payouts (tenant_id, id, batch_id, seller_id, amount_minor, currency, state, creditor, created_at)
   select $1, 'mpo_' || lpad(n::text, 26, '0'), 'mpb_1', x.id, 1 + n % 500, 'EUR', 'paid', '{}', now() - n * interval '1 minute'
   from generate_series(1, ${many}) n, (select id from marketplace_sellers where tenant_id = $1 limit 1) x`,
  `insert into orders select made.* from generate_series(1, ${many}) n, (select orders as o from orders where tenant_id = $1 limit 1) x,
     jsonb_populate_record(x.o, jsonb_build_object('id', 'ord_' || lpad(n::text, 26, '0'), 'number', 'M' || n,
       'total_minor', n % 500, 'net_minor', n % 500, 'tax_minor', 0, 'credited_minor', 0, 'placed_at', now() - n * interval '1 minute')) made`,
  `insert into invoices (tenant_id, id, series, year, seq, number, customer_id, buyer, source, currency, exchange_rate, prices_include_tax, lines,
     tax_lines, order_discount_minor, discount_minor, net_minor, tax_minor, total_minor, issue_date, due_date, meta, issued_at, created_at, updated_at)
   select $1, 'inv_' || lpad(n::text, 26, '0'), 'M', 2020, n, 'M' || n, x.customer_id, x.buyer, 'manual', 'EUR', 1, true, '[]',
     '[]', 0, 0, n % 500, 0, n % 500, current_date - n % 900, current_date - n % 700, x.meta, now(), now(), now()
   from generate_series(1, ${many}) n, (select * from invoices where tenant_id = $1 limit 1) x`,
  `insert into payments (tenant_id, id, customer_id, currency, exchange_rate, amount_minor, method, received_at, received_on, created_at)
   select $1, 'pay_' || lpad(n::text, 26, '0'), x.id, 'EUR', 1, 1 + n % 500, 'cash', now(), current_date - n % 900, now()
   from generate_series(1, ${many}) n, (select id from customers where tenant_id = $1 limit 1) x`,
  `insert into credit_notes (tenant_id, id, series, year, seq, number, invoice_id, reason, lines, tax_lines, net_minor, tax_minor, total_minor,
     issue_date, created_at)
   select $1, 'crn_' || lpad(n::text, 26, '0'), 'M', 2020, n, 'M' || n, 'inv_' || lpad(n::text, 26, '0'), 'other', '[]', '[]', n % 500, 0, n % 500,
     current_date - n % 900, now()
   from generate_series(1, ${many}) n`,
]

const plans = [
  ["/products", "name", "products_by_name"],
  ["/products", "price", "products_by_price"],
  ["/products", "createdAt", "products_by_creation"],
  ["/products", "updatedAt", "products_by_change"],
  ["/customers", "name", "customers_by_name"],
  ["/customers", "createdAt", "customers_by_time"],
  ["/stock/movements", "occurredAt", "stock_movements_by_time"],
  ["/marketplace/listings", "name", "marketplace_listings_by_name"],
  ["/marketplace/listings", "price", "marketplace_listings_by_price"],
  ["/marketplace/payouts", "createdAt", "marketplace_payouts_by_time"],
  ["/marketplace/payouts", "amount", "marketplace_payouts_by_amount"],
  ["/orders", "placedAt", "orders_by_time"],
  ["/orders", "total", "orders_by_total"],
  ["/orders", "number", "orders_number"],
  ["/invoices", "issueDate", "invoices_by_date"],
  ["/invoices", "dueDate", "invoices_by_due"],
  ["/invoices", "total", "invoices_by_total"],
  ["/invoices", "balance", "invoices_by_balance"],
  ["/payments", "receivedOn", "payments_by_date"],
  ["/payments", "amount", "payments_by_amount"],
  ["/credit-notes", "issueDate", "credit_notes_by_date"],
  ["/credit-notes", "total", "credit_notes_by_total"],
] as const

test("of thousands of rows each order reads a page by its index, the first as a later one, up and down", async () => {
  await t.run(async (ctx) => {
    for (const sql of manySql) await ctx.tx.session.query(sql, [ctx.tenant])
  })
  const tables = [...new Set(manySql.map((sql) => /^insert into (\w+)/.exec(sql)?.[1]))]
  await world.backend.withSession((session) => session.exec(`analyze ${tables.join()}`))
  for (const [path, by, index] of plans) {
    for (const sort of [by, `-${by}`]) {
      const cursor = (await t.get(`${path}?sort=${sort}&limit=50`).expect(200)).body.nextCursor
      for (const query of [
        { sort, limit: 50 },
        { sort, limit: 50, cursor },
      ])
        expect(await plansOf(path, query), `${path} ${sort}`).toContain(index)
    }
  }
}, 60_000)

/** The plans of every statement that a list sends. */
async function plansOf(path: string, query: object): Promise<string> {
  const found: string[] = []
  const explaining = (session: Session): Session => ({
    exec: session.exec,
    query: async (text, params) => {
      const { rows } = await session.query(`explain ${text}`, params)
      found.push(...(rows as { "QUERY PLAN": string }[]).map((row) => row["QUERY PLAN"]))
      return session.query(text, params)
    },
  })
  const { backend, clock } = world
  const watched: Backend = { ...backend, withSession: (use) => backend.withSession((s) => use(explaining(s))) }
  const route = routes.find((each) => each.method === "GET" && each.path === path)
  await makeDatabase(watched, clock).withTenant({ tenant: t.id, actor: systemActor("test") }, async (ctx) =>
    route?.handle(ctx, { query } as never),
  )
  return found.join("\n")
}
