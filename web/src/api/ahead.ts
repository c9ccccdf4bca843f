import type { QueryClient } from "@tanstack/react-query"
import type { ApiPath, Reply, Row } from "./types.ts"

/** What stands on the page, to be shown as a change will leave it. */
export interface Shown {
  /** Every read of a path, with the query that it was asked with. */
  readonly data: <P extends ApiPath<"get">>(
    path: P,
    make: (data: Reply<"get", P>, query: Query) => Reply<"get", P>,
  ) => void
  /** The rows of a path, where it was read at once and where a list reads it page by page. */
  readonly rows: <P extends ApiPath<"get">>(path: P, make: (row: Row<P>) => Row<P>) => void
}

type Query = Readonly<Record<string, unknown>>

interface Rows {
  readonly data: readonly unknown[]
}

/** Of how many changes the answer is awaited, and what is to be read anew after the last of them. */
const awaited = { count: 0, touches: new Set<string>() }

/**
 * Shows at once what a change will make, asks the server, and puts everything back as it was where that refuses. What begins with one of
 * `touches` is read anew after the last answer that is awaited, so that an older state never comes in between.
 *
 * @example
 * await ahead(client, ["/me/notices"], ({ rows }) => rows("/me/notices", asRead), () => call("post", "/me/notices/read", …))
 */
export async function ahead<R>(
  client: QueryClient,
  touches: readonly string[],
  show: (shown: Shown) => void,
  ask: () => Promise<R>,
): Promise<R> {
  const isTouched = (path: unknown, starts: Iterable<string>) =>
    typeof path === "string" && [...starts].some((start) => path.startsWith(start))
  awaited.count += 1
  for (const touch of touches) awaited.touches.add(touch)
  // A reading that is on its way would show the older state. What has nothing to show yet goes on coming.
  await client.cancelQueries({
    predicate: ({ queryKey: [path], state }) => state.data !== undefined && isTouched(path, touches),
  })
  const before = shownAhead(client, show)
  try {
    return await ask()
  } catch (error) {
    for (const [key, data] of before) client.setQueryData(key, data)
    throw error
  } finally {
    awaited.count -= 1
    if (awaited.count === 0) {
      const again = [...awaited.touches]
      awaited.touches.clear()
      void client.invalidateQueries({ predicate: ({ queryKey: [path] }) => isTouched(path, again) })
    }
  }
}

/** Shows it; answers what stood there. */
function shownAhead(
  client: QueryClient,
  show: (shown: Shown) => void,
): readonly (readonly [readonly unknown[], unknown])[] {
  const before: (readonly [readonly unknown[], unknown])[] = []
  const put = (path: string, isList: boolean, make: (data: unknown, query: Query) => unknown) => {
    for (const [key, data] of client.getQueriesData({ queryKey: [path] })) {
      if (data === undefined || (key[1] === "list") !== isList) continue
      before.push([key, data])
      client.setQueryData(key, make(data, (key[1] as { readonly query?: Query } | undefined)?.query ?? {}))
    }
  }
  show({
    data: (path, make) => put(path, false, make as (data: unknown, query: Query) => unknown),
    rows: (path, make) => {
      const each = (page: Rows): Rows => ({ ...page, data: page.data.map(make as (row: unknown) => unknown) })
      put(path, false, (data) => each(data as Rows))
      put(path, true, (data) => {
        const list = data as { readonly pages: readonly Rows[] }
        return { ...list, pages: list.pages.map(each) }
      })
    },
  })
  return before
}
