import { Button, Stack, Text, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { Loaded } from "../../kit/detail/index.ts"
import { type ListQuery, useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"

const typingMs = 250

interface PageOf<R> {
  readonly data: readonly R[]
  readonly nextCursor: string | null
}

interface PortalListProps<R extends { readonly id: string }> {
  /** Names it in the store of what was read. */
  readonly name: string
  readonly label: string
  readonly empty: string
  readonly query: ListQuery
  readonly load: (query: ListQuery & { readonly cursor?: string }) => Promise<PageOf<R>>
  readonly row: (row: R) => ReactNode
}

/** A list of the portal, page by page. */
export function PortalList<R extends { readonly id: string }>({
  name,
  label,
  empty,
  query,
  load,
  row,
}: PortalListProps<R>) {
  const t = useText()
  const found = useInfiniteQuery({
    queryKey: [name, "list", query],
    queryFn: ({ pageParam }) => load({ ...query, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: PageOf<R>) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Loaded query={found as Parameters<typeof Loaded>[0]["query"]}>
      {() => (
        <Stack>
          {rows.length === 0 && <Text c="dimmed">{empty}</Text>}
          {rows.length > 0 && (
            <ul className="m-portal-list" aria-label={label}>
              {rows.map((one) => (
                <li key={one.id}>{row(one)}</li>
              ))}
            </ul>
          )}
          {found.hasNextPage && (
            <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t("portal.more")}
            </Button>
          )}
        </Stack>
      )}
    </Loaded>
  )
}

/** Words to search by; they stand in the address. */
export function PortalSearch({ label }: { readonly label: string }) {
  const { query, set } = useListState()
  const [words, setWords] = useState(query["search"] ?? "")
  const search = useDebouncedCallback((wanted: string) => set({ search: wanted }), typingMs)
  return (
    <TextInput
      type="search"
      label={label}
      maxLength={200}
      value={words}
      flex="1 1 220px"
      onChange={(event) => {
        setWords(event.currentTarget.value)
        search(event.currentTarget.value.trim())
      }}
    />
  )
}
