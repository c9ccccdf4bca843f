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
  return maria
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
