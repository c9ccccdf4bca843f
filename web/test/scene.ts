import type { Caller } from "./api.ts"
import { makeServiceScene } from "./service-scene.ts"
import { makeShopScene } from "./shop-scene.ts"

/** Text that would run as script, or break out of its place, if it were not shown as text. It stands in every name of the scene. */
export const payload = `"><img src=x onerror="window.__ran=1"><script>window.__ran=1</script>{{7*7}}`

/** Addresses of the pages that have a parameter, by their path in the register. */
export type Addresses = Readonly<Record<string, string>>

/**
 * Puts one of everything into a business and answers where each can be seen. A new page with a parameter adds its record
 * here. Names carry `payload`.
 */
export async function makeScene({ call }: Caller): Promise<Addresses> {
  await call("POST", "/tax-classes", { code: "std", name: "Standard", category: "S", rate: "24", isDefault: true })
  const product = await call("POST", "/products", {
    name: `Olive oil ${payload}`,
    description: payload,
    taxCode: "std",
    listedOn: ["storefront"],
    variants: [{ sku: "OIL-1", unitPrice: "12.50", pricesIncludeTax: true }],
  })
  const [{ id: variantId }] = product.variants
  await call("POST", "/stock/adjustments", { variantId, delta: "50", reason: "receipt", note: payload })
  const order = await call("POST", "/orders", {
    customer: { name: `Maria ${payload}`, email: "maria@example.com" },
    lines: [{ variantId, quantity: "2" }],
    note: payload,
  })
  const invoices = await call("GET", "/invoices?limit=1")
  const [{ id: invoiceId }] = invoices.data
  const { customerId } = order
  const payment = await call("POST", "/payments", {
    customerId,
    amountMinor: "1000",
    currency: "EUR",
    method: "card",
    reference: payload,
    allocations: [{ invoiceId, amountMinor: "600" }],
  })
  const draft = await call("POST", "/invoices", {
    customerId,
    buyer: { name: `Maria ${payload}` },
    currency: "EUR",
    pricesIncludeTax: true,
    issueDate: new Date().toISOString().slice(0, 10),
    lines: [{ description: payload, unitPrice: "10", quantity: "1", taxRate: "24", taxCode: "std" }],
    notes: payload,
  })
  const credited = await call("POST", `/invoices/${invoiceId}/credit`, {
    reason: payload,
    lines: [{ lineNo: 1, quantity: "1" }],
  })
  const stocktake = await call("POST", "/stock/stocktakes", { note: payload })
  await call("POST", "/categories", { name: `Food ${payload}` })
  await call("POST", `/customers/${customerId}/contacts`, { name: payload, role: payload })
  await call("POST", `/customers/${customerId}/addresses`, { line1: payload, city: payload, country: "GR" })
  await call("POST", "/api-keys", { name: payload, scopes: ["sales:read"] })
  const endpoint = await call("POST", "/integration/webhooks", {
    name: payload,
    description: payload,
    url: "https://receiver.invalid/hooks",
    events: ["sales.*", "webhook.endpoint.tested"],
    filter: 'data.currency == "EUR"',
    auth: { kind: "bearer", token: "not-shown" },
  })
  const delivery = await call("POST", `/integration/webhooks/${endpoint.id}/dispatch`, {
    type: "shop.note.written",
    data: { note: payload },
  })
  const service = await makeServiceScene(call, customerId, payload)
  const { connection } = await call("POST", "/integrations/xero/connect", { sandbox: true })
  await untilConnected(call, connection.id)
  return {
    ...service,
    ...(await makeShopScene(call, payload)),
    "integrations/:slug": "/integrations/xero",
    "integrations/:slug/:id": `/integrations/xero/${connection.id}`,
    "orders/:id": `/orders/${order.id}`,
    "invoices/:id": `/invoices/${invoiceId}`,
    "invoices/:id/edit": `/invoices/${draft.id}/edit`,
    "credit-notes/:id": `/credit-notes/${credited.id}`,
    "payments/:id": `/payments/${payment.id}`,
    "products/:id": `/products/${product.id}`,
    "products/:id/edit": `/products/${product.id}/edit`,
    "stocktakes/:id": `/stocktakes/${stocktake.id}`,
    "customers/:id": `/customers/${customerId}`,
    "customers/:id/edit": `/customers/${customerId}/edit`,
    "webhooks/:id": `/webhooks/${endpoint.id}`,
    "webhooks/:id/edit": `/webhooks/${endpoint.id}/edit`,
    "webhooks/deliveries/:id": `/webhooks/deliveries/${delivery.id}`,
  }
}

const connectTries = 100
const connectPauseMs = 100

/** Waits until a sandbox connection works: a worker takes the login. */
async function untilConnected(call: Caller["call"], id: string): Promise<void> {
  for (let tries = 0; tries < connectTries; tries++) {
    const { state, reason } = await call("GET", `/integrations/xero/status?connection=${id}`)
    if (state === "connected") return
    if (state !== "connecting") throw new Error(`The sandbox is ${state}: ${reason}`)
    await new Promise((done) => setTimeout(done, connectPauseMs))
  }
  throw new Error("The sandbox was not connected in time.")
}
