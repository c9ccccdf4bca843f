import type { Id, Instant } from "#kernel"
import type { Seat } from "./together.ts"
import type { Tx } from "./tx.ts"

export type TenantId = Id<"ten">

/** Who acts: a signed-in person, an API key, a client's contact in the portal, a shopper without a login, or the system itself (a flow,
 *  a job, the CLI). A contact is named by its id alone: events keep their actor for ever, and a contact's name may be erased. */
export type Actor =
  | { readonly kind: "user"; readonly id: string; readonly name: string }
  | { readonly kind: "api_key"; readonly id: string; readonly name: string }
  | { readonly kind: "contact"; readonly id: string; readonly name: string; readonly customerId: string }
  | { readonly kind: "shopper"; readonly id: string | null; readonly name: string }
  | { readonly kind: "system"; readonly id: string; readonly name: string }

/** From where a change came: kept with audit entries and events. */
export interface Origin {
  readonly requestId: string | null
  readonly ip: string | null
  /** The trace that the request stands in (W3C trace context), 32 hexadecimal digits. */
  readonly trace?: string
}

/**
 * What every function of a domain takes first: the tenant whose data it may touch, who acts, the transaction it runs in
 * and the time it takes for now (one instant for the whole transaction).
 */
export interface Ctx {
  readonly tenant: TenantId
  readonly actor: Actor
  readonly tx: Tx
  readonly now: Instant
  readonly origin: Origin
  /** Where several requests share `tx`: this one's place among them. */
  readonly seat?: Seat
}

/** The actor of flows, jobs and commands. */
export function systemActor(name: string): Actor {
  return { kind: "system", id: name, name }
}
