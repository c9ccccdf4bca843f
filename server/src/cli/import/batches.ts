import type { Refusal } from "#business/catalogue"
import { AppError } from "#kernel"
import { type Ctx, systemActor, type TenantId } from "#platform/db"
import type { Program, TaskRun } from "#platform/lifecycle"

/** What became of one thing of a file. */
export type Outcome = "made" | "changed" | "unchanged"

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** Products, customers or orders of the file that could be read. */
  readonly total: number
  readonly made: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly Refusal[]
  /** True when it was stopped before its end; running it again goes on. */
  readonly isStopped: boolean
  readonly isDryRun: boolean
}

/** Where an import writes, and who watches. */
export interface ImportTarget {
  readonly db: Program["db"]
  readonly tenant: TenantId
  readonly isDryRun: boolean
  readonly run: TaskRun
  readonly what: string
}

/** Carries the outcomes of a dry run out of a transaction that must not be committed. */
class Undone extends Error {
  readonly outcomes: readonly Outcome[]
  constructor(outcomes: readonly Outcome[]) {
    super("A dry run is undone.")
    this.outcomes = outcomes
  }
}

/**
 * Takes things of a file in, so many in a transaction. Where one of them is refused, its batch is taken one by one, so that it
 * refuses only itself. Stops between two batches when nobody waits any more.
 */
export async function inBatches<T extends { readonly row: number }>(
  target: ImportTarget,
  items: readonly T[],
  size: number,
  take: (ctx: Ctx, item: T) => Promise<Outcome>,
): Promise<ImportReport> {
  const outcomes: Outcome[] = []
  const refused: Refusal[] = []
  let isStopped = false
  for (let at = 0; at < items.length && !isStopped; at += size) {
    const batch = items.slice(at, at + size)
    const taken = await takeAll(target, batch, take).catch(refusalOf)
    if (Array.isArray(taken)) outcomes.push(...taken)
    else for (const item of batch) await takeOne(target, item, take, outcomes, refused)
    target.run.report({ done: Math.min(at + size, items.length), total: items.length, what: target.what })
    isStopped = target.run.signal.aborted && at + size < items.length
  }
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
  const counts = { made: count("made"), changed: count("changed"), unchanged: count("unchanged") }
  return { total: items.length, ...counts, refused, isStopped, isDryRun: target.isDryRun }
}

async function takeOne<T extends { readonly row: number }>(
  target: ImportTarget,
  item: T,
  take: (ctx: Ctx, item: T) => Promise<Outcome>,
  outcomes: Outcome[],
  refused: Refusal[],
): Promise<void> {
  const taken = await takeAll(target, [item], take).catch(refusalOf)
  if (Array.isArray(taken)) outcomes.push(...taken)
  else refused.push({ row: item.row, reason: taken.reason })
}

/** What the domain refused, as a reason; anything else is no refusal. */
function refusalOf(error: unknown): { readonly reason: string } {
  if (error instanceof AppError) return { reason: error.message }
  throw error
}

async function takeAll<T>(
  { db, tenant, isDryRun }: ImportTarget,
  items: readonly T[],
  take: (ctx: Ctx, item: T) => Promise<Outcome>,
): Promise<Outcome[]> {
  try {
    return await db.withTenant({ tenant, actor: systemActor("mortise import") }, async (ctx) => {
      const outcomes: Outcome[] = []
      for (const item of items) outcomes.push(await take(ctx, item))
      if (isDryRun) throw new Undone(outcomes)
      return outcomes
    })
  } catch (error) {
    if (error instanceof Undone) return [...error.outcomes]
    throw error
  }
}
