import type { Selectable } from "kysely"
import { decodeCursor, formatMicro, type LocalDate, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { RateCard, RateCardId, RateLevel } from "./rates.ts"
import type { Contract, ContractId, ServiceKind, ServiceType, ServiceTypeId } from "./register.ts"
import type { RoundingPolicy } from "./rounding.ts"

interface Stamped {
  tenant_id: TenantId
  version: number
  created_at: Date
  updated_at: Date
}

interface ServiceTypeTable extends Stamped {
  id: ServiceTypeId
  code: string
  name: string
  kind: ServiceKind
  is_billable: boolean
  factor: string
  tax_class: string | null
  is_active: boolean
}

interface ContractTable extends Stamped {
  id: ContractId
  customer_id: string
  name: string
  starts_on: LocalDate
  ends_on: LocalDate | null
}

interface RateCardTable extends Stamped {
  id: RateCardId
  name: string
  level: RateLevel
  holder_id: string | null
  currency: string
  valid_from: LocalDate | null
  valid_until: LocalDate | null
  /** Written as JSON text, read as what it says. */
  rounding: unknown
  prices: unknown
}

interface Tables {
  service_types: ServiceTypeTable
  work_contracts: ContractTable
  rate_cards: RateCardTable
}

/** Kinds of work that a tenant may have. */
export const serviceTypesMax = 200

/** Every kind of work, by code. */
export async function serviceTypes(ctx: Ctx): Promise<ServiceType[]> {
  const all = tables<Tables>(ctx).selectFrom("service_types").selectAll()
  return (await all.orderBy("code").limit(serviceTypesMax).execute()).map(serviceTypeOf)
}

/** Inserts a kind of work unless its code is taken; answers whether it did. */
export async function insertServiceType(ctx: Ctx, s: ServiceType): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("service_types")
    .values({ tenant_id: ctx.tenant, id: s.id, code: s.code, ...serviceTypeColumns(s), version: 1, ...madeNow(ctx) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes it if its version is still the one before; answers whether it was. */
export async function updateServiceType(ctx: Ctx, s: ServiceType): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("service_types")
    .set({ ...serviceTypeColumns(s), version: s.version, updated_at: ctx.now })
    .where("id", "=", s.id)
    .where("version", "=", s.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertContract(ctx: Ctx, c: Contract): Promise<void> {
  const row = { tenant_id: ctx.tenant, id: c.id, customer_id: c.customerId, ...contractColumns(c), version: 1 }
  await tables<Tables>(ctx)
    .insertInto("work_contracts")
    .values({ ...row, ...madeNow(ctx) })
    .execute()
}

/** Writes it if its version is still the one before; answers whether it was. */
export async function updateContract(ctx: Ctx, c: Contract): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("work_contracts")
    .set({ ...contractColumns(c), version: c.version, updated_at: ctx.now })
    .where("id", "=", c.id)
    .where("version", "=", c.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function contractById(ctx: Ctx, id: ContractId): Promise<Contract | undefined> {
  const row = await contracts(ctx).where("id", "=", id).executeTakeFirst()
  return row && contractOf(row)
}

/** The contract of a client that holds on a day: of several the one that began last. */
export async function contractOn(ctx: Ctx, customerId: string, date: LocalDate): Promise<Contract | undefined> {
  const row = await contracts(ctx)
    .where("customer_id", "=", customerId)
    .where("starts_on", "<=", date)
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", date)]))
    .orderBy("starts_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst()
  return row && contractOf(row)
}

interface ListFilter {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Contracts by id, which is the order of their making. */
export async function listContracts(
  ctx: Ctx,
  filter: ListFilter & { readonly customerId?: string | undefined; readonly search?: string | undefined },
): Promise<Page<Contract>> {
  let query = contracts(ctx)
  if (filter.search !== undefined) {
    const part = `%${filter.search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`
    query = query.where("name", "ilike", part)
  }
  if (filter.customerId !== undefined) query = query.where("customer_id", "=", filter.customerId)
  if (filter.cursor !== undefined) query = query.where("id", ">", cursorId<ContractId>(filter.cursor))
  const rows = await query
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(contractOf), filter.limit, (c) => [c.id])
}

export async function insertRateCard(ctx: Ctx, c: RateCard): Promise<void> {
  const row = { tenant_id: ctx.tenant, id: c.id, level: c.level, holder_id: c.holderId, ...cardColumns(c), version: 1 }
  await tables<Tables>(ctx)
    .insertInto("rate_cards")
    .values({ ...row, ...madeNow(ctx) })
    .execute()
}

/** Writes it if its version is still the one before; answers whether it was. */
export async function updateRateCard(ctx: Ctx, c: RateCard): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("rate_cards")
    .set({ ...cardColumns(c), version: c.version, updated_at: ctx.now })
    .where("id", "=", c.id)
    .where("version", "=", c.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteRateCard(ctx: Ctx, id: RateCardId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("rate_cards").where("id", "=", id).execute()
}

export async function rateCardById(ctx: Ctx, id: RateCardId): Promise<RateCard | undefined> {
  const row = await cards(ctx).where("id", "=", id).executeTakeFirst()
  return row && cardOf(row)
}

/** Every card of these holders, and the default ones: what rates are resolved from. */
export async function cardsFor(ctx: Ctx, holderIds: readonly string[]): Promise<RateCard[]> {
  const rows = await cards(ctx)
    .where((eb) =>
      eb.or([
        eb("level", "=", "default"),
        eb.and([eb("level", "!=", "default"), eb("holder_id", "in", holderIds.length === 0 ? [""] : [...holderIds])]),
      ]),
    )
    .execute()
  return rows.map(cardOf)
}

/** Cards by id, which is the order of their making. */
export async function listRateCards(
  ctx: Ctx,
  filter: ListFilter & { readonly level?: RateLevel | undefined; readonly holderId?: string | undefined },
): Promise<Page<RateCard>> {
  let query = cards(ctx)
  if (filter.level !== undefined) query = query.where("level", "=", filter.level)
  if (filter.holderId !== undefined) query = query.where("holder_id", "=", filter.holderId)
  if (filter.cursor !== undefined) query = query.where("id", ">", cursorId<RateCardId>(filter.cursor))
  const rows = await query
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(cardOf), filter.limit, (c) => [c.id])
}

/** The id that a cursor names; compared as text, so that a foreign one only finds nothing. */
function cursorId<I extends string>(cursor: string): I {
  return String(decodeCursor(cursor, 1)[0]) as I
}

function contracts(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("work_contracts").selectAll()
}

function cards(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("rate_cards").selectAll()
}

function madeNow(ctx: Ctx) {
  return { created_at: ctx.now, updated_at: ctx.now }
}

function serviceTypeColumns(s: ServiceType) {
  return {
    name: s.name,
    kind: s.kind,
    is_billable: s.isBillable,
    factor: formatMicro(s.factor),
    tax_class: s.taxClass,
    is_active: s.isActive,
  }
}

function serviceTypeOf(row: Selectable<ServiceTypeTable>): ServiceType {
  const { id, code, name, kind, version } = row
  return {
    ...{ id, code, name, kind, version },
    isBillable: row.is_billable,
    factor: parseMicro(row.factor),
    taxClass: row.tax_class,
    isActive: row.is_active,
  }
}

function contractColumns(c: Contract) {
  return { name: c.name, starts_on: c.startsOn, ends_on: c.endsOn }
}

function contractOf(row: Selectable<ContractTable>): Contract {
  const { id, name, version } = row
  return { id, customerId: row.customer_id, name, startsOn: row.starts_on, endsOn: row.ends_on, version }
}

interface StoredPrice {
  readonly serviceTypeId: string | null
  readonly userId: string | null
  readonly unitPrice: string
}

function cardColumns(c: RateCard) {
  const prices: StoredPrice[] = c.prices.map((price) => ({ ...price, unitPrice: formatMicro(price.unitPrice) }))
  return {
    name: c.name,
    currency: c.currency,
    valid_from: c.validFrom,
    valid_until: c.validUntil,
    rounding: c.rounding === null ? null : JSON.stringify(c.rounding),
    prices: JSON.stringify(prices),
  }
}

function cardOf(row: Selectable<RateCardTable>): RateCard {
  const { id, name, level, currency, version } = row
  // Both columns are written by `cardColumns` only.
  const prices = row.prices as readonly StoredPrice[]
  return {
    ...{ id, name, level, currency, version },
    holderId: row.holder_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    rounding: row.rounding as RoundingPolicy | null,
    prices: prices.map((price) => ({ ...price, unitPrice: parseMicro(price.unitPrice) })),
  }
}
