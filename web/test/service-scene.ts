import type { Caller } from "./api.ts"
import { makeMarketScene } from "./market-scene.ts"

interface ServiceStage {
  readonly customerId: string
  readonly ticketId: string
  readonly words: string
}

/** One of everything that a service provider has, named by `words`. Answers the addresses of the pages. */
export async function makeServiceScene(
  call: Caller["call"],
  customerId: string,
  words: string,
): Promise<Record<string, string>> {
  await makeDeskSetup(call, customerId, words)
  const ticket = await call("POST", "/tickets", { subject: words, body: words, customerId })
  await call("POST", `/tickets/${ticket.id}/replies`, { kind: "internal", body: words })
  const stage = { customerId, ticketId: ticket.id, words }
  const supplier = await call("POST", "/suppliers", { name: words, address: words })
  return {
    "tickets/:id": `/tickets/${ticket.id}`,
    "clients/:id": `/clients/${customerId}`,
    "suppliers/:id": `/suppliers/${supplier.id}`,
    ...(await makePurchase(call, supplier.id, words)),
    ...(await makeMarketScene(call, `market-${ticket.id.slice(-20)}`, words)),
    ...(await makeWork(call, stage)),
    ...(await makeProject(call, stage)),
    ...(await makeAsset(call, stage)),
    ...(await makeDeals(call, stage)),
  }
}

/** How the desk is set up: hours with a holiday, what is promised in them, queues, a canned reply, and a mailbox that took a mail. */
async function makeDeskSetup(call: Caller["call"], customerId: string, words: string): Promise<void> {
  const day = [
    [540, 780],
    [840, 1080],
  ]
  const week = { timeZone: "Europe/Athens", hours: [day, day, day, day, day, [], []] }
  const holiday = { holidays: ["2099-12-25"], holidayNames: { "2099-12-25": words } }
  const { id: calendarId } = await call("POST", "/desk/calendars", { name: words, ...week, ...holiday })
  const target = { responseMinutes: 240, resolutionMinutes: 2_400 }
  const targets = { low: { ...target, resolutionMinutes: null }, normal: target, high: target, urgent: target }
  const promised = { calendarId, targets, warnPercent: 80 }
  const { id: policyId } = await call("POST", "/desk/policies", { name: words, isDefault: true, ...promised })
  await call("PUT", `/desk/clients/${customerId}/policy`, { policyId })
  const queue = await call("POST", "/desk/queues", { name: words, policyId, isDefault: true })
  const old = await call("POST", "/desk/queues", { name: "Old", policyId: null, isDefault: false })
  await call("PATCH", `/desk/queues/${old.id}`, { isArchived: true })
  await call("POST", "/desk/canned-replies", { name: words, body: "Hello {{ contact.name }},\nwe look into it." })
  const address = { address: "help@example.com", usesPlusAddress: true, acceptsAutomated: false, isActive: true }
  await call("POST", "/desk/mailboxes", { name: words, queueId: queue.id, imap: null, ...address })
}

/** A purchase order of which a part came, and a draft. */
async function makePurchase(call: Caller["call"], supplierId: string, words: string) {
  const { variants } = await call("POST", "/products", { name: words, variants: [{ unitPrice: "9" }] })
  const lines = [{ variantId: variants[0].id, quantity: "10", unitCost: "4.25" }]
  const draft = await call("POST", "/purchase-orders", { supplierId, lines, notes: words })
  const order = await call("POST", "/purchase-orders", { supplierId, lines, notes: words })
  await call("POST", `/purchase-orders/${order.id}/actions`, { action: "order" })
  await call("POST", `/purchase-orders/${order.id}/receipts`, {
    reference: words,
    lines: [{ lineNo: 1, quantity: "4" }],
  })
  return {
    "purchase-orders/:id": `/purchase-orders/${order.id}`,
    "purchase-orders/:id/edit": `/purchase-orders/${draft.id}/edit`,
  }
}

/** Time and an expense, the prices of hours, and a retainer. */
async function makeWork(call: Caller["call"], { customerId, ticketId, words }: ServiceStage) {
  const entry = await call("POST", "/time-entries", { ticketId, minutes: 75, note: words })
  const { workDate: spentOn } = entry
  const cost = { costMinor: "1250", currency: "EUR" }
  const expense = await call("POST", "/expenses", { customerId, spentOn, description: words, ...cost })
  const type = await call("POST", "/work/service-types", { code: "remote", name: words, factor: "1.5" })
  const prices = [{ serviceTypeId: type.id, unitPrice: "80" }, { unitPrice: "60" }]
  const card = { name: words, level: "client", holderId: customerId, currency: "EUR", prices }
  await call("POST", "/work/rate-cards", card)
  const allowance = { kind: "monthly", unit: "hours", allowance: "30", currency: "EUR" }
  await call("POST", "/work/retainers", { customerId, name: words, startsOn: spentOn, ...allowance })
  return { "hours/:id": `/hours/${entry.id}`, "expenses/:id": `/expenses/${expense.id}` }
}

/** A project with a budget, a task and a milestone. */
async function makeProject(call: Caller["call"], { customerId, words }: ServiceStage) {
  const budget = { budgetMinutes: "600", budgetMinor: "100000" }
  const project = await call("POST", "/projects", { customerId, name: words, currency: "EUR", ...budget })
  await call("POST", `/projects/${project.id}/start`)
  for (const title of [words, "Second"]) await call("POST", `/projects/${project.id}/tasks`, { title })
  await call("POST", `/projects/${project.id}/milestones`, { name: words, amountMinor: "50000" })
  await call("POST", "/time-entries", { projectId: project.id, minutes: 30, note: words })
  return { "projects/:id": `/projects/${project.id}` }
}

/** An asset of a type with a field, related to another one, with maintenance. */
async function makeAsset(call: Caller["call"], { customerId, ticketId, words }: ServiceStage) {
  const field = { key: "room", label: words, kind: "text" }
  const { id: typeId } = await call("POST", "/asset-types", { name: words, fields: [field] })
  const asset = await call("POST", "/assets", { customerId, name: words, typeId, fields: { room: words } })
  const other = await call("POST", "/assets", { customerId, name: "Rack", typeId, warrantyEndsOn: "2030-01-01" })
  await call("POST", `/assets/${asset.id}/relations`, { toId: other.id, kind: "part_of" })
  await call("POST", `/assets/${asset.id}/schedules`, { title: words, rule: "FREQ=YEARLY", startsOn: "2030-01-01" })
  await call("PATCH", `/tickets/${ticketId}`, { assetId: asset.id })
  return { "assets/:id": `/assets/${asset.id}` }
}

/** A pipeline of its own, and deals that are open, won and lost. */
async function makeDeals(call: Caller["call"], { customerId, words }: ServiceStage) {
  const stages = [
    { name: words.slice(0, 90), kind: "open", probability: 40 },
    { name: "Signed", kind: "won", probability: 100 },
    { name: "Dropped", kind: "lost", probability: 0 },
  ]
  await call("POST", "/deal-pipelines", { name: words.slice(0, 90), stages })
  const draft = { name: words, customerId, currency: "EUR", amountMinor: "250000", closeOn: "2030-06-30", notes: words }
  const deal = await call("POST", "/deals", draft)
  const [won, lost] = [await call("POST", "/deals", draft), await call("POST", "/deals", { ...draft, name: "Second" })]
  await call("POST", `/deals/${won.id}/win`, { reason: words })
  await call("POST", `/deals/${lost.id}/lose`, { reason: words })
  return { "deals/:id": `/deals/${deal.id}` }
}
