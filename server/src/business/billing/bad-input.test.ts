import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { billingRoutes } from "./routes.ts"
import { draftFor } from "./testing.ts"

const world = await makeWorld()
const id = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const line = { description: "Oil", unitPrice: "10", quantity: "1", taxRate: "24" }
const invoice = {
  buyer: { name: "E" },
  currency: "EUR",
  pricesIncludeTax: false,
  issueDate: "2026-03-02",
  lines: [line],
}

test("bad values of every kind are a problem document with a code, and leave nothing behind", async () => {
  const t = await world.tenant()
  const { customerId } = await draftFor(t)
  const stranger = (await draftFor(await world.tenant())).customerId
  const good = { ...invoice, customerId }
  const invoices: [object, number][] = [
    [{ ...good, customerId: stranger }, 422],
    [{ ...good, currency: "XXQ", exchangeRate: "2" }, 400],
    [{ ...good, currency: "USD" }, 422],
    [{ ...good, exchangeRate: "2" }, 422],
    [{ ...good, issueDate: "2026-02-30" }, 400],
    [{ ...good, dueDate: "2026-03-01" }, 422],
    [{ ...good, lines: [] }, 400],
    [{ ...good, lines: [{ ...line, unitPrice: "999999999999.999999", quantity: "999999999999" }] }, 422],
    [{ ...good, lines: [{ ...line, unitPrice: "1e3" }] }, 400],
    [{ ...good, lines: [{ ...line, unitPrice: "-10" }] }, 422],
    [{ ...good, lines: [{ ...line, price: "1" }] }, 400],
    [{ ...good, orderDiscountMinor: "999999999999999" }, 422],
    [{ ...good, notes: "x".repeat(4001) }, 400],
    [{ ...good, buyer: { name: " " } }, 400],
  ]
  for (const [body, status] of invoices) await t.post("/invoices", body).expect(status)
  const payment = { customerId, amountMinor: "100", currency: "EUR", method: "cash" }
  const payments: [object, number][] = [
    [{ ...payment, amountMinor: "0" }, 422],
    [{ ...payment, amountMinor: "-5" }, 400],
    [{ ...payment, customerId: stranger }, 422],
    [{ ...payment, method: "Cash!" }, 400],
    [{ ...payment, currency: "USD" }, 422],
    [{ ...payment, currency: "USD", exchangeRate: "0" }, 422],
    [{ ...payment, currency: "USD", amountMinor: "999999999999999", exchangeRate: "999999999" }, 422],
    [{ ...payment, receivedAt: "2016-12-31T23:59:60Z" }, 400],
    [{ ...payment, receivedAt: "0000-01-01T00:00:00Z" }, 400],
    [{ ...payment, allocations: [{ invoiceId: `inv_${id}`, amountMinor: "1" }] }, 404],
  ]
  for (const [body, status] of payments) await t.post("/payments", body).expect(status)
  expect((await t.get("/invoices")).body.data).toEqual([])
  expect((await t.get("/payments")).body.data).toEqual([])
})

test("every route refuses a stranger, a missing scope, and answers an unknown id without an error of its own", async () => {
  const t = await world.tenant()
  const nobody = await t.as(["stock:read"])
  const prefixes: Record<string, string> = {
    invoices: "inv",
    "credit-notes": "crn",
    payments: "pay",
    "recurring-invoices": "rec",
  }
  for (const route of billingRoutes) {
    const path = route.path.replace(":id", `${prefixes[route.path.split("/")[1] ?? ""]}_${id}`)
    const method = route.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete"
    const call = (caller: typeof t | typeof nobody) =>
      method === "get" || method === "delete" ? caller[method](path) : caller[method](path, {})
    expect((await call(nobody)).status, `${method} ${path}`).toBeOneOf([400, 403])
    expect((await call(t)).status, `${method} ${path}`).toBeLessThan(500)
  }
})
