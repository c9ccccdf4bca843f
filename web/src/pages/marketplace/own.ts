import { call, hasCode } from "../../api/index.ts"

const sellersMax = 100

/** What is asked of one's own marketplace; `none` where this business runs none. */
export async function orNone<T>(asked: Promise<T>, none: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (hasCode(error, "marketplace.none")) return none
    throw error
  }
}

/** Sellers whose name holds the words, for a filter. */
export async function findSellers(words: string) {
  const none = { data: [], nextCursor: null }
  const { data } = await orNone(
    call("get", "/marketplace/sellers", { query: { limit: sellersMax, ...(words === "" ? {} : { search: words }) } }),
    none,
  )
  return data.map(({ id, name }) => ({ value: id, label: name }))
}

/** The name of a seller. */
export async function sellerName(id: string): Promise<string> {
  return (await call("get", "/marketplace/sellers/{id}", { path: { id } })).name
}
