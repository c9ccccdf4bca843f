import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { inboundStep } from "../compose.ts"

const world = await makeHubWorld()
const handle = inboundStep(world, ({ slug }, error) => {
  throw new Error(`A message of ${slug} failed`, { cause: error })
})

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    while ((await handle()) > 0);
    await world.settle()
    await world.work()
  }
}

async function ticketOf(tenant: TestTenant) {
  return (await tenant.post("/tickets", { subject: "The printer burns", priority: "high" }).expect(201)).body
}

function commandSent(tenant: TestTenant, text: string) {
  const fields = {
    ...{ team_id: "T0SANDBOX", channel_id: "C0GENERAL", user_id: "U0PERSON", command: "/mortise", text },
    ...{ response_url: "https://hooks.slack.com/commands/T0SANDBOX/1/key", trigger_id: `${text}.1` },
  }
  const payload = new URLSearchParams(fields).toString()
  const timestamp = String(Math.floor(world.clock.now().getTime() / 1000))
  const hash = createHmac("sha256", "sandbox-signing-secret").update(`v0:${timestamp}:${payload}`).digest("hex")
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${hash}`,
  }
  return world.app.inject({ method: "POST", url: `/api/v1/webhooks/slack/${tenant.id}`, payload, headers })
}

test("a slash command is taken at once and answered with state and priority of the ticket, once", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  const ticket = await ticketOf(tenant)
  expect((await commandSent(tenant, `ticket ${ticket.number}`)).statusCode).toBe(200)
  expect((await commandSent(tenant, `ticket ${ticket.number}`)).statusCode).toBe(200)
  await settle()
  const answers = sandbox.calls.filter(({ request }) => request.host === "hooks.slack.com")
  expect(answers.map(({ request }) => request.json)).toEqual([
    { response_type: "ephemeral", text: `Ticket ${ticket.number}: new, high` },
  ])
  expect(answers[0]?.request.headers["authorization"]).toBeUndefined()
})

test("a command tells state and amount of an order and of its invoice, by their numbers, and no name", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  const lines = [{ description: "Chairs", quantity: "2", unitPrice: "50" }]
  const customer = { name: "Katina Vivli", email: "katina@example.com" }
  const order = (await tenant.post("/orders", { customer, lines }).expect(201)).body
  await settle()
  const { invoiceNumber } = (await tenant.get(`/orders/${order.id}`).expect(200)).body
  await commandSent(tenant, `order ${order.number}`)
  await commandSent(tenant, `invoice ${invoiceNumber}`)
  await settle()
  const texts = sandbox.calls
    .filter(({ request }) => request.host === "hooks.slack.com")
    .map(({ request }) => String(Reflect.get(Object(request.json), "text")))
  expect(texts.toSorted()).toEqual([
    expect.stringMatching(new RegExp(`^Invoice ${invoiceNumber}: \\w+, 1\\d\\d\\.\\d\\d EUR, 1\\d\\d\\.\\d\\d open$`)),
    expect.stringMatching(new RegExp(`^Order ${order.number}: \\w+, 1\\d\\d\\.\\d\\d EUR$`)),
  ])
})

test("what is not there is said, in signs that call nobody; without a number the command explains itself", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  await commandSent(tenant, "order <!channel>")
  await commandSent(tenant, "")
  await settle()
  const texts = sandbox.calls
    .filter(({ request }) => request.host === "hooks.slack.com")
    .map(({ request }) => Reflect.get(Object(request.json), "text"))
  expect(texts.toSorted()).toEqual([
    "Ask for one by its number: /mortise order 1001, invoice 2026-17 or ticket 12",
    "There is no order &lt;!channel&gt;.",
  ])
})

test("an event is told in the channels that wish for it, by their template, once", async () => {
  const notifications = [
    { event: "desk.ticket.created", channel: "C0GENERAL", template: "New ticket {number}: {subject}" },
    { event: "sales.order.placed", channel: "C0GENERAL", template: "" },
  ]
  const { tenant, sandbox } = await world.connected("slack", { notifications })
  await settle()
  const ticket = await ticketOf(tenant)
  await settle()
  const posts = sandbox.calls.filter(({ request }) => request.path.endsWith("/chat.postMessage"))
  expect(posts).toHaveLength(1)
  expect(posts[0]?.request.json).toMatchObject({ channel: "C0GENERAL" })
  expect(Reflect.get(Object(posts[0]?.request.json), "text")).toContain(`New ticket ${ticket.number}`)
})
