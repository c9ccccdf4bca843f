import type { Ctx, Tx } from "#platform/db"
import { keepRecord } from "./carry-store.ts"
import { type DomainRecord, unclaimedByKeys, unclaimedPayment, writeDomainRecord } from "./domain-store.ts"
import { isSame, type Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import type { RecordId } from "./sync/link-store.ts"

const quietSlot = Symbol("quiet")

/** What domains say in this transaction of records that the hub does not know is for one connection, which a backfill is for. */
export function quietly(tx: Tx): void {
  tx.slots.set(quietSlot, true)
}

export function isQuiet(tx: Tx): boolean {
  return tx.slots.get(quietSlot) === true
}

/**
 * The record of theirs, known already and no domain's, that is this one of ours: it becomes the domain's. Documents of money are the same
 * only with the same total, and stay as they are; of others, what we know replaces what they have. Null: there is none, or several.
 */
export async function adopted(ctx: Ctx, kind: string, domainId: string, row: Row): Promise<RecordId | null> {
  if (kind === "payment") return adoptedPayment(ctx, domainId, row)
  const type = recordTypeOf(kind)
  const keys = type.keysOf({ ...type.blank, ...row })
  const found = await unclaimedByKeys(ctx, kind, keys)
  const key = keys.find((one) => found.some((record) => record.keys.includes(one)))
  const twins = found.filter((record) => key !== undefined && record.keys.includes(key))
  const [twin] = twins
  if (twin === undefined || twins.length > 1) return null
  const isMoney = type.fields.includes("totalMinor")
  if (isMoney && !isSameMoney(twin.data, row)) return null
  if (!isMoney) await fillIn(ctx, twin, row)
  await keepRecord(ctx, twin.id, { domainId, row })
  return twin.id
}

/** A payment is known by what it pays, and how much: the same one is not entered twice. */
async function adoptedPayment(ctx: Ctx, domainId: string, row: Row): Promise<RecordId | null> {
  const twin = await unclaimedPayment(ctx, row)
  if (twin !== undefined) await keepRecord(ctx, twin.id, { domainId, row })
  return twin?.id ?? null
}

function isSameMoney(theirs: Row, ours: Row): boolean {
  return ["totalMinor", "currency"].every((field) => isSame(theirs[field] ?? null, ours[field] ?? null))
}

async function fillIn(ctx: Ctx, twin: DomainRecord, row: Row): Promise<void> {
  const ours = Object.entries(row).filter(
    ([field, value]) =>
      value !== null && !(Array.isArray(value) && value.length === 0) && !isSame(value, twin.data[field]),
  )
  if (ours.length === 0) return
  const at = ctx.now.toISOString()
  const whence = Object.fromEntries(ours.map(([field]) => [field, { by: "ours", at, rule: `by ${ctx.actor.name}` }]))
  const data = { ...twin.data, ...Object.fromEntries(ours) }
  await writeDomainRecord(ctx, { ...twin, data, version: twin.version + 1 }, whence)
}
