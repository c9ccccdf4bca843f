import i18next from "i18next"
import type { RefusalSaying } from "./refusals.ts"
import { sentenceIn } from "./server-sentence.ts"

/** Sentences by the refusal's code. `{{name}}` is one of its params, `{{state@orders.state}}` one said by the words of that place. */
export type Refusals = Readonly<Record<string, string>>

/** What the server refuses, in a language that it does not speak itself. */
export interface RefusalTexts {
  readonly sentences: Refusals
  /** Words of params that no other text has, by their place. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Reasons that the server gives inside a sentence, by the English one; `{}` is what it fills in. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Says refusals by the texts of a language. */
export function sayingOf(language: string, texts: RefusalTexts): RefusalSaying {
  return {
    sentence: (code, params) => {
      const sentence = texts.sentences[code]
      return sentence === undefined ? null : fill(texts, language, sentence, params)
    },
    param: (name, value) => say(texts, language, name, value),
  }
}

const hole = /\{\{(\w+)(?:@([\w.]+))?\}\}/g

/** A sentence with what stands in its holes. */
function fill(
  texts: RefusalTexts,
  language: string,
  sentence: string,
  params: Readonly<Record<string, unknown>>,
): string {
  return sentence.replaceAll(hole, (_, name: string, place?: string) =>
    say(texts, language, name, params[name] ?? "", place),
  )
}

/** Params that hold words of the server's own, not names that people gave. */
const worded = new Set(["reason", "problem", "problems", "by", "what"])

function say(texts: RefusalTexts, language: string, name: string, value: unknown, place?: string): string {
  if (Array.isArray(value)) {
    const parts = value.map((one) => say(texts, language, name, one, place))
    return parts.join(name === "problems" ? "; " : ", ")
  }
  if (typeof value === "object" && value !== null && "name" in value) return String(value.name)
  const text = String(value)
  if (place !== undefined) return wordAt(texts, place, text)
  if (name === "date") return dayIn(language, text)
  if (name.endsWith("Bytes")) return megabytesIn(language, Number(value))
  if (!worded.has(name)) return text
  const parts = name === "problems" ? text.split("; ") : [text]
  return parts.map((part) => sentenceIn(texts.reasons, part)).join("; ")
}

function wordAt({ words }: RefusalTexts, place: string, value: string): string {
  const key = `${place}.${value}` as "orders.state.open"
  return words[place]?.[value] ?? i18next.t(key, { defaultValue: value })
}

function dayIn(language: string, day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(at)
}

function megabytesIn(language: string, bytes: number): string {
  const format = new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 })
  return format.format(bytes / 2 ** 20)
}
