import type { ServerWords } from "../../texts/server-words.ts"
import { useServerWords } from "../../texts/server-words.ts"
import type { Connector } from "./states.tsx"

/** Where a connector's definition speaks to people, whatever it is part of. */
const spoken = new Set(["about", "name", "title", "description", "reason"])

/** Each connector is said once per language, so that it stays the same value from one rendering to the next. */
const said = new WeakMap<ServerWords["connectors"], WeakMap<Connector, Connector>>()

/** Says connectors in the reader's language: give it what the API answered. */
export function useWorded(): (connector: Connector) => Connector {
  const words = useServerWords().connectors
  const known = said.get(words) ?? new WeakMap<Connector, Connector>()
  said.set(words, known)
  return (connector) => {
    // What goes in comes out in the same shape: only texts are exchanged for texts.
    const made = known.get(connector) ?? (worded(connector, words) as Connector)
    known.set(connector, made)
    return made
  }
}

/** Names a field as the reader knows it; in English, and where it has no other name, as the API does. */
export function useFieldWord(): (field: string) => string {
  const { fields } = useServerWords()
  return (field) => fields[field] ?? field
}

function worded(value: unknown, words: ServerWords["connectors"]): unknown {
  if (Array.isArray(value)) return value.map((each) => worded(each, words))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === "string" && spoken.has(key) ? (words[inner] ?? inner) : worded(inner, words),
    ]),
  )
}
