import { AppError } from "#kernel"
import type { Ctx } from "#platform/db"
import * as store from "./carry-store.ts"
import { tell } from "./domain.ts"
import { domainRecord, writeDomainRecord } from "./domain-store.ts"
import { logRefusal } from "./domain-talk.ts"
import { isSame, type Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import type { Lane } from "./sync/lane.ts"

/** What a domain has of a record after it took it over. */
export interface Carried {
  readonly domainId: string
  /** The record as the domain sees it, the same form that `domainChanged` is told. */
  readonly row: Row
  /** The domain had this one already: what it knows stays, and goes out where it differs. */
  readonly isJoined?: boolean
}

/** A domain that keeps records of a kind; made by a flow, handed to the hub by the program. */
export interface DomainPort {
  /**
   * Brings the domain to what the hub knows, inside the caller's transaction. Null: the domain has no place for this one. An AppError
   * refuses the record with its words, until it changes again.
   */
  readonly apply: (ctx: Ctx, record: store.DirtyRecord) => Promise<Carried | null>
  /** Puts the domain's fields into the record, where the record may know more than the domain. Default: they replace what is there. */
  readonly fold?: (taken: Row, data: Row) => Row
  /** Is a record that is not there yet to be made at this system? A text is the reason why not, for people. Default: yes. */
  readonly isFor?: (ctx: Ctx, to: { domainId: string; connector: string }) => Promise<boolean | string>
  /** What became of sending a record; `isChange` false: it was so there already. */
  readonly sent?: (ctx: Ctx, outcome: Sent) => Promise<void>
  /** Makes one of its own of what somebody entered, as a person here would. Default: it makes none so. */
  readonly make?: Make
  /** Takes one of its own away, as far as the domain does that; `about` says in a sentence what is left here. Default: none goes so. */
  readonly remove?: { readonly about: string; readonly run: (ctx: Ctx, domainId: string) => Promise<void> }
}

/** How a domain makes a record of what somebody entered. */
export interface Make {
  /** What is made here, in a sentence. */
  readonly about: string
  /** Fields that the domain keeps though the service has no place for them: they are asked for, too. */
  readonly asks?: readonly string[]
  /** Fields that the domain gives by itself. */
  readonly gives?: readonly string[]
  /** Are any to be made for this connector? Default: for every one. */
  readonly isFor?: (connector: string) => boolean
  /** `data` is a whole record; references in it are ids of the hub. Throws what the domain refuses. */
  readonly run: (ctx: Ctx, wish: { readonly data: Row; readonly connector: string }) => Promise<Carried>
}

/** Tells the hub of what a domain has, some at a time: from the place that the time before ended at, null from the beginning. */
export type Here = (ctx: Ctx, place: string | null, limit: number) => Promise<HerePart>

export interface HerePart {
  /** The hub's ids of the records that were told. */
  readonly records: readonly string[]
  /** Null: that was all. */
  readonly place: string | null
}

/** What became of sending a domain's record to a system. */
export interface Sent {
  readonly domainId: string
  readonly connector: string
  /** Why it was not taken; null: it was. */
  readonly error: string | null
  readonly isChange: boolean
}

/** Records that one visit carries at most; what is left waits for the next one. */
const carriedMax = 1000

/** Carries what was learned to the domains, one transaction per record. */
export async function carryDirty(lane: Lane): Promise<void> {
  const { domains } = lane.deps
  const kinds = [...domains.keys()]
  if (kinds.length === 0) return
  for (let count = 0; count < carriedMax; count++) if (!(await carryOne(lane, kinds))) return
}

/** False when nothing is left to carry. */
async function carryOne(lane: Lane, kinds: readonly string[]): Promise<boolean> {
  const { deps, connection, inTenant } = lane
  let at: store.DirtyRecord | undefined
  try {
    await inTenant(async (ctx) => {
      at = await store.nextDirty(ctx, kinds)
      if (at !== undefined) await carry(ctx, lane, at)
    })
  } catch (error) {
    const refused = at
    if (refused === undefined) throw error
    if (!(error instanceof AppError)) deps.warn(error, { connection: connection.id, what: `carry ${refused.id}` })
    const reason = error instanceof AppError ? error.message : "Something went wrong on our side"
    await inTenant(async (ctx) => {
      await store.refuseRecord(ctx, refused.id, reason)
      await logRefusal(ctx, lane, refused, reason)
    })
  }
  return at !== undefined
}

async function carry(ctx: Ctx, { deps }: Lane, record: store.DirtyRecord): Promise<void> {
  const port = deps.domains.get(record.kind)
  const carried = await port?.apply(ctx, record)
  if (carried === undefined || carried === null) {
    await store.keepRecord(ctx, record.id, null)
    return
  }
  const other = await domainRecord(ctx, record.kind, carried.domainId)
  if (other !== undefined && other.id !== record.id) {
    await store.refuseRecord(
      ctx,
      record.id,
      `${carried.domainId} belongs to another record already; merge the two there`,
    )
    return
  }
  await store.keepRecord(ctx, record.id, carried)
  if (carried.isJoined !== true) return
  const taken = Object.fromEntries(
    Object.entries(carried.row).filter(([field, value]) => !isBlank(value) && !isSame(value, record.data[field])),
  )
  const data = { ...record.data, ...(port?.fold?.(taken, record.data) ?? taken) }
  if (isSame(data, record.data) || recordTypeOf(record.kind).whyWrong(data, true) !== null) return
  const { id, kind, version } = record
  const { domainId, row: domainData } = carried
  const told = { deletedAt: null, erasedAt: null, isUntold: false }
  const next = { id, kind, domainId, domainData, data, version: version + 1, ...told }
  await writeDomainRecord(ctx, next, {})
  await tell(ctx, deps.connectors, kind, id)
}

function isBlank(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
