import { AsyncLocalStorage } from "node:async_hooks"
import type { Kysely } from "kysely"
import type { Clock } from "#platform/clock"
import type { Actor, Ctx, Origin, TenantId } from "./ctx.ts"
import { isAborted, isRetryable } from "./errors.ts"
import { kyselyOn, kyselyOver } from "./kysely.ts"
import { makeLanes, type Sharing } from "./lanes.ts"
import type { Backend, BackendKind, Session } from "./session.ts"
import { makeRound, sameOf } from "./together.ts"
import type { Tx } from "./tx.ts"

/** How often a transaction that lost a deadlock or a serialization race is run again. */
const retriesMax = 3

/** In whose name a transaction runs. */
export interface Scope {
  readonly tenant: TenantId
  readonly actor: Actor
  readonly origin?: Origin
}

/** What a system function gets: every tenant's rows, no tenant of its own. */
export interface SystemCtx {
  readonly tx: Tx
  readonly now: Date
}

/** The database as the rest of the program sees it: only transactions, each in the name of a tenant or of the system. */
export interface Database {
  readonly kind: BackendKind
  readonly clock: Clock
  /** Runs `work` in one transaction that sees and writes only the rows of `scope.tenant`. May run `work` again after a
   *  deadlock, so `work` has no effect outside the database. Throws what `work` throws, after rolling back. With `sharing`
   *  requests of one moment may share a transaction, whose commit is then each one's (docs/decisions/0014). */
  withTenant<T>(scope: Scope, work: (ctx: Ctx) => Promise<T>, sharing?: Sharing): Promise<T>
  /** Runs `work` in one transaction that sees every tenant. `reason` says why; use it where no tenant is known yet. */
  withSystem<T>(reason: string, work: (ctx: SystemCtx) => Promise<T>): Promise<T>
  /** How many system transactions this process has begun, by their reason: what the worker's steps cost. */
  readonly systemRuns: ReadonlyMap<string, number>
  /** Called with every transaction as it opens: parts of the platform hang their hooks on it. */
  onBegin(hook: (tx: Tx) => void): void
  /** For libraries that bring their own statements (sign-in, jobs): one statement at a time, no tenant. */
  readonly unscoped: Kysely<unknown>
  readonly backend: Backend
  close(): Promise<void>
}

const noOrigin: Origin = { requestId: null, ip: null }
const openTransaction = new AsyncLocalStorage<true>()

/** Wraps a backend. `clock` gives each transaction its one instant. */
export function makeDatabase(backend: Backend, clock: Clock): Database {
  const hooks: ((tx: Tx) => void)[] = []
  const begin = <T>(setup: string, tenant: TenantId | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
    transaction(backend, { setup, tenant, hooks }, work)
  const alone = <T>(scope: Scope, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    begin(tenantSetup(scope.tenant), scope.tenant, (tx) => work(ctxOf(scope, tx, clock)))
  const lanes = makeLanes<Request>({
    alone: ({ scope, work, inPlace }, isClosing) =>
      inPlace(() =>
        alone(scope, async (ctx) => {
          const answer = await work(ctx)
          outside(isClosing)
          return answer
        }),
      ),
    together: (requests, isClosing) => {
      const tenant = sameOf(requests.map(({ scope }) => scope.tenant))
      return begin(tenantSetup(tenant), tenant, async (tx) => {
        const answers = await allTogether(tx, clock, requests)
        outside(isClosing)
        return answers
      })
    },
  })
  const systemRuns = new Map<string, number>()
  return {
    kind: backend.kind,
    clock,
    backend,
    systemRuns,
    unscoped: kyselyOver(backend),
    onBegin: (hook) => void hooks.push(hook),
    withTenant: <T>(scope: Scope, work: (ctx: Ctx) => Promise<T>, sharing?: Sharing) => {
      if (sharing === undefined) return alone(scope, work)
      const request = { scope, work, inPlace: AsyncLocalStorage.snapshot() }
      // A lane answers each request with what its own work has answered.
      return lanes.run(`${scope.tenant} ${sharing.lane}`, request, sharing.apart) as Promise<T>
    },
    withSystem: (reason, work) => {
      systemRuns.set(reason, (systemRuns.get(reason) ?? 0) + 1)
      return begin(systemSetup, null, (tx) => work({ tx, now: clock.now() }))
    },
    close: () => backend.close(),
  }
}

/** A request that may share its transaction. */
interface Request {
  readonly scope: Scope
  readonly work: (ctx: Ctx) => Promise<unknown>
  /** Runs what is the request's own in its surroundings (request, trace). */
  readonly inPlace: <T>(run: () => T) => T
}

/** What starts now is no part of the open transaction. */
function outside(run: () => void): void {
  openTransaction.exit(run)
}

function ctxOf({ tenant, actor, origin }: Scope, tx: Tx, clock: Clock): Ctx {
  return { tenant, actor, origin: origin ?? noOrigin, tx, now: clock.now() }
}

/** Runs the requests in step. All have ended before the transaction may: none may send anything behind its rollback. */
async function allTogether(tx: Tx, clock: Clock, requests: readonly Request[]): Promise<unknown[]> {
  const round = makeRound()
  const now = clock.now()
  const outcomes = await Promise.allSettled(
    requests.map(({ scope, work, inPlace }) =>
      inPlace(() =>
        openTransaction.run(true, () => round.join((seat) => work({ ...ctxOf(scope, tx, clock), now, seat }))),
      ),
    ),
  )
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason
  round.flush()
  return outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : undefined))
}

/**
 * Enters another tenant inside the open transaction (a marketplace checkout writes in the tenants of several sellers),
 * and comes back. Callers that enter several tenants do so in sorted order, so that two of them can't lock crosswise.
 */
export async function within<T>(ctx: Ctx, tenant: TenantId, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const from = ctx.tx.tenant
  await enter(ctx.tx, tenant)
  try {
    return await work({ ...ctx, tenant })
  } finally {
    if (from !== null) await enter(ctx.tx, from).catch(() => undefined)
  }
}

/** Points the open transaction at `tenant`. */
export async function enter(tx: Tx, tenant: TenantId): Promise<void> {
  if (tx.tenant === tenant) return
  tx.tenant = tenant
  await tx.session.exec(`set local mortise.tenant = '${literal(tenant)}'`)
}

const systemSetup = "begin; set local role mortise_system"

function tenantSetup(tenant: TenantId): string {
  return `begin; set local role mortise_app; set local mortise.tenant = '${literal(tenant)}'`
}

function literal(tenant: TenantId): string {
  if (!/^ten_[0-9a-z]{26}$/.test(tenant)) throw new Error("Not a tenant id.")
  return tenant
}

interface Opening {
  readonly setup: string
  readonly tenant: TenantId | null
  readonly hooks: readonly ((tx: Tx) => void)[]
}

async function transaction<T>(backend: Backend, opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (openTransaction.getStore()) throw new Error("A transaction is open already: pass its ctx on.")
  for (let attempt = 1; ; attempt++) {
    try {
      return await openTransaction.run(true, () =>
        backend.withSession((session) => once(backend.kind, session, opening, work)),
      )
    } catch (error) {
      if (attempt > retriesMax || !isRetryable(error)) throw error
    }
  }
}

async function once<T>(
  kind: BackendKind,
  connection: Session,
  opening: Opening,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { session, end } = untilEnd(connection)
  const tx: Tx = {
    kysely: kyselyOn(session),
    session,
    tenant: opening.tenant,
    slots: new Map(),
    beforeCommit: [],
    unsettled: [],
    locksEndEarly: false,
    afterCommit: [],
  }
  // Not awaited: the first statements follow in the same round trip. If the setup fails, the transaction is aborted and
  // every later statement is refused by the server, so nothing can run outside of it.
  const begun = session.exec(opening.setup)
  begun.catch(() => undefined)
  try {
    for (const hook of opening.hooks) hook(tx)
    const result = await work(tx)
    await begun
    await commit(tx, kind === "postgres" && tx.locksEndEarly ? commitThenFlush : "commit")
    end()
    for (const tell of tx.afterCommit) tell()
    return result
  } catch (error) {
    end()
    await connection.exec("rollback").catch(() => undefined)
    throw error
  }
}

/**
 * A session for one transaction: what is sent after its end is refused, because it would run outside of any. Statements are sent without
 * waiting, so several may fail where one did: all of them tell why the first one failed, for the others only say that one did.
 */
function untilEnd(connection: Session): { session: Session; end: () => void } {
  let isOver = false
  let first: unknown
  const sent = async <T>(send: () => Promise<T>): Promise<T> => {
    if (isOver) throw new Error("This transaction has ended.")
    try {
      return await send()
    } catch (error) {
      first ??= error
      throw isAborted(error) ? first : error
    }
  }
  const session: Session = {
    query: (text, params) => sent(() => connection.query(text, params)),
    exec: (text) => sent(() => connection.exec(text)),
  }
  return {
    session,
    end: () => {
      isOver = true
    },
  }
}

/** The second transaction writes a record of its own, so its commit puts all before it on disk: many of them in one write. */
const commitThenFlush =
  "set local synchronous_commit = off; commit; select pg_logical_emit_message(true, 'mortise', '')"

async function commit(tx: Tx, ending: string): Promise<void> {
  const hooks = tx.beforeCommit.toSorted((a, b) => a.rank - b.rank)
  const last = hooks.at(-1)?.sendsAtOnce ? hooks.pop() : undefined
  for (const hook of hooks) await hook.run(tx)
  // The last write and the commit share a round trip: a failed write leaves nothing to commit.
  const settled = await Promise.allSettled([...tx.unsettled, last?.run(tx), tx.session.exec(ending)])
  for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason
}
