import { settleAtCommit, type TenantId } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import { type HubDeps, hubScope } from "../deps.ts"
import type { Budget } from "./budget.ts"
import { lockMarks, type Marks, writeMarks } from "./budget-store.ts"

/** Steps that a window is counted in: the more, the nearer to the vendor's allowance (60: 98 %). */
const stepsPerWindow = 60
/** A clock that differs from the vendor's, and calls that arrive late, by so much at most. */
const marginMs = 250

type Window = Extract<Budget, { kind: "window" }>

/** Whose allowance. */
interface Holder {
  readonly tenant: TenantId
  readonly id: ConnectionId
}

/** What was taken: milliseconds until it is worth asking again (0: it is taken now), and what is used of each window by its name. */
export interface Taken {
  readonly waitMs: number
  readonly used: ReadonlyMap<string, number>
}

/**
 * Takes `cost` of every window, shared by all workers; nothing where it has to wait. In no stretch of a window's length is more taken
 * than it allows, wherever the vendor's own windows begin.
 */
export async function takeAllowance(
  deps: Pick<HubDeps, "db">,
  holder: Holder,
  windows: readonly Window[],
  cost: number,
): Promise<Taken> {
  if (windows.length === 0) return { waitMs: 0, used: new Map() }
  return deps.db.withTenant(hubScope(holder.tenant, "budget"), async (ctx) => {
    const nowMs = ctx.now.getTime()
    const marks = await lockMarks(
      ctx,
      holder.id,
      windows.map((w) => w.name),
    )
    const kept = windows.map((w) => ({ w, marks: recent(marks.get(w.name) ?? [], w, nowMs) }))
    const waitMs = Math.max(0, ...kept.map((one) => waitMsOf(one.w, one.marks, cost, nowMs)))
    if (waitMs > 0) return { waitMs, used: new Map() }
    const next = new Map(kept.map((one) => [one.w.name, added(one.w, one.marks, cost, nowMs)]))
    settleAtCommit(ctx, writeMarks(ctx, holder.id, next))
    return { waitMs: 0, used: new Map([...next].map(([name, one]) => [name, sum(one)])) }
  })
}

/**
 * Corrects what we counted by what the vendor says is left: others may be calling with the same account. `used` is what was counted when
 * the call was made: mostly the vendor says no more than that, and nothing is asked of the database.
 */
export async function correctAllowance(
  deps: Pick<HubDeps, "db">,
  holder: Holder,
  windows: readonly Window[],
  left: Readonly<Record<string, number>>,
  used: Taken["used"],
): Promise<void> {
  const told = windows.filter(({ name, max }) => {
    const rest = left[name]
    return rest !== undefined && Number.isFinite(rest) && max - rest > (used.get(name) ?? 0)
  })
  if (told.length === 0) return
  await deps.db.withTenant(hubScope(holder.tenant, "budget"), async (ctx) => {
    const nowMs = ctx.now.getTime()
    const marks = await lockMarks(
      ctx,
      holder.id,
      told.map((w) => w.name),
    )
    const corrected = told.flatMap((w) => {
      const kept = recent(marks.get(w.name) ?? [], w, nowMs)
      const missing = w.max - (left[w.name] ?? w.max) - sum(kept)
      return missing > 0 ? [[w.name, added(w, kept, missing, nowMs)] as const] : []
    })
    if (corrected.length > 0) await writeMarks(ctx, holder.id, new Map(corrected))
  })
}

const stepMsOf = (w: Window): number => w.perMs / stepsPerWindow

function recent(marks: Marks, w: Window, nowMs: number): Marks {
  const oldest = Math.floor((nowMs - w.perMs - marginMs) / stepMsOf(w))
  return marks.filter(([step]) => step >= oldest)
}

function added(w: Window, marks: Marks, cost: number, nowMs: number): Marks {
  const step = Math.floor(nowMs / stepMsOf(w))
  const last = marks.at(-1)
  return last?.[0] === step ? [...marks.slice(0, -1), [step, last[1] + cost]] : [...marks, [step, cost]]
}

/** Until enough of the oldest steps have left the window. */
function waitMsOf(w: Window, marks: Marks, cost: number, nowMs: number): number {
  let over = sum(marks) + Math.min(cost, w.max) - w.max
  for (const [step, count] of marks) {
    if (over <= 0) return 0
    over -= count
    if (over <= 0) return Math.max(1, (step + 1) * stepMsOf(w) + w.perMs + marginMs - nowMs)
  }
  return 0
}

function sum(marks: Marks): number {
  return marks.reduce((total, [, count]) => total + count, 0)
}
