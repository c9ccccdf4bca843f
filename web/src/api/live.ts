import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { callFile } from "./client.ts"
import { refresh } from "./query.ts"

/** The page comes first: listening begins when nothing has been on its way for so many looks. */
const lookMs = 250
const quietLooks = 8
/** Many events at once are one reading. */
const gatherMs = 250
/** After a break the next try waits for so long; the page's own polling goes on meanwhile. */
const againMs = 5_000

/** Who wants to hear of what happens: a type, or all of a noun (`sales.order.*`), or everything (`*`). */
interface Listener {
  readonly events: string
  readonly tell: () => void
}

/** One stream for the whole window, whoever listens: a browser has few connections to one server. */
const listeners = new Set<Listener>()
let heard = ""
let stream = new AbortController()

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

/** Opens the stream of all that is wanted now, in place of the one before. */
function tune(client: QueryClient): void {
  const wanted = [...new Set([...listeners].map(({ events }) => events))].toSorted()
  const next = wanted.includes("*") ? "*" : wanted.join(",")
  if (next === heard) return
  heard = next
  stream.abort()
  stream = new AbortController()
  if (next !== "") void listen(client, next, stream.signal)
}

async function listen(client: QueryClient, events: string, ended: AbortSignal): Promise<void> {
  await untilQuiet(client, ended)
  while (!ended.aborted) {
    await untilSeen(ended)
    // A refusal, a full house, a server that is away: the page polls in any case.
    await hear(events, ended).catch(() => undefined)
    await pause(againMs, ended)
  }
}

/** Tells of each event until the stream ends, or the page is no longer seen. */
async function hear(events: string, ended: AbortSignal): Promise<void> {
  const { body } = await callFile("GET", `/events/stream?events=${encodeURIComponent(events)}`)
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const stop = () => void reader?.cancel()
  const leave = () => document.hidden && stop()
  ended.addEventListener("abort", stop)
  document.addEventListener("visibilitychange", leave)
  try {
    if (ended.aborted) return
    // What happened between the page's own reading and now is not in the stream.
    for (const { tell } of listeners) tell()
    let said = ""
    for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
      said = tellOf(said + read.value)
    }
  } finally {
    stop()
    ended.removeEventListener("abort", stop)
    document.removeEventListener("visibilitychange", leave)
  }
}

/** Tells whom it concerns of the events that have come whole; answers what is left. */
function tellOf(said: string): string {
  const blocks = said.split("\n\n")
  const rest = blocks.pop() ?? ""
  const types = blocks.flatMap((block) => /^event: (.+)$/m.exec(block)?.[1] ?? [])
  for (const { events, tell } of listeners) if (types.some((type) => fits(events, type))) tell()
  return rest
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

function untilSeen(ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (document.hidden && !ended.aborted) return
      document.removeEventListener("visibilitychange", look)
      ended.removeEventListener("abort", look)
      done()
    }
    document.addEventListener("visibilitychange", look)
    ended.addEventListener("abort", look)
    look()
  })
}

function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms)
    const stop = () => {
      clearTimeout(timer)
      done()
    }
    ended.addEventListener("abort", stop, { once: true })
  })
}
