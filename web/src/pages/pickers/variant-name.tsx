import { Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { call, read } from "../../api/index.ts"
import { namesOf } from "../../kit/list/names.ts"

const freshMs = 5 * 60_000

/** What a variant is called, read once for all places that show it. */
export function VariantName({ id }: { readonly id: string }) {
  const variant = useQuery({ ...read("/variants/{id}", { path: { id } }), staleTime: freshMs })
  if (variant.data) return nameOf(variant.data)
  return variant.error === null ? <Skeleton height={10} width={140} /> : id
}

/** The same as text, for the name of a filter. */
export async function variantName(id: string): Promise<string> {
  return nameOf(await call("get", "/variants/{id}", { path: { id } }))
}

/** Names of many variants by id, for a file. */
export function variantNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return namesOf(ids, async (some) => {
    const { data } = await call("get", "/variants", { query: { ids: some.join(","), limit: some.length } })
    return data.map((variant) => [variant.id, nameOf(variant)] as const)
  })
}

function nameOf(variant: { productName: string; optionValues: readonly string[]; sku: string | null }): string {
  const options = variant.optionValues.length === 0 ? "" : ` · ${variant.optionValues.join(" / ")}`
  return `${variant.productName}${options}${variant.sku === null ? "" : ` (${variant.sku})`}`
}
