import { useCallback, useEffect, useMemo, useRef, useState } from "react"

/** Which records of a list are chosen. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** With `isRange`, everything since the last one that was toggled follows it. */
  readonly toggle: (id: string, isRange: boolean) => void
  /** Everything that is shown. */
  readonly selectShown: () => void
  readonly clear: () => void
}

export function useSelection(shownIds: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  // Read when somebody chooses: rows that are not made anew know of those that came since.
  const shown = useRef(shownIds)
  useEffect(() => {
    shown.current = shownIds
  }, [shownIds])
  const toggle = useCallback((id: string, isRange: boolean) => {
    const range = isRange && last.current !== null ? between(shown.current, last.current, id) : [id]
    last.current = id
    setIds((before) => {
      const next = new Set(before)
      const isOn = !before.has(id)
      for (const each of range) isOn ? next.add(each) : next.delete(each)
      return next
    })
  }, [])
  const selectShown = useCallback(() => setIds(new Set(shown.current)), [])
  const clear = useCallback(() => setIds(new Set()), [])
  return useMemo(() => ({ ids, toggle, selectShown, clear }), [ids, toggle, selectShown, clear])
}

function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b) as [number, number]
  return from < 0 ? [other] : ids.slice(from, to + 1)
}
