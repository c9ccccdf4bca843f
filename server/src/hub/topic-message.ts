import { rowAt, textAt } from "./answers.ts"
import type { Touch, Webhooks } from "./define.ts"
import type { Row } from "./lens/rows.ts"

type Headers = Readonly<Record<string, string>>

interface TopicMessageSpec extends Pick<Webhooks, "preset" | "secret" | "subscribe"> {
  /** The header that names what happened (`orders/updated`, `order.created`); its first word is the vendor's name of the kind of record. */
  readonly topicIn: string
  /** Their names of kinds → our resources; messages about others are left. */
  readonly resources: Readonly<Record<string, string>>
  /** The account that a message is about; null where it names none. */
  readonly account: (payload: unknown, headers: Headers) => string | null
  /** What to read again of the record that a message holds. */
  readonly touches: (record: Row, resource: string) => readonly Touch[]
}

/** Webhooks of vendors that send one record per message, and say in a header what happened to it. */
export function topicMessages({ topicIn, resources, account, touches, ...signed }: TopicMessageSpec): Webhooks {
  return {
    ...signed,
    partOf: (payload) => payload,
    accounts: (payload, headers = {}) => [account(payload, headers) ?? []].flat(),
    touches: (payload, wanted, headers) => {
      const [name = ""] = textAt(headers, topicIn)?.split(/[/.]/) ?? []
      const resource = Object.hasOwn(resources, name) ? resources[name] : undefined
      if (resource === undefined || account(payload, headers) !== wanted) return []
      return touches(rowAt(payload), resource)
    },
  }
}
