import type { Id, Instant } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"

export type SagaId = Id<"sag">

export const sagaStatuses = ["running", "compensating", "done", "compensated", "stuck"] as const
export type SagaStatus = (typeof sagaStatuses)[number]

/** A step whose effect is in our database: it runs in one transaction with the note of its progress, so exactly once. */
export interface InsideStep<S> {
  readonly name: string
  readonly outside?: false
  readonly run: (ctx: Ctx, state: S) => Promise<S>
  /** Undoes what `run` did; runs backwards over the steps that were done. */
  readonly compensate?: (ctx: Ctx, state: S) => Promise<S>
}

/** What a step that calls outside gets: no transaction, but a key that is the same at each of its tries. */
export interface OutsideCtx {
  readonly tenant: TenantId
  readonly now: Instant
  /** To be sent along, so that the other side does the same thing once. */
  readonly idempotencyKey: string
}

/**
 * A step that calls somebody else. Its claim is committed before the call (the intent) and its answer after it, so a crash in
 * between calls again: at least once, under one `idempotencyKey`. Since nobody knows how a call ended that did not answer,
 * its own `compensate` runs too when it failed, and must accept that there may be nothing to undo.
 */
export interface OutsideStep<S> {
  readonly name: string
  readonly outside: true
  readonly run: (outside: OutsideCtx, state: S) => Promise<S>
  readonly compensate?: (outside: OutsideCtx, state: S) => Promise<S>
}

export type SagaStep<S> = InsideStep<S> | OutsideStep<S>

/** A job of several steps that is done as a whole or undone as a whole. `S` is what JSON can hold. */
export interface Saga<S = unknown> {
  readonly name: string
  readonly steps: readonly SagaStep<S>[]
}

/** A saga of whatever state, for lists of them. */
export interface AnySaga {
  readonly name: string
  readonly steps: readonly {
    readonly name: string
    readonly outside?: boolean
    readonly run: (ctx: never, state: never) => Promise<unknown>
    readonly compensate?: (ctx: never, state: never) => Promise<unknown>
  }[]
}

/**
 * Declares a saga. A step that throws an expected error below 500 turns it round at once; any other error is tried again
 * with growing delays, then turns it round too. A compensation that keeps failing leaves it `stuck`, for a person.
 *
 * ```ts
 * const checkout = defineSaga<Checkout>({ name: "checkout", steps: [
 *   { name: "reserve", run: reserve, compensate: release },
 *   { name: "charge", outside: true, run: charge, compensate: refund },
 * ] })
 * await startSaga(ctx, checkout, order.id, { orderId: order.id })
 * ```
 */
export function defineSaga<S>(saga: Saga<S>): Saga<S> {
  if (!/^[a-z][a-z_]*$/.test(saga.name)) throw new Error(`${saga.name} is not a name of small letters and _.`)
  if (saga.steps.length === 0) throw new Error(`Saga ${saga.name} has no steps.`)
  if (new Set(saga.steps.map((s) => s.name)).size !== saga.steps.length)
    throw new Error(`Two steps of ${saga.name} have one name.`)
  return saga
}

/** Where a saga stands. */
export interface SagaRow {
  readonly id: SagaId
  readonly tenant: TenantId
  readonly name: string
  readonly key: string
  readonly state: unknown
  readonly step: number
  readonly status: SagaStatus
  /** Tries of the step that is due, this one included. */
  readonly attempts: number
}

/** Where a saga goes from here; `settled` when nothing is left to do. */
export interface SagaMove {
  readonly status: SagaStatus
  readonly step: number
}

/** After a step (or, backwards, its compensation) was done. */
export function afterDone(saga: Saga, row: Pick<SagaRow, "status" | "step">): SagaMove {
  if (row.status === "compensating") return backTo(row.step - 1)
  const step = row.step + 1
  return step === saga.steps.length ? { status: "done", step } : { status: "running", step }
}

/** Turning round at a step that failed: an outside step may have had its effect, so it is undone too. */
export function turnRound(saga: Saga, step: number): SagaMove {
  return backTo(saga.steps[step]?.outside === true ? step : step - 1)
}

function backTo(step: number): SagaMove {
  return step < 0 ? { status: "compensated", step: 0 } : { status: "compensating", step }
}
