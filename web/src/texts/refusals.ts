import { useSyncExternalStore } from "react"
import type { Language } from "./language.ts"

type Params = Readonly<Record<string, unknown>>

/** How refusals are said in a language that the server does not speak itself. */
export interface RefusalSaying {
  /** Null for a code without a sentence. */
  sentence(code: string, params: Params): string | null
  /** One param as it is read. */
  param(name: string, value: unknown): string
}

/** Languages beside English, in which the server's own sentence is shown. */
const sayings: Partial<Record<string, () => Promise<RefusalSaying>>> = {
  el: () => import("./el/refusals.ts").then((m) => m.refusals),
} satisfies Partial<Record<Language, () => Promise<RefusalSaying>>>

const loaded = new Map<string, RefusalSaying>()
const asked = new Set<string>()
const watchers = new Set<() => void>()

/** Fetches the sentences of a language, once. */
export async function loadRefusals(language: string): Promise<void> {
  const saying = sayings[language]
  if (saying === undefined || asked.has(language)) return
  asked.add(language)
  try {
    loaded.set(language, await saying())
  } catch {
    // A window that is older than the server: English stands until it is loaded anew.
    asked.delete(language)
  }
  for (const changed of watchers) changed()
}

/** Whoever shows a refusal shows it anew once the sentences have come. */
export function useRefusals(): void {
  useSyncExternalStore(watch, () => loaded.size)
}

/** The sentence of a refusal; null where the server's own stands: in English, and until the others have come. */
export function refusalText(language: string, code: string, params: Params): string | null {
  return loaded.get(language)?.sentence(code, params) ?? null
}

/** The params of a refusal as they are read, for sentences that are filled in elsewhere. */
export function readParams(language: string, params: Params): Record<string, string> {
  const saying = loaded.get(language)
  const read = (name: string, value: unknown) => saying?.param(name, value) ?? String(value)
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, read(name, value)]))
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
