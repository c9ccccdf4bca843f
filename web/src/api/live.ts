import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { refresh } from "./query.ts"
import { currentBusiness } from "./session.ts"
import { type News, pause, SharedNews } from "./shared-news.ts"

/** The page comes first: listening begins when nothing has been on its way for so many looks. */
const lookMs = 250
const quietLooks = 8
/** Many events at once are one reading. */
const gatherMs = 250

/** Who wants to hear of what happens: a type, or all of a noun (`sales.order.*`), or everything (`*`). */
interface Listener {
  readonly events: string
  readonly tell: () => void
}

const listeners = new Set<Listener>()
let shared: SharedNews | null = null
let wanted = ""

/**
 * Reads what begins with one of `touches` (keep its identity) anew as soon as something happens in the business, while the page is seen.
 * `events` says what: a type, `sales.order.*` or, by default, anything.
 */
export function useLive(touches: readonly string[], events = "*"): void {
  const client = useQueryClient()
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        void refresh(client, touches)
      }, gatherMs)
    }
    const listener = { events, tell }
    listeners.add(listener)
    tune(client)
    return () => {
      listeners.delete(listener)
      tune(client)
      clearTimeout(waiting)
    }
  }, [client, touches, events])
}

/** Wants what is wanted now, in place of what was before. */
function tune(client: QueryClient): void {
  const events = [...new Set([...listeners].map((one) => one.events))].toSorted()
  if (events.join() === wanted) return
  wanted = events.join()
  if (events.length === 0) {
    shared?.close()
    shared = null
    return
  }
  shared ??= new SharedNews({ name: currentBusiness() ?? "", tell, ready: (ended) => untilQuiet(client, ended) })
  shared.want(events)
}

function tell(news: News): void {
  for (const one of listeners) if (news === null || news.some((type) => fits(one.events, type))) one.tell()
}

function fits(events: string, type: string): boolean {
  return events === "*" || events === type || (events.endsWith(".*") && type.startsWith(events.slice(0, -1)))
}

async function untilQuiet(client: QueryClient, ended: AbortSignal): Promise<void> {
  let loaded = 0
  for (let quiet = 0; quiet < quietLooks && !ended.aborted; quiet++) {
    await pause(lookMs, ended)
    const now = performance.getEntriesByType("resource").length
    if (client.isFetching() > 0 || now !== loaded) quiet = 0
    loaded = now
  }
}
