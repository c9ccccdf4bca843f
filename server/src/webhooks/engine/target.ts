import type { TenantId } from "#platform/db"
import type { RetryPolicy } from "../retry.ts"
import type { AttemptResult, Delivery, EndpointId } from "./delivery.ts"

/** What a worker needs to know of an endpoint: its settings with the secrets opened. */
export interface Target {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  readonly version: number
  /** False while it is paused, disabled or gone. */
  readonly isOn: boolean
  readonly isOrdered: boolean
  readonly concurrency: number
  readonly ratePerSecond: number | null
  readonly retry: RetryPolicy
  /** Does it want this event? Decided once, before the first attempt. */
  readonly wants: ((delivery: Delivery) => boolean) | null
  /** Makes one attempt; never throws. */
  readonly send: (delivery: Delivery, nowMs: number) => Promise<AttemptResult>
}
