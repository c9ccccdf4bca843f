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

/** Reads what begins with one of `touches` (keep its identity) anew as soon as anything happens in the business, while the page is seen. */
export function useLive(touches: readonly string[]): void {
  const client = useQueryClient()
  useEffect(() => {
    const ended = new AbortController()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        void refresh(client, touches)
      }, gatherMs)
    }
    void listen(client, tell, ended.signal)
    return () => {
      ended.abort()
      clearTimeout(waiting)
    }
  }, [client, touches])
}

async function listen(client: QueryClient, tell: () => void, ended: AbortSignal): Promise<void> {
  await untilQuiet(client, ended)
  while (!ended.aborted) {
    await untilSeen(ended)
    // A refusal, a full house, a server that is away: the page polls in any case.
    await hear(tell, ended).catch(() => undefined)
    await pause(againMs, ended)
  }
}

/** Tells of each event until the stream ends, or the page is no longer seen: a browser has few connections to one server. */
async function hear(tell: () => void, ended: AbortSignal): Promise<void> {
  const { body } = await callFile("GET", "/events/stream")
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const stop = () => void reader?.cancel()
  const leave = () => document.hidden && stop()
  ended.addEventListener("abort", stop)
  document.addEventListener("visibilitychange", leave)
  try {
    if (ended.aborted) return
    for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
      if (/^event:/m.test(read.value)) tell()
    }
  } finally {
    stop()
    ended.removeEventListener("abort", stop)
    document.removeEventListener("visibilitychange", leave)
  }
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
