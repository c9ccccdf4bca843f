import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Connector } from "./define.ts"
import { adopted, isQuiet } from "./domain-quiet.ts"
import { type DomainRecord, domainRecord, insertDomainRecord, writeDomainRecord } from "./domain-store.ts"
import { isSame, type Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import type { RecordId } from "./sync/link-store.ts"
import { addPending, pushTargets } from "./sync/work-store.ts"

/** What a domain says of one of its records: the fields it keeps, in the canonical form. */
export interface DomainChange {
  readonly kind: string
  /** The domain's id of it. */
  readonly id: string
  /** Only the fields that the domain keeps; null: it was removed. */
  readonly row: Row | null
  /** Puts changed fields into the record, where the record may know more than the domain. Default: they replace what is there. */
  readonly fold?: (taken: Row, data: Row) => Row
  /** Every connection looks at it again, though nothing may have changed: a person asked. */
  readonly isAgain?: boolean
  /** What was taken away stays away: the domain keeps it for its history only. */
  readonly isPast?: boolean
}

/**
 * A domain's record came to be, changed or went: the hub's record follows, and what differs is left for every connection that wants
 * this kind. Fields that are as they were when domain and hub last agreed change nothing, so what came from a connection does not go
 * back to it; an erased person's record takes nothing more. Answers the hub record's id; null where there is nothing to know.
 */
export async function domainChanged(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  change: DomainChange,
): Promise<RecordId | null> {
  const known = await domainRecord(ctx, change.kind, change.id)
  if (known === undefined) {
    if (change.row === null) return null
    // Another flow may see it first in the same moment: then it is known.
    const known = isQuiet(ctx.tx) ? await adopted(ctx, change.kind, change.id, change.row) : null
    if (known !== null) return known
    const made = await firstSeen(ctx, connectors, change.kind, change.id, change.row)
    return made ?? domainChanged(ctx, connectors, change)
  }
  if (known.erasedAt !== null || (known.deletedAt !== null && change.isPast === true)) return known.id
  if (change.row === null) {
    if (known.deletedAt === null) {
      await writeDomainRecord(ctx, { ...known, deletedAt: ctx.now, version: known.version + 1 }, {})
      await tell(ctx, connectors, change.kind, known.id)
    }
    return known.id
  }
  await takeOver(ctx, connectors, change.kind, known, change.row, change.fold)
  if (change.isAgain === true) await tell(ctx, connectors, change.kind, known.id)
  return known.id
}

async function firstSeen(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  kind: string,
  domainId: string,
  row: Row,
): Promise<RecordId | null> {
  const type = recordTypeOf(kind)
  const data = { ...type.blank, ...row }
  const id = newId("rec")
  const isMade = await insertDomainRecord(ctx, {
    id,
    kind,
    domainId,
    data,
    domainData: row,
    keys: type.keysOf(data),
    whence: whenceOf(ctx, row),
    isUntold: isQuiet(ctx.tx),
  })
  if (!isMade) return null
  if (!isQuiet(ctx.tx)) await tell(ctx, connectors, kind, id)
  return id
}

async function takeOver(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  kind: string,
  known: DomainRecord,
  row: Row,
  fold: DomainChange["fold"] = (taken) => taken,
): Promise<void> {
  const changed = Object.entries(row).filter(([field, value]) => !isSame(value, known.domainData?.[field] ?? null))
  const taken = Object.fromEntries(changed.filter(([field, value]) => !isSame(value, known.data[field] ?? null)))
  const isFirstTold = known.isUntold && !isQuiet(ctx.tx)
  if (changed.length === 0 && known.deletedAt === null && !isFirstTold) return
  const isNews = Object.keys(taken).length > 0 || known.deletedAt !== null || isFirstTold
  const next = {
    ...known,
    data: { ...known.data, ...fold(taken, known.data) },
    domainData: { ...known.domainData, ...row },
    deletedAt: null,
    isUntold: known.isUntold && !isNews,
  }
  await writeDomainRecord(ctx, { ...next, version: known.version + (isNews ? 1 : 0) }, whenceOf(ctx, taken))
  if (isNews) await tell(ctx, connectors, kind, known.id)
}

/** Leaves a record for every connection that takes its kind. */
export async function tell(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  kind: string,
  id: RecordId,
): Promise<void> {
  const targets = (await pushTargets(ctx)).filter((target) => {
    const resource = connectors.get(target.connector)?.resources[target.resource]
    return resource?.kind === kind && resource.push !== undefined
  })
  await addPending(ctx, targets, [id])
}

function whenceOf(ctx: Ctx, row: Row) {
  const at = ctx.now.toISOString()
  return Object.fromEntries(Object.keys(row).map((field) => [field, { by: "ours", at, rule: `by ${ctx.actor.name}` }]))
}
