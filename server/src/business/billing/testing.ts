import { micro } from "#kernel"
import type { TestTenant } from "#testing"
import type { InvoiceDraft, InvoiceLineDraft } from "./invoice.ts"

/** A line of a test: 24 % tax on top unless it says otherwise. */
export function line(change: Partial<InvoiceLineDraft> = {}): InvoiceLineDraft {
  return {
    description: "Olive oil 1 l",
    sku: "OIL-1",
    variantId: null,
    orderLineId: null,
    unitPrice: micro("10"),
    quantity: micro("1"),
    discountPercent: 0n,
    discountMinor: 0n,
    taxRate: micro("24"),
    taxCategory: "S",
    taxCode: "standard",
    ...change,
  }
}

/** A draft for a new customer of a test's tenant: one line, 10.00 + 2.40 tax, issued on the world's first day. */
export async function draftFor(t: TestTenant, change: Partial<InvoiceDraft> = {}): Promise<InvoiceDraft> {
  const customerId = change.customerId ?? (await t.post("/customers", { name: "Eleni" }).expect(201)).body.id
  return {
    customerId,
    buyer: { name: "Eleni", email: null, taxNumber: null, address: null },
    source: "manual",
    orderId: null,
    orderNumber: null,
    currency: "EUR",
    pricesIncludeTax: false,
    lines: [line()],
    orderDiscountMinor: 0n,
    issueDate: "2026-03-02",
    dueDate: null,
    notes: null,
    meta: {},
    ...change,
  }
}
