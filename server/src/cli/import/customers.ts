import { addAddress, type Customer, type CustomerDraft, changeCustomer, ensureCustomer } from "#business/customers"
import type { Ctx } from "#platform/db"
import { type ImportReport, type ImportTarget, inBatches, type Outcome } from "./batches.ts"
import type { ImportedCustomer } from "./customers-file.ts"

const batchSize = 100

/** Takes customers in: found again by e-mail or id, else made. What the file leaves blank stays as it is. */
export function importCustomers(target: ImportTarget, customers: readonly ImportedCustomer[]): Promise<ImportReport> {
  return inBatches(target, customers, batchSize, takeCustomer)
}

async function takeCustomer(ctx: Ctx, { draft, address }: ImportedCustomer): Promise<Outcome> {
  const customer = await ensureCustomer(ctx, draft, "import")
  // one that is read from the database carries a date of its own, if the same one
  if (customer.createdAt === ctx.now) {
    if (address !== null)
      await addAddress(ctx, customer.id, { ...address, isDefaultBilling: true, isDefaultShipping: true })
    return "made"
  }
  const patch = changesOf(customer, draft)
  if (Object.keys(patch).length === 0) return "unchanged"
  await changeCustomer(ctx, customer.id, patch)
  return "changed"
}

const compared = ["name", "kind", "email", "phone", "taxNumber", "notes"] as const

function changesOf(customer: Customer, draft: CustomerDraft): Partial<CustomerDraft> {
  const named = compared.filter((field) => draft[field] !== null && draft[field] !== customer[field])
  return Object.fromEntries(named.map((field) => [field, draft[field]]))
}
