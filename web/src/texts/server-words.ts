import { useEffect, useSyncExternalStore } from "react"
import type { Language } from "./language.ts"
import { sentenceIn } from "./server-sentence.ts"
import { useLanguage } from "./use-text.ts"

/** What the server says in English by its own definitions, in another language. */
export interface ServerWords {
  /** Texts of the connectors' definitions (what they are for, kinds of record, names and hints of settings), by the English one. */
  readonly connectors: Readonly<Record<string, string>>
  /** Fields of records, by their name in the API. */
  readonly fields: Readonly<Record<string, string>>
  /** What it writes while it works, by the English sentence; `{}` is what it fills in. */
  readonly sentences: Readonly<Record<string, string>>
}

/** Languages beside English, which the server speaks itself. Each comes with the first page that shows such words. */
const tables: Partial<Record<Language, () => Promise<ServerWords>>> = {
  el: () => import("./el/server-words.ts").then((m) => m.serverWords),
}

const none: ServerWords = { connectors: {}, fields: {}, sentences: {} }
const loaded = new Map<Language, ServerWords>()
const asked = new Set<Language>()
const watchers = new Set<() => void>()

/** The words in the reader's language; none until they have come, and for what nobody has translated: English is shown then. */
export function useServerWords(): ServerWords {
  const language = useLanguage()
  useEffect(() => void load(language), [language])
  return useSyncExternalStore(watch, () => loaded.get(language) ?? none)
}

/** Says a sentence of the server in the reader's language; in English where nobody has translated it. */
export function useServerSentence(): (sentence: string) => string {
  const { sentences } = useServerWords()
  return (sentence) => sentenceIn(sentences, sentence)
}

async function load(language: Language): Promise<void> {
  const table = tables[language]
  if (table === undefined || asked.has(language)) return
  asked.add(language)
  try {
    loaded.set(language, await table())
  } catch {
    // A window that is older than the server: English stands until it is loaded anew.
    asked.delete(language)
  }
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
