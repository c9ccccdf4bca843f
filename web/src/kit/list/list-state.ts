import { useCallback, useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router"
import type { ListQuery } from "./list-types.ts"

/** The state of a list: it lives in the address, so that a link, a reload and the back button show the same. */
export interface ListState {
  readonly query: ListQuery
  /** Sets or (by "") removes parameters. */
  readonly set: (changes: Readonly<Record<string, string>>) => void
  readonly replaceAll: (query: ListQuery) => void
}

/** Parameters of the page itself that the server does not know. */
const ownParams = new Set(["tab"])
const valueCharsMax = 200

export function useListState(): ListState {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  // What the address will say when all that was set is shown: two changes in one moment must not undo each other.
  const ahead = useRef(text)
  useEffect(() => {
    ahead.current = text
  }, [text])
  const query = useMemo(() => queryOf(new URLSearchParams(text)), [text])
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(ahead.current)
      for (const [key, value] of Object.entries(changes)) {
        if (value === "") next.delete(key)
        else next.set(key, value)
      }
      ahead.current = next.toString()
      setParams(next, { replace: true })
    },
    [setParams],
  )
  const replaceAll = useCallback((wanted: ListQuery) => setParams(new URLSearchParams(wanted)), [setParams])
  return useMemo(() => ({ query, set, replaceAll }), [query, set, replaceAll])
}

function queryOf(params: URLSearchParams): ListQuery {
  return Object.fromEntries(
    [...params].filter(([key]) => !ownParams.has(key)).map(([key, value]) => [key, value.slice(0, valueCharsMax)]),
  )
}
