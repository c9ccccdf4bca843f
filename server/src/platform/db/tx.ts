import type { Kysely } from "kysely"
import type { Ctx, TenantId } from "./ctx.ts"
import type { Session } from "./session.ts"

/** Runs just before the commit, while the transaction is still open; hooks run in the order of their `rank`. */
export interface CommitHook {
  readonly rank: number
  /** True when `run` sends its one statement before it first waits: it then shares the round trip of the commit. */
  readonly sendsAtOnce?: boolean
  readonly run: (tx: Tx) => Promise<void>
}

/**
 * One open transaction. `kysely` is bound to its connection. Parts of the platform keep what they gather during the
 * transaction (events to append, audit entries) in `slots` and write it in one go by a hook at the commit.
 */
export interface Tx {
  readonly kysely: Kysely<unknown>
  readonly session: Session
  /** The tenant whose rows this transaction sees now; null in a system transaction. */
  tenant: TenantId | null
  readonly slots: Map<symbol, unknown>
  readonly beforeCommit: CommitHook[]
  /** Writes that were sent and whose answer nobody waits for: see `settleAtCommit`. */
  readonly unsettled: Promise<unknown>[]
  /** True when its locks are given back before its commit is on disk: see `freeLocksEarly`. */
  locksEndEarly: boolean
  /** Called after a successful commit; must not throw and must not wait for the database. */
  readonly afterCommit: (() => void)[]
}

/** The typed view that a domain's store has of its own tables (see any `store.ts`). */
export function tables<T>(ctx: Pick<Ctx, "tx"> | Tx): Kysely<T> {
  const tx = "tx" in ctx ? ctx.tx : ctx
  // The only place where a transaction without table types becomes one with them: each store names its own.
  return tx.kysely as unknown as Kysely<T>
}

/** A value kept for the length of the transaction, made at first use. */
export function slot<T>(tx: Tx, key: symbol, make: () => T): T {
  const found = tx.slots.get(key)
  if (found !== undefined) return found as T
  const made = make()
  tx.slots.set(key, made)
  return made
}

/**
 * Leaves a write that was sent to be settled with the commit, in whose round trip it then travels. Only for a statement whose answer
 * decides nothing: if it fails, the server refuses the commit, and the transaction throws that error.
 */
export function settleAtCommit(ctx: Pick<Ctx, "tx">, write: Promise<unknown>): void {
  write.catch(() => undefined)
  ctx.tx.unsettled.push(write)
}

/**
 * For a transaction that locked a row which all others want (a tenant's invoice counter): on a server its locks are given back as soon
 * as it has committed in memory, and the caller's answer waits for the disk as ever. Whoever saw its rows in between and commits waits
 * for the disk too, so nothing that leaves this system rests on what a power cut could take back (docs/decisions/0012).
 */
export function freeLocksEarly(ctx: Pick<Ctx, "tx">): void {
  ctx.tx.locksEndEarly = true
}
