import { AppError, newId } from "#kernel"
import { type Ctx, type Database, systemActor } from "#platform/db"
import { append } from "./append.ts"
import { registryOf } from "./registry.ts"
import {
  type AnySaga,
  afterDone,
  type OutsideCtx,
  type Saga,
  type SagaId,
  type SagaMove,
  type SagaRow,
  type SagaStep,
  turnRound,
} from "./saga.ts"
import { sagaStuck } from "./saga-events.ts"
import * as store from "./saga-store.ts"

/** Sagas one step takes. */
const claimMax = 20
/** How long a claimed step is this process's own; outside calls must end within it. */
export const sagaLeaseMs = 120_000
/** Tries of one step before the saga turns round, or (of a compensation) is left for a person; about an hour. */
export const sagaAttemptsMax = 12
const firstDelayMs = 1_000
const delayMaxMs = 600_000
const errorCharsMax = 500

/** What happened to a step that failed, for the log. */
export type SagaFailure = (
  at: { saga: string; id: SagaId; step: string; status: string; attempts: number },
  error: unknown,
) => void

/** Starts a saga in the caller's transaction: it runs after the commit, or not at all. A second start under one key answers
 *  the first one's id and starts nothing. */
export function startSaga<S>(ctx: Ctx, saga: Saga<S>, key: string, state: S): Promise<SagaId> {
  const registry = registryOf(ctx.tx)
  ctx.tx.afterCommit.push(() => registry.wake(0))
  return store.insertSaga(ctx, { id: newId("sag"), name: saga.name, key, state })
}

/** Claims due sagas and runs one step of each; answers how many. Any number of processes may do so at once. */
export async function sagaStep(db: Database, sagas: readonly AnySaga[], onFailure: SagaFailure): Promise<number> {
  if (sagas.length === 0) return 0
  const names = sagas.map((s) => s.name)
  const rows = await db.withSystem("claim sagas", (sys) => store.claimSagas(sys, names, sagaLeaseMs, claimMax))
  for (const row of rows) {
    // A row's state is what this saga's own steps have left there.
    const saga = sagas.find((s) => s.name === row.name) as Saga
    await runOne(db, saga, row, onFailure)
  }
  return rows.length
}

/** Milliseconds until the next try after `attempts` failed ones: doubles from a second to ten minutes. */
export function sagaDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** (attempts - 1), delayMaxMs)
}

async function runOne(db: Database, saga: Saga, row: SagaRow, onFailure: SagaFailure): Promise<void> {
  const step = saga.steps[row.step]
  if (step === undefined)
    throw new Error(`Saga ${row.id} stands at step ${row.step}, which ${saga.name} does not have.`)
  try {
    if (step.outside === true) await runOutside(db, saga, row, step)
    else await runInside(db, saga, row, step)
  } catch (error) {
    onFailure({ saga: saga.name, id: row.id, step: step.name, status: row.status, attempts: row.attempts }, error)
    await settleFailure(db, saga, row, error)
  }
}

const inTenant = <T>(db: Database, row: SagaRow, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  db.withTenant({ tenant: row.tenant, actor: systemActor(`saga:${row.name}`) }, work)

/** The effect and the note of it in one transaction. */
function runInside(
  db: Database,
  saga: Saga,
  row: SagaRow,
  step: SagaStep<unknown> & { outside?: false },
): Promise<void> {
  return inTenant(db, row, async (ctx) => {
    if (!(await store.holdSaga(ctx, row))) return
    const work = row.status === "compensating" ? step.compensate : step.run
    const state = work === undefined ? row.state : await work(ctx, row.state)
    await store.moveSaga(ctx, row, { ...afterDone(saga, row), state, lastError: null })
  })
}

/** The claim was committed before; the call; then its answer. */
async function runOutside(
  db: Database,
  saga: Saga,
  row: SagaRow,
  step: SagaStep<unknown> & { outside: true },
): Promise<void> {
  const isBack = row.status === "compensating"
  const outside: OutsideCtx = {
    tenant: row.tenant,
    now: db.clock.now(),
    idempotencyKey: `${row.id}:${step.name}${isBack ? ":undo" : ""}`,
  }
  const work = isBack ? step.compensate : step.run
  const state = work === undefined ? row.state : await work(outside, row.state)
  await inTenant(db, row, (ctx) => store.moveSaga(ctx, row, { ...afterDone(saga, row), state, lastError: null }))
}

async function settleFailure(db: Database, saga: Saga, row: SagaRow, error: unknown): Promise<void> {
  const lastError = error instanceof Error ? error.message.slice(0, errorCharsMax) : "unknown error"
  const to = moveAfterFailure(saga, row, error)
  await inTenant(db, row, async (ctx) => {
    if (to === "again") return void (await store.postponeSaga(ctx, row, sagaDelayMs(row.attempts), lastError))
    const moved = await store.moveSaga(ctx, row, { ...to, state: row.state, lastError })
    const step = saga.steps[row.step]?.name ?? ""
    if (moved && to.status === "stuck")
      await append(ctx, sagaStuck, { sagaId: row.id, saga: saga.name, key: row.key, step })
  })
}

/** A refusal is final; anything else may pass by itself. Going back, nothing is final but the number of tries. */
function moveAfterFailure(saga: Saga, row: SagaRow, error: unknown): SagaMove | "again" {
  const isOver = row.attempts >= sagaAttemptsMax
  if (row.status === "compensating") return isOver ? { status: "stuck", step: row.step } : "again"
  const isRefused = error instanceof AppError && error.status < 500
  return isRefused || isOver ? turnRound(saga, row.step) : "again"
}
