import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { queueMail } from "#platform/mail"
import { inboundStep } from "../compose.ts"
import { callerOf } from "./caller.ts"
import type { TestTenant, World } from "./world.ts"

/** The shop of a business with every kind of record; what random requests alone would hardly come to. */
export const seededSlug = "every-route"

const address = { line1: "Ermou 1", city: "Athens", country: "GR" }
const customer = { name: "Nikos", email: "nikos@example.com" }

/** Gives a business some of what is hard to make at random. A kind that its part makes otherwise by now is left out: the last
 *  test of `every-route.test.ts` tells which routes were never answered well. */
export async function seedEveryRoute(world: World, t: TestTenant): Promise<void> {
  const post = { code: "post", name: "Post", priceMinor: "500", freeFromMinor: "5000", tax: { kind: "goods" } }
  await t.post("/storefronts", { slug: seededSlug, name: "Agora", shippingMethods: [post] })
  for (const name of ["Oil", "Soap", "Feta", "Honey"]) await seedProduct(t, name)
  await seedWork(t, await seedPeople(world, t))
  await seedInbound(world, t)
  await seedDesk(t)
  await seedHub(t)
}

/** A connection that works, with records, a run that was held, a conflict and what is stuck. */
async function seedHub(t: TestTenant): Promise<void> {
  const { body } = await t.post("/integrations/xero/connect", { sandbox: true }).expect(201)
  const [run, record] = [newId("run"), newId("rec")]
  await t.run(async (ctx) => {
    const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
      const full = { tenant_id: ctx.tenant, ...row }
      await ctx.tx.session.query(
        `insert into ${table} (${Object.keys(full).join(", ")}) select ${Object.keys(full).join(", ")} from json_populate_record(null::${table}, $1::json)`,
        [JSON.stringify(full)],
      )
    }
    const at = ctx.now.toISOString()
    const place = { connection_id: body.connection.id, resource: "contacts" }
    const party = { name: "Delos", email: "delos@example.com" }
    const link = {
      external_id: "c-1",
      raw_hash: "1",
      raw: '{"Name":"Delos"}',
      ours: party,
      record_version: 1,
      state: "linked",
    }
    await ctx.tx.session.query("update hub_connections set state = 'connected', errand = null where tenant_id = $1", [
      ctx.tenant,
    ])
    await insert("hub_cursors", { ...place, direction: "both", every_min: 15, wants_full: false, may_remove: false })
    await insert("hub_records", {
      ...{
        id: record,
        kind: "party",
        data: party,
        keys: [],
        version: 1,
        changed_at: at,
        whence: {},
        domain_state: "clean",
      },
    })
    await insert("hub_links", { ...place, ...link, record_id: record, updated_at: at })
    const zero = {
      pages: 0,
      seen: 0,
      unchanged: 0,
      created: 0,
      updated: 0,
      deleted: 0,
      pushed: 0,
      refused: 0,
      conflicts: 0,
    }
    await insert("hub_runs", {
      ...place,
      ...zero,
      id: run,
      kind: "full",
      state: "held",
      is_cancelled: false,
      started_at: at,
    })
    const conflict = { ...place, record_id: record, external_id: "c-1", state: "open", opened_at: at }
    await insert("hub_conflicts", { ...conflict, id: newId("conf"), field: "notes", ours: "a", theirs: "b" })
    await insert("hub_conflicts", { ...conflict, id: newId("conf"), field: "website", ours: "a", theirs: "b" })
    await insert("hub_quarantine", {
      ...{
        ...place,
        external_id: "c-2",
        reason: "name: it is missing",
        raw: "{}",
        attempts: 1,
        first_at: at,
        last_at: at,
      },
    })
    await insert("hub_actions", {
      ...{ connection_id: body.connection.id, id: newId("act"), action: "ring", key: "1", state: "done", attempts: 1 },
      ...{ due_at: at, asked_by: "test", asked_at: at },
    })
  })
}

/** The token of a client's contact who is signed in to the portal. */
export async function seedContact(world: World, t: TestTenant): Promise<string> {
  const email = "maria@example.com"
  const { body: client } = await t.post("/customers", { name: "Naxos Marble" }).expect(201)
  await t.post(`/customers/${client.id}/contacts`, { name: "Maria", email }).expect(201)
  const stranger = callerOf(world.app)
  await stranger.post(`/portal/${t.slug}/links`, { email }).expect(204)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select body_text as text from mails where recipient = $1", [email]),
  )
  const [mail] = rows as [{ text: string }]
  const token = /#(\S+)/.exec(mail.text)?.[1]
  const maria = (await stranger.post(`/portal/${t.slug}/sessions`, { token }).expect(201)).body.token as string
  for (const subject of ["Crane", "Saw", "Truck"]) {
    const { body } = await callerOf(world.app, maria).post("/portal/tickets", { subject, body: "It is broken." })
    await t.post(`/tickets/${body.id}/replies`, { kind: "public", body: "We come." })
  }
  await seedRecords(t, client.id)
  return maria
}

/** What the contact's client has beside its tickets. */
async function seedRecords(t: TestTenant, customerId: string): Promise<void> {
  const lines = [{ description: "Marble", unitPrice: "10", quantity: "1", taxRate: "24" }]
  const about = { customerId, buyer: { name: "Naxos Marble" }, currency: "EUR", pricesIncludeTax: false }
  const type = await t.post("/asset-types", { name: "Crane" }).expect(201)
  for (const name of ["North", "South", "West"]) {
    const draft = await t.post("/invoices", { ...about, issueDate: "2026-03-02", lines }).expect(201)
    await t.post(`/invoices/${draft.body.id}/issue`).expect(200)
    const asset = await t.post("/assets", { customerId, name, typeId: type.body.id }).expect(201)
    await t.post(`/assets/${asset.body.id}/documents?name=${name}.txt`, Buffer.from(name), bytes).expect(201)
  }
}

const bytes = { "content-type": "application/octet-stream" }
const always = Array.from({ length: 7 }, () => [[0, 1440]])

/** A desk with a policy, and tickets with words, files and merges. */
async function seedDesk(t: TestTenant): Promise<void> {
  const calendar = await t.post("/desk/calendars", { name: "Always", timeZone: "UTC", hours: always, holidays: [] })
  const target = { responseMinutes: 60, resolutionMinutes: 480 }
  const targets = { low: target, normal: target, high: target, urgent: target }
  for (const name of ["Gold", "Silver"]) {
    const policy = { name, calendarId: calendar.body?.id, targets, warnPercent: 75, isDefault: name === "Gold" }
    await t.post("/desk/policies", policy)
  }
  const customerId = (await t.post("/customers", { name: "Delos Yachts" })).body?.id
  const contact = await t.post(`/customers/${customerId}/contacts`, { name: "Eleni", email: "eleni@example.com" })
  const ids: string[] = []
  for (const subject of ["Printer", "Network", "Mail", "Phone", "Door", "Lift", "Light", "Water"]) {
    const made = await t.post("/tickets", { subject, customerId, contactId: contact.body?.id })
    const id = made.body?.id
    ids.push(id)
    const file = await t.post(`/tickets/${id}/attachments?fileName=a.txt`, Buffer.from(subject), bytes)
    await t.post(`/tickets/${id}/attachments?fileName=b.txt`, Buffer.from(`${subject} too`), bytes)
    const attachmentIds = file.status === 201 ? [file.body.id] : []
    for (const kind of ["public", "internal"]) await t.post(`/tickets/${id}/replies`, { kind, body: "Hello" })
    await t.post(`/tickets/${id}/replies`, { kind: "public", body: "See here", attachmentIds })
  }
  for (const n of [0, 2]) await t.post(`/tickets/${ids[n]}/merges`, { ticketIds: [ids[n + 1]] })
  await t.post("/desk/canned-replies", { name: "Hello", body: "Hello {{ contact.name }}" })
}

async function seedProduct(t: TestTenant, name: string): Promise<void> {
  const made = await t.post("/products", {
    name,
    listedOn: ["storefront", "marketplace"],
    variants: [{ unitPrice: "10", tracksStock: false }],
  })
  const line = { variantId: made.body?.variants?.[0]?.id, quantity: "2" }
  await t.post("/orders", { customer, lines: [line] })
  const cart = await t.post(`/storefronts/${seededSlug}/carts`, { lines: [line] })
  await t.post(`/storefronts/${seededSlug}/carts`, { lines: [line] })
  const buyer = { email: customer.email, name: customer.name, shippingAddress: address, paymentMethod: "invoice" }
  await t.post(`/storefronts/${seededSlug}/carts/${cart.body?.id}/checkout`, buyer)
  await seedPurchases(t, line)
}

/** A draft, and an order of which a part came. */
async function seedPurchases(
  t: TestTenant,
  line: { readonly variantId: string; readonly quantity: string },
): Promise<void> {
  const supplierId = (await t.post("/suppliers", { name: "Mill" })).body?.id
  const draft = { supplierId, lines: [{ ...line, unitCost: "4" }] }
  await t.post("/purchase-orders", draft)
  const path = `/purchase-orders/${(await t.post("/purchase-orders", draft)).body?.id}`
  await t.post(`${path}/actions`, { action: "order" })
  await t.post(`${path}/receipts`, { lines: [{ lineNo: 1, quantity: "1" }] })
}

async function seedPeople(world: World, t: TestTenant): Promise<string[]> {
  const people: string[] = []
  for (const name of ["Ada", "Ben", "Cleo"]) {
    const userId = await createUser(world.db, {
      name,
      email: `${newId("usr")}@example.com`,
      password: "a long password",
    })
    people.push(userId)
    await t.run((ctx) => addMember(ctx, userId, "staff"))
    await t.run((ctx) => queueMail(ctx, { key: name, to: customer.email, subject: "Hello", text: "Hello" }))
  }
  return people
}

/** Work for a client that is logged, approved, covered and billed, some of each. */
async function seedWork(t: TestTenant, people: readonly string[]): Promise<void> {
  const currency = "EUR"
  await t.post("/work/rate-cards", { name: "All", level: "default", currency, prices: [{ unitPrice: "100" }] })
  await t.post("/work/service-types", { code: "remote", name: "Remote" })
  const customerId = (await t.post("/customers", { name: "Aegean Hotels" })).body?.id
  await t.post("/work/contracts", { customerId, name: "Care", startsOn: "2026-01-01" })
  const block = { name: "Block", kind: "prepaid", unit: "hours", allowance: "60", currency, startsOn: "2026-01-01" }
  await t.post("/work/retainers", { customerId, ...block })
  await t.post("/deals", { name: "Lobby", currency, customerId, amountMinor: "5000" })
  const won = await t.post("/deals", { name: "Terrace", currency, customerId, ownerId: people[0] })
  await t.post(`/deals/${won.body?.id}/win`, {})
  for (const userId of people) {
    const projectId = (await t.post("/projects", { customerId, name: "Network", currency })).body?.id
    await t.post(`/projects/${projectId}/tasks`, { title: "Cables", assigneeId: userId })
    const milestone = await t.post(`/projects/${projectId}/milestones`, { name: "Design", amountMinor: "5000" })
    await t.post(`/projects/${projectId}/milestones/${milestone.body?.id}/reach`)
    for (const minutes of [30, 60]) {
      const entry = await t.post("/time-entries", { userId, projectId, minutes })
      if (minutes > 30) await t.post("/time-entries/approve", { ids: [entry.body?.id] })
    }
    const spent = { userId, projectId, spentOn: "2026-03-01", description: "Cable", costMinor: "900", currency }
    await t.post("/expenses", spent)
    await t.post(`/projects/${projectId}/invoice`, {})
  }
}

/** Webhooks that came, one of them handled. */
async function seedInbound(world: World, t: TestTenant): Promise<void> {
  const draft = { slug: seededSlug, name: "Warehouse", verification: { kind: "address" } }
  const source = await t.post("/integration/inbound/sources", draft)
  const url = `/api/v1/webhooks/${seededSlug}/${t.id}?secret=${source.body?.secret}`
  await world.app.inject({ method: "POST", url, payload: "1" })
  await inboundStep(world, () => undefined)()
  await world.app.inject({ method: "POST", url, payload: "2" })
}
