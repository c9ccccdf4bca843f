import { at, listAt, rowsAt } from "./answers.ts"
import type { Webhooks } from "./define.ts"
import type { Row } from "./lens/rows.ts"

interface EventListSpec {
  readonly preset: Webhooks["preset"]
  readonly secret: Webhooks["secret"]
  /** Where the list of events is in a message; null: the message is the list. */
  readonly list: string | null
  /** The account that an event is about. */
  readonly account: (event: Row) => unknown
  /** Where in an event the records that changed are, as a dotted path; `kind` and `ids` are asked about each. Default: the event is one. */
  readonly records?: string
  /** The vendor's name of the kind of record that an event is about. */
  readonly kind: (event: Row) => unknown
  /** The ids of what an event says has changed. */
  readonly ids: (event: Row) => readonly unknown[]
  /** Their names of kinds → our resources; events of other kinds are left. */
  readonly resources: Readonly<Record<string, string>>
}

/** Webhooks of vendors that send lists of events, of several accounts of one app, each naming a record that changed. */
export function eventList({ list, account, records, kind, ids, resources, ...signed }: EventListSpec): Webhooks {
  const eventsOf = (payload: unknown): readonly Row[] =>
    listAt(payload, ...(list === null ? [] : [list])).filter((one): one is Row => textOf(account(Object(one))) !== null)
  const ofAccount = (payload: unknown, wanted: string): readonly Row[] =>
    eventsOf(payload).filter((event) => textOf(account(event)) === wanted)
  const recordsOf = (event: Row): readonly Row[] =>
    records === undefined ? [event] : rowsAt(event, ...records.split("."))
  return {
    ...signed,
    accounts: (payload) => [...new Set(eventsOf(payload).flatMap((event) => textOf(account(event)) ?? []))],
    partOf: (payload, wanted) => (list === null ? ofAccount(payload, wanted) : { [list]: ofAccount(payload, wanted) }),
    touches: (payload, wanted) =>
      ofAccount(payload, wanted)
        .flatMap(recordsOf)
        .flatMap((record) => {
          const name = String(kind(record))
          const resource = Object.hasOwn(resources, name) ? resources[name] : undefined
          const known = new Set(ids(record).flatMap((id) => textOf(id) ?? []))
          return resource === undefined ? [] : [...known].map((id) => ({ resource, id }))
        }),
  }
}

/** Webhooks of a vendor whose messages come in several forms: each is read as the one of these that finds an account in it, else as the first. */
export function eventLists(first: Webhooks, ...others: readonly Webhooks[]): Webhooks {
  const formOf = (payload: unknown) => others.find((form) => form.accounts(payload).length > 0) ?? first
  return {
    ...first,
    accounts: (payload) => formOf(payload).accounts(payload),
    partOf: (payload, account) => formOf(payload).partOf(payload, account),
    touches: (payload, account, headers) => formOf(payload).touches(payload, account, headers),
  }
}

/** A field of an event, as a dotted path. */
export function field(path: string): (event: Row) => unknown {
  return (event) => at(event, ...path.split("."))
}

/** Ids are text, or whole numbers. */
function textOf(id: unknown): string | null {
  if (Number.isSafeInteger(id)) return String(id)
  return typeof id === "string" && id !== "" ? id : null
}
