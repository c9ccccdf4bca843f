import { defineErrors } from "#kernel"
import type { CustomerId } from "./customer.ts"

export const consentChannels = ["email"] as const
export type ConsentChannel = (typeof consentChannels)[number]

/** What a customer said: yes; asked to confirm a yes; no. */
export const consentWords = ["subscribed", "pending", "unsubscribed"] as const
export type ConsentWord = (typeof consentWords)[number]

/** Whether a customer may be written to by a channel; `none`: nobody has asked, so it may not. */
export interface Consent {
  readonly channel: ConsentChannel
  readonly state: ConsentWord | "none"
  /** When it was said; null where nothing was. */
  readonly since: Date | null
  /** Who told: `manual`, `storefront`, `marketplace`, `import`, or a connector's name. */
  readonly source: string | null
  /** How it is known: the words that were agreed to, a letter, a form. */
  readonly evidence: string | null
}

/** Something that was said about a channel. */
export interface ConsentStatement {
  readonly channel: ConsentChannel
  readonly state: ConsentWord
  readonly source: string
  readonly evidence: string | null
  /** When it was said; null where nobody knows. */
  readonly at: Date | null
}

export const consentErrors = defineErrors({
  "consent.evidence_needed": {
    status: 422,
    text: (p: { id: string }) =>
      `Customer ${p.id} said no to being written to; say in evidence how the new yes is known.`,
  },
})

const strictness: readonly Consent["state"][] = ["none", "subscribed", "pending", "unsubscribed"]

/**
 * Does a new statement take the place of what stands? The later one stands. Where both are of one moment, or nobody knows when the new
 * one was said, the stricter stands: no, then not confirmed, then yes. Said again it changes nothing.
 */
export function stands(known: Pick<Consent, "state" | "since">, said: Pick<ConsentStatement, "state" | "at">): boolean {
  if (known.state === said.state) return false
  if (known.state === "none" || known.since === null) return true
  if (said.at === null || said.at.getTime() === known.since.getTime()) return isStricter(said.state, known.state)
  return said.at > known.since
}

/** Does `a` allow less than `b`? */
export function isStricter(a: Consent["state"], b: Consent["state"]): boolean {
  return strictness.indexOf(a) > strictness.indexOf(b)
}

/** The one that allows least: what holds where several customers become one. */
export function strictest<C extends Consent>(consents: readonly C[]): C | undefined {
  return consents.toSorted((a, b) => strictness.indexOf(b.state) - strictness.indexOf(a.state))[0]
}

/** A channel of which nothing was said. */
export function nothingSaid(channel: ConsentChannel): Consent {
  return { channel, state: "none", since: null, source: null, evidence: null }
}

/** A consent with whose it is. */
export interface HeldConsent extends Consent {
  readonly customerId: CustomerId
}
