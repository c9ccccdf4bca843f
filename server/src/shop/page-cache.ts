import type { Clock } from "#platform/clock"

/** How long a page made for nobody in particular is sent to everybody: prices and stock of a page may be so old. */
const keptMs = 2_000
/** Pages, and characters of all of them together. */
const entriesMax = 500
const charsMax = 32 * 1024 * 1024

interface Entry<T> {
  readonly made: Promise<T>
  readonly untilMs: number
  chars: number
}

/**
 * Pages that are the same for everybody, for a moment: what many ask for at once is made once. What a page costs or whether it
 * can be had is decided by cart and checkout, never by what a page said.
 */
export interface PageCache<T extends { readonly text: string }> {
  get(key: string, make: () => Promise<T>): Promise<T>
}

export function makePageCache<T extends { readonly text: string }>(clock: Clock): PageCache<T> {
  const entries = new Map<string, Entry<T>>()
  let chars = 0
  const remove = (key: string, entry: Entry<T>): void => {
    if (entries.get(key) !== entry) return
    entries.delete(key)
    chars -= entry.chars
  }
  const makeRoom = (): void => {
    for (const [key, entry] of entries) {
      if (entries.size <= entriesMax && chars <= charsMax) return
      remove(key, entry)
    }
  }
  return {
    get: (key, make) => {
      const nowMs = clock.now().getTime()
      const known = entries.get(key)
      if (known !== undefined && known.untilMs > nowMs) return known.made
      if (known !== undefined) remove(key, known)
      const entry: Entry<T> = { made: make(), untilMs: nowMs + keptMs, chars: 0 }
      entries.set(key, entry)
      entry.made.then(
        ({ text }) => {
          if (entries.get(key) !== entry) return
          entry.chars = text.length
          chars += text.length
          makeRoom()
        },
        () => remove(key, entry),
      )
      return entry.made
    },
  }
}
