import { Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { call, read } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

const shownMax = 20
const freshMs = 5 * 60_000

/** Suppliers whose name has these words. */
export async function findSuppliers(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/suppliers", {
    query: { limit: shownMax, ...(words === "" ? {} : { search: words }) },
  })
  return data.map(({ id, name }) => ({ value: id, label: name }))
}

/** A supplier's name as text, for the name of a filter. */
export async function supplierName(id: string): Promise<string> {
  return (await call("get", "/suppliers/{id}", { path: { id } })).name
}

/** Names of many suppliers by id, for a file: a business has few of them. */
export async function supplierNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(ids)].map(async (id) => [id, await supplierName(id)] as const)
  return new Map(await Promise.all(named))
}

/** A supplier's name, read once for all places that show it. */
export function SupplierName({ id }: { readonly id: string }) {
  const supplier = useQuery({ ...read("/suppliers/{id}", { path: { id } }), staleTime: freshMs })
  if (supplier.data) return supplier.data.name
  return supplier.error === null ? <Skeleton height={10} width={120} /> : id
}
