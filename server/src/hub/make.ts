import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Carried, DomainPort } from "./carry.ts"
import { domainIdOf, keepRecord } from "./carry-store.ts"
import { hubErrors } from "./connection.ts"
import type { Connector } from "./define.ts"
import { tell } from "./domain.ts"
import { insertDomainRecord, livingByKeys } from "./domain-store.ts"
import { isSame, type Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import { insertRecords, lockRecords, type RecordId, updateRecords, type Whence } from "./sync/link-store.ts"

/** A record that somebody entered for a connector's service. */
export interface Wish {
  readonly kind: string
  /** The whole record; references are our records' ids. */
  readonly data: Row
  readonly connector: string
  readonly whence: Readonly<Record<string, Whence>>
}

/**
 * Makes a record as a person here would: its domain makes it first (or refuses), then every connection that takes its kind is told. A kind
 * that no domain keeps is the hub's own. Throws hub.record_known, hub.record_refused, and what the domain throws.
 */
export async function makeRecord(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  port: DomainPort | undefined,
  { kind, data, connector, whence }: Wish,
): Promise<{ readonly id: RecordId; readonly domainId: string | null; readonly data: Row }> {
  const type = recordTypeOf(kind)
  const known = await livingByKeys(ctx, kind, type.keysOf(data))
  if (known !== undefined) throw hubErrors["hub.record_known"]({ id: known })
  const made = port === undefined ? null : await madeByDomain(ctx, port, data, connector)
  const whole = made === null ? data : joined(data, made, port?.fold)
  const row = { id: newId("rec"), data: whole, keys: type.keysOf(whole), whence }
  if (made === null) await insertRecords(ctx, kind, [{ ...row, deletedAt: null, isDirty: false }])
  else {
    const { domainId, row: domainData } = made
    const isNew = await insertDomainRecord(ctx, { ...row, kind, domainId, domainData, isUntold: false })
    if (!isNew) throw hubErrors["hub.record_refused"]({ reason: `${domainId} has a record already` })
  }
  await tell(ctx, connectors, kind, row.id)
  return { id: row.id, domainId: made?.domainId ?? null, data: whole }
}

/** What the domain makes of it, if it then may go to the service that it was entered for. */
async function madeByDomain(ctx: Ctx, { make, isFor }: DomainPort, data: Row, connector: string): Promise<Carried> {
  if (make === undefined) throw new Error("This domain makes no records of what was entered.")
  const made = await make.run(ctx, { data, connector })
  const fits = isFor === undefined || (await isFor(ctx, { domainId: made.domainId, connector }))
  if (fits !== true)
    throw hubErrors["hub.record_refused"]({ reason: fits === false ? `it would not be sent to ${connector}` : fits })
  return made
}

/** What the domain says stands before what was entered. */
function joined(data: Row, { row }: Carried, fold: DomainPort["fold"] = (taken) => taken): Row {
  const isBlank = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
  const taken = Object.entries(row).filter(([field, value]) => !isBlank(value) && !isSame(value, data[field]))
  return { ...data, ...fold(Object.fromEntries(taken), data) }
}

/** Removes a record as a person here would: its domain takes it away as far as it does that, and every connection is told. Throws hub.record_unknown. */
export async function removeRecord(
  ctx: Ctx,
  connectors: ReadonlyMap<string, Connector>,
  port: DomainPort | undefined,
  { kind, id }: { readonly kind: string; readonly id: RecordId },
): Promise<void> {
  const [record] = await lockRecords(ctx, [id])
  if (record === undefined || record.deletedAt !== null || record.erasedAt !== null)
    throw hubErrors["hub.record_unknown"]({ id })
  const domainId = await domainIdOf(ctx, id)
  if (domainId !== null) await port?.remove?.run(ctx, domainId)
  const keys = recordTypeOf(kind).keysOf(record.data)
  await updateRecords(ctx, [{ id, data: record.data, keys, whence: {}, deletedAt: ctx.now, isDirty: false }])
  // What was learned of it before has nobody to go to any more.
  await keepRecord(ctx, id, null)
  await tell(ctx, connectors, kind, id)
}
