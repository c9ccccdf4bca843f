import { recordAt, recordsAt, rowAt, textAt } from "./answers.ts"
import type { Api, VendorCall } from "./api.ts"
import type { Row } from "./lens/rows.ts"

/** What a query answers. Throws a VendorError (transient) for an answer without data; `http.failures.within` says where errors are. */
export async function queried(
  api: Api,
  path: string,
  query: string,
  variables: Row,
  more?: Partial<VendorCall>,
): Promise<Row> {
  return recordAt(await api.post(path, { query, variables }, more), "data")
}

/** A page of a list with `nodes` and `pageInfo`. Throws a VendorError (transient) for what is no list. */
export function pageIn(list: unknown): { readonly records: readonly Row[]; readonly next: string | null } {
  const records = recordsAt(list, "nodes").map((one) => rowAt(one))
  const { hasNextPage } = rowAt(list, "pageInfo")
  return { records, next: (hasNextPage === true ? textAt(list, "pageInfo", "endCursor") : null) ?? null }
}

/** All of a list that came within a record: the rest of it is asked for page by page, up to so many pages. */
export async function allNodes(
  list: unknown,
  rest: (after: string) => Promise<unknown>,
  pagesMax = 100,
): Promise<readonly Row[]> {
  let page = pageIn(list)
  const all = [...page.records]
  for (let pages = 0; page.next !== null && pages < pagesMax; pages++) {
    page = pageIn(await rest(page.next))
    all.push(...page.records)
  }
  return all
}
