import i18next, { type TFunction } from "i18next"
import { useSyncExternalStore } from "react"
import type { Language } from "./language.ts"

let words: TFunction = remembering(i18next.t.bind(i18next))
const watchers = new Set<() => void>()

/** A language was loaded: whoever shows words shows them anew. */
export function wordsChanged(): void {
  // Another function, so that what was made of the old words (a `useMemo` over `t`) is made anew.
  words = remembering(i18next.t.bind(i18next))
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** `t("orders.title")`: the text in the reader's language; a key that does not exist does not compile. */
export function useText(): TFunction {
  return useSyncExternalStore(watch, () => words)
}

/** The language that is shown. */
export function useLanguage(): Language {
  useText()
  return i18next.language as Language
}

/** A list asks for the same few texts a hundred times, and each costs a look through all of them: what takes no values is kept. */
function remembering(t: TFunction): TFunction {
  const known = new Map<unknown, unknown>()
  return new Proxy(t, {
    apply(target, self, asked: readonly unknown[]) {
      if (asked.length > 1) return Reflect.apply(target, self, asked)
      const [key] = asked
      if (!known.has(key)) known.set(key, Reflect.apply(target, self, asked))
      return known.get(key)
    },
  })
}
