import { callFile } from "./client.ts"

/** Types of what happened; null where anything may have: a stream begins, or there is none to be had. */
export type News = readonly string[] | null

/** Many wishes and many events at once are one. */
const gatherMs = 250
/** After a break the next try waits for so long. */
const againMs = 5_000
/** Where no stream is to be had (a full house, a refusal, a server that is away), the pages look again by themselves after so long. */
const lookMs = 30_000

type Said =
  | { readonly kind: "who" }
  | { readonly kind: "wants"; readonly from: string; readonly events: readonly string[] }
  | { readonly kind: "news"; readonly news: News }

interface Parts {
  /** The business: its windows share. */
  readonly name: string
  /** Tells this window. */
  readonly tell: (news: News) => void
  /** Waits until the page itself is there. */
  readonly ready: (ended: AbortSignal) => Promise<void>
}

/**
 * One stream for all windows that somebody has open of a business: the server has few to give, and a browser few connections. The
 * window that holds the lock reads the stream of what all of them want and passes it on; the browser gives the lock to the next one
 * when that window is closed. A window that is not seen neither reads nor hears: it looks again when it is seen.
 */
export class SharedNews {
  readonly #id = crypto.randomUUID()
  readonly #parts: Parts
  readonly #channel: BroadcastChannel
  readonly #closed = new AbortController()
  /** What the other windows want, as the one knows that has the stream. */
  readonly #others = new Map<string, readonly string[]>()
  #own: readonly string[] = []
  #heard = ""
  /** Ends the reading of what was wanted before. */
  #outdated = new AbortController()
  /** Where the stream is; null where it begins with a look at everything. */
  #cursor: string | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    this.#channel = new BroadcastChannel(`mortise.news.${parts.name}`)
    this.#channel.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data)
    document.addEventListener("visibilitychange", () => this.#seen(), { signal: this.#closed.signal })
    void this.#live()
  }

  /** From now on this window wants to hear of these: types, or all of a noun (`sales.order.*`), or everything (`*`). */
  want(events: readonly string[]): void {
    this.#own = events
    this.#sayWants()
    this.#tune()
  }

  close(): void {
    this.want([])
    this.#closed.abort()
    this.#channel.close()
  }

  #hear(said: Said): void {
    if (said.kind === "who") this.#sayWants()
    else if (said.kind === "wants") this.#note(said.from, said.events)
    else if (!document.hidden) this.#parts.tell(said.news)
  }

  #note(from: string, events: readonly string[]): void {
    if (events.length === 0) this.#others.delete(from)
    else this.#others.set(from, events)
    this.#tune()
  }

  #sayWants(): void {
    this.#say({ kind: "wants", from: this.#id, events: document.hidden ? [] : this.#own })
  }

  #say(said: Said): void {
    if (!this.#closed.signal.aborted) this.#channel.postMessage(said)
  }

  /** What all windows want together. */
  #wanted(): string {
    const events = new Set([this.#own, ...this.#others.values()].flat())
    return events.has("*") ? "*" : [...events].toSorted().join()
  }

  #tune(): void {
    if (this.#wanted() !== this.#heard) this.#outdated.abort()
  }

  #seen(): void {
    this.#sayWants()
    if (!document.hidden) this.#parts.tell(null)
  }

  /** Waits for its turn as long as the page is seen, and gives it up when it is not. */
  async #live(): Promise<void> {
    const closed = this.#closed.signal
    await this.#parts.ready(closed)
    while (!closed.aborted) {
      await until(() => !document.hidden, closed)
      const unseen = new AbortController()
      void until(() => document.hidden, closed).then(() => unseen.abort())
      await this.#inTurn(unseen.signal).catch(() => pause(againMs, unseen.signal))
    }
  }

  /** Alone where the browser gives no locks: then each window has a stream of its own. */
  async #inTurn(ended: AbortSignal): Promise<void> {
    if (!("locks" in navigator)) return this.#lead(ended)
    await navigator.locks.request(`mortise.news.${this.#parts.name}`, { signal: ended }, () => this.#lead(ended))
  }

  /** Reads the stream for all windows until this one is closed or no longer seen. */
  async #lead(ended: AbortSignal): Promise<void> {
    this.#others.clear()
    this.#cursor = null
    this.#say({ kind: "who" })
    while (!ended.aborted) {
      await pause(gatherMs, ended)
      this.#outdated = new AbortController()
      const outdated = this.#outdated.signal
      const isHeard = await this.#read(AbortSignal.any([ended, outdated])).then(
        () => true,
        () => false,
      )
      if (outdated.aborted) continue
      this.#cursor = null
      await pause(isHeard ? againMs : lookMs, ended)
      if (!isHeard && !ended.aborted) this.#tellAll(null)
    }
  }

  /** Tells of each event until the stream ends. Throws when there is none to be had. */
  async #read(ended: AbortSignal): Promise<void> {
    if (ended.aborted) return
    this.#heard = this.#wanted()
    const query = new URLSearchParams({ events: this.#heard })
    if (this.#cursor !== null) query.set("cursor", this.#cursor)
    const { body } = await callFile("GET", `/events/stream?${query}`)
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    const stop = () => void reader?.cancel()
    ended.addEventListener("abort", stop)
    try {
      if (ended.aborted) return
      // What happened between the pages' own reading and now is not in a stream that begins.
      if (this.#cursor === null) this.#tellAll(null)
      let said = ""
      for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
        said = this.#take(said + read.value)
      }
    } finally {
      stop()
      ended.removeEventListener("abort", stop)
    }
  }

  /** Tells of the events that have come whole; answers what is left. */
  #take(said: string): string {
    const blocks = said.split("\n\n")
    const rest = blocks.pop() ?? ""
    for (const block of blocks) this.#cursor = /^id: (.+)$/m.exec(block)?.[1] ?? this.#cursor
    const types = blocks.flatMap((block) => /^event: (.+)$/m.exec(block)?.[1] ?? [])
    if (types.length > 0) this.#tellAll(types)
    return rest
  }

  #tellAll(news: News): void {
    this.#parts.tell(news)
    this.#say({ kind: "news", news })
  }
}

/** Waits until the page's being seen makes this true, or the end. */
function until(isSo: () => boolean, ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = new AbortController()
    const look = () => {
      if (!isSo() && !ended.aborted) return
      over.abort()
      done()
    }
    document.addEventListener("visibilitychange", look, { signal: over.signal })
    ended.addEventListener("abort", look, { signal: over.signal })
    look()
  })
}

/** Waits for so long, or until the end. */
export function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms)
    const stop = () => {
      clearTimeout(timer)
      done()
    }
    if (ended.aborted) stop()
    else ended.addEventListener("abort", stop, { once: true })
  })
}
