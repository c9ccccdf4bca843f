import { call } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"
import { namesOf } from "../../kit/list/names.ts"

const shownMax = 20

/** Customers whose name or address fits, for a picker or a filter. */
export async function findCustomers(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/customers", {
    query: { limit: shownMax, ...(words === "" ? {} : { search: words }) },
  })
  return data.map(({ id, name, email }) => ({ value: id, label: email === null ? name : `${name} (${email})` }))
}

/** Names of many customers by id, for a file. */
export function customerNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return namesOf(ids, async (some) => {
    const { data } = await call("get", "/customers", { query: { ids: some.join(","), limit: some.length } })
    return data.map(({ id, name }) => [id, name] as const)
  })
}

/** The name of a customer. */
export async function customerName(id: string): Promise<string> {
  return (await call("get", "/customers/{id}", { path: { id } })).name
}
