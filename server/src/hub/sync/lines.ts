import type { VendorAnswer, VendorCall } from "../api.ts"
import type { CallNote } from "../http/client.ts"
import { isSame, type Row } from "../lens/rows.ts"
import type { RecordType } from "../records/record-type.ts"

/** What stands for a personal value. */
const mask = "•••"
/** What of a request or answer is kept. */
const textMax = 2_000
const secretName = /authorization|token|secret|password|signature|cookie|api[-_]?key|apikey/i
const personalName = /name|mail|phone|address|street|city|post|zip|tax|vat|note|first|last|contact|birth|iban|bank/i

/** Field → [before, after], personal values masked. */
export function changesOf(
  type: RecordType<unknown>,
  before: Row,
  after: Row,
): Record<string, readonly [unknown, unknown]> {
  const shown = (field: string, value: unknown): unknown =>
    type.personal.has(field) && !isEmpty(value) ? mask : (value ?? null)
  return Object.fromEntries(
    Object.keys(after)
      .filter((field) => !isSame(before[field] ?? null, after[field] ?? null))
      .map((field) => [field, [shown(field, before[field]), shown(field, after[field])]]),
  )
}

/** A request as it may be kept: no login, personal fields masked, shortened. */
function requestNote({ method, path, query, json, form }: VendorCall): unknown {
  return shortened({ method, path, query: redacted(query), body: redacted(json ?? form) })
}

/** An answer as it may be kept. */
function answerNote(answer: VendorAnswer | null): unknown {
  return answer === null ? null : shortened({ status: answer.status, body: redacted(answer.body) })
}

/** Hears of calls, and keeps the last one for the log while something is written or done. A read's answer is a whole page: none is kept. */
export class CallNotes {
  readonly kept: CallNote[] = []
  #isWanted = false

  readonly hear = (note: CallNote): void => {
    if (this.#isWanted) this.kept.splice(0, 1, note)
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.kept.splice(0)
    this.#isWanted = true
    try {
      return await work()
    } finally {
      this.#isWanted = false
    }
  }
}

/** The last call of a write, for its lines. */
export function noteOf(notes: readonly CallNote[]): { request: unknown; response: unknown; durationMs: number | null } {
  const last = notes.at(-1)
  if (last === undefined) return { request: null, response: null, durationMs: null }
  return { request: requestNote(last.call), response: answerNote(last.answer), durationMs: last.durationMs }
}

/** Masks by the names of fields, whatever their depth: a vendor's words for secrets and persons are everywhere much alike. */
function redacted(value: unknown, depth = 0): unknown {
  if (depth > 12) return "…"
  if (Array.isArray(value)) return value.slice(0, 20).map((one) => redacted(one, depth + 1))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isHidden = secretName.test(name) || (personalName.test(name) && typeof inner !== "object")
      return [name, isHidden && !isEmpty(inner) ? mask : redacted(inner, depth + 1)]
    }),
  )
}

function shortened(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text.length <= textMax ? JSON.parse(text) : { shortened: `${text.slice(0, textMax)}…` }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
}
