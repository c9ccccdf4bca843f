import { expect, test } from "vitest"
import { callerOf, makeHubWorld } from "#testing"
import { hubDomains } from "./index.ts"

const world = await makeHubWorld(undefined, hubDomains)
const email = "maria@example.com"

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

/** A business that takes cards by the payment service's sandbox, and a contact with an open invoice of 248.00. */
async function invoiced() {
  const { tenant } = await world.connected("stripe")
  await settle()
  const customerId = (await tenant.post("/customers", { name: "Grove" }).expect(201)).body.id
  await tenant.post(`/customers/${customerId}/contacts`, { name: "Maria", email }).expect(201)
  const stranger = callerOf(world.app)
  await stranger.post(`/portal/${tenant.slug}/links`, { email }).expect(204)
  const { rows } = await tenant.run((ctx) =>
    ctx.tx.session.query("select body_text as text from mails where key like 'portal-link:%'", []),
  )
  const [mail] = rows as [{ text: string }]
  const token = /#(\S+)/.exec(mail.text)?.[1]
  const { body } = await stranger.post(`/portal/${tenant.slug}/sessions`, { token }).expect(201)
  const lines = [{ description: "Work", unitPrice: "100", quantity: "2", taxRate: "24" }]
  const about = { customerId, buyer: { name: "Grove" }, currency: "EUR", pricesIncludeTax: false }
  const draft = await tenant.post("/invoices", { ...about, issueDate: "2026-03-02", lines }).expect(201)
  await tenant.post(`/invoices/${draft.body.id}/issue`).expect(200)
  const path = `/portal/invoices/${draft.body.id}`
  return { tenant, maria: callerOf(world.app, body.token), path }
}

test("a contact pays an invoice on the service's page: asked twice it is one page, and it is booked once", async () => {
  const { tenant, maria, path } = await invoiced()
  expect((await maria.get(path).expect(200)).body).toMatchObject({ canPay: true, balanceMinor: "24800" })
  expect((await maria.post(`${path}/payment-page`).expect(200)).body).toEqual({ url: null })
  await settle()
  const { url } = (await maria.post(`${path}/payment-page`).expect(200)).body
  expect(url).toMatch(/checkout\.stripe\.com\/c\/pay\/cs_test_/)
  expect((await maria.post(`${path}/payment-page`).expect(200)).body.url).toBe(url)
  const paid = await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams({ action: "pay" }) })
  const back = new URL(String(paid.headers.get("location")))
  expect(back.pathname).toBe(`/app/portal/${tenant.slug}/invoices/${path.split("/").at(-1)}`)
  for (let times = 0; times < 2; times++) {
    await maria.post(`${path}/payment-returns`, { page: back.searchParams.get("paid") }).expect(204)
    await settle()
  }
  await tenant.post("/integrations/stripe/sync", {}).expect(202)
  await settle()
  expect((await maria.get(path).expect(200)).body).toMatchObject({ state: "paid", canPay: false })
  const payments = (await tenant.get("/payments").expect(200)).body.data
  expect(payments).toMatchObject([{ method: "card", amountMinor: "24800" }])
  await maria.post(`${path}/payment-page`).expect(409, "invoice.nothing_open")
})
