import type { TenantId } from "#platform/db"
import type { EndpointId } from "../endpoint.ts"

export type { EndpointId }

/** One event on its way to one endpoint, as a worker holds it. */
export interface Delivery {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  /** Its place in the endpoint's lane. */
  readonly pos: number
  readonly event: SentEvent
  /** Attempts that were made before. */
  readonly attempts: number
  /** Those of them that were made before it was replayed. */
  readonly attemptsBefore: number
  /** When it is due; null when it was never tried. */
  readonly dueAtMs: number | null
  /** As what it was sent before, and is sent again; null before the first attempt. */
  readonly shape: SentShape | null
}

/** The whole event, the one without its data, or a body of the delivery's own. */
export type SentShape = "full" | "thin" | "own"

/** What of an event is needed to send it; shared by its deliveries. */
export interface SentEvent {
  readonly id: string
  readonly tenant: TenantId
  readonly type: string
  readonly subject: string
  readonly occurredAtMs: number
  /** The trace, or else the request, that it came from. */
  readonly cause: string | null
  /** The whole event as JSON, or the delivery's own body where it has one. */
  readonly body: string
  readonly contentType: string
}

/** The type of the whole event as JSON. */
export const eventContentType = "application/cloudevents+json"

/** A lane as a worker takes it. */
export interface LaneHead {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  /** Version of the endpoint's settings. */
  readonly version: number
  readonly lastPos: number
  /** Up to here no delivery is left that was never tried. */
  readonly drainedPos: number
  readonly failures: number
  readonly failingSinceMs: number | null
  readonly opened: number
  readonly blockedUntilMs: number | null
  /** When the next of its deliveries is to be repeated, at the earliest. */
  readonly repeatAtMs: number | null
}

/** How an attempt went. */
export interface AttemptResult {
  readonly isOk: boolean
  /** The receiver is gone for good (410). */
  readonly isGone: boolean
  readonly status: number | null
  readonly errorClass: string | null
  readonly errorText: string | null
  /** For how long the receiver asked to be left alone. */
  readonly askedMs: number | null
  readonly connectMs: number | null
  readonly firstByteMs: number | null
  readonly totalMs: number
  readonly shape: SentShape
  /** As JSON, without what is secret. */
  readonly requestHeaders: string
  readonly responseHeaders: string | null
  readonly responseBody: string | null
  readonly isTruncated: boolean
  readonly sentAtMs: number
}

/** What became of a delivery by an attempt. */
export type DeliveryState = "delivered" | "waiting" | "exhausted" | "filtered"

/** An attempt and what follows from it, on its way into the database. */
export interface Settlement {
  readonly delivery: Delivery
  readonly state: DeliveryState
  readonly nextAtMs: number | null
  /** Null for a delivery that was filtered away: nothing was sent. */
  readonly result: AttemptResult | null
}
