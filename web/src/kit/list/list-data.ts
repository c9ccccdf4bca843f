import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useDeferredValue, useMemo } from "react"
import type { ListQuery, ListSpec, Page } from "./list-types.ts"

/** Rows per call: large enough that scrolling seldom waits, small enough to answer at once. */
const pageRows = 50
/** A longer list is not read anew by itself: that would be one call per fifty rows. */
const freshPagesMax = 3

const none: readonly never[] = []

/** What a list shows, read page by page as it is scrolled. */
export interface ListData<R> {
  readonly rows: readonly R[]
  readonly error: Error | null
  /** Nothing is there yet. */
  readonly isLoading: boolean
  /** Older rows stand there while new ones come. */
  readonly isStale: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly reload: () => void
}

export function useListData<R extends { readonly id: string }>(spec: ListSpec<R>, query: ListQuery): ListData<R> {
  const found = useInfiniteQuery({
    queryKey: [spec.name, "list", query],
    queryFn: ({ pageParam }) =>
      spec.load({ ...query, limit: pageRows, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<R>) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= freshPagesMax,
  })
  const read = useMemo(() => found.data?.pages.flatMap((page) => page.data) ?? null, [found.data])
  // Rows that are known already come one step behind the frame of the list, so that neither holds the other up.
  const rows = useDeferredValue(read, null)
  return {
    rows: rows ?? none,
    error: found.error,
    isLoading: found.isPending || (read !== null && rows === null),
    isStale: found.isPlaceholderData,
    isLoadingMore: found.isFetchingNextPage,
    hasMore: found.hasNextPage,
    loadMore: () => {
      if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage()
    },
    reload: () => void found.refetch(),
  }
}

/** Reads a whole list, page by page; ends by count. Calls `onRows` with the number so far. */
export async function readAll<R>(
  load: (cursor: string | null) => Promise<Page<R>>,
  rowsMax: number,
  onRows: (count: number) => void,
  signal: AbortSignal,
): Promise<R[]> {
  const rows: R[] = []
  let cursor: string | null = null
  while (rows.length < rowsMax && !signal.aborted) {
    const page: Page<R> = await load(cursor)
    rows.push(...page.data)
    onRows(rows.length)
    if (page.nextCursor === null) return rows
    cursor = page.nextCursor
  }
  return rows.slice(0, rowsMax)
}
