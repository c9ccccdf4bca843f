import { useQuery } from "@tanstack/react-query"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { readAll } from "../../kit/list/list-data.ts"

type Member = Row<"/members">

const pageMax = 200
/** More people than any business of this kind has. */
const membersMax = 2_000
const freshMs = 5 * 60_000
const none: readonly Member[] = []

/** The people of the business, all of them; none to those who may not see them. */
export function useMembers(): readonly Member[] {
  const enabled = useMay()("access:read")
  const { data } = useQuery({
    queryKey: ["/members", "all"],
    queryFn: ({ signal }) => readAll(loadMembers, membersMax, () => undefined, signal),
    enabled,
    staleTime: freshMs,
  })
  return data ?? none
}

const loadMembers = (cursor: string | null) =>
  call("get", "/members", { query: { limit: pageMax, ...(cursor === null ? {} : { cursor }) } })
