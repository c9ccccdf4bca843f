import i18next, { type TFunction } from "i18next"
import { useSyncExternalStore } from "react"
import type { Language } from "./language.ts"

let words: TFunction = i18next.t.bind(i18next)
const watchers = new Set<() => void>()

/** A language was loaded: whoever shows words shows them anew. */
export function wordsChanged(): void {
  // Another function, so that what was made of the old words (a `useMemo` over `t`) is made anew.
  words = i18next.t.bind(i18next)
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
