import { everyRow, requireMade, textOf } from "./answers.ts"
import type { Api } from "./api.ts"
import { inParallel, type Watcher } from "./parallel.ts"
import type { PlannedCustomer, ReplayPlan } from "./plan.ts"

/** Makes the suppliers that are not there yet. */
export async function makeSuppliers(api: Api, plan: ReplayPlan, watcher: Watcher, width: number): Promise<void> {
  if (plan.suppliers.length === 0) return
  const known = new Set((await everyRow(api, "/suppliers")).map((row) => textOf(row, "externalId")))
  const missing = plan.suppliers.filter((supplier) => !known.has(supplier.externalId))
  await inParallel(missing, width, watcher, "suppliers", async (supplier) => {
    const answer = await api.send("POST", "/suppliers", supplier, `${plan.slug}-supplier-${supplier.externalId}`)
    requireMade(answer, `supplier ${supplier.externalId}`)
  })
}

/** Makes the customers that are not there yet; answers the ids of all by their ids in the source. */
export async function makeCustomers(
  api: Api,
  plan: ReplayPlan,
  watcher: Watcher,
  width: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await everyRow(api, "/customers")
  const known = new Map(rows.map((row) => [textOf(row, "externalId"), textOf(row, "id")]))
  const missing = plan.customers.filter((customer) => !known.has(customer.externalId))
  const make = async (customer: PlannedCustomer): Promise<[string, string]> => {
    const body = { kind: "company", ...customer }
    const answer = await api.send("POST", "/customers", body, `${plan.slug}-customer-${customer.externalId}`)
    requireMade(answer, `customer ${customer.externalId}`)
    return [customer.externalId, textOf(answer.body, "id")]
  }
  return new Map([...known, ...(await inParallel(missing, width, watcher, "customers", make))])
}
