import type { Selectable } from "kysely"
import { decodeCursor, type LocalDate, type Page, pageOf } from "#kernel"
import { type Ctx, isForeignKeyViolation, type TenantId, tables } from "#platform/db"
import { workErrors } from "./errors.ts"
import type { Retainer, RetainerId } from "./retainer.ts"

interface RetainerTable {
  tenant_id: TenantId
  id: RetainerId
  customer_id: string
  project_id: string | null
  name: string
  kind: Retainer["kind"]
  unit: Retainer["unit"]
  allowance: bigint
  currency: string
  fee_minor: bigint
  tax_class: string | null
  service_type_ids: readonly string[] | null
  starts_on: LocalDate
  ends_on: LocalDate | null
  carries_over: boolean
  is_active: boolean
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  retainers: RetainerTable
}

/** Inserts a retainer. Throws `work.customer_unknown`. */
export async function insertRetainer(ctx: Ctx, r: Retainer): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    id: r.id,
    customer_id: r.customerId,
    project_id: r.projectId,
    kind: r.kind,
    unit: r.unit,
    allowance: r.allowance,
    currency: r.currency,
    starts_on: r.startsOn,
    carries_over: r.carriesOver,
    created_at: ctx.now,
  }
  try {
    await tables<Tables>(ctx)
      .insertInto("retainers")
      .values({ ...row, ...changingColumns(ctx, r) })
      .execute()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw workErrors["work.customer_unknown"]({ id: r.customerId }, { cause: error })
    throw error
  }
}

/** Writes it if its version is still the one before; answers whether it was. */
export async function updateRetainer(ctx: Ctx, r: Retainer): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("retainers")
    .set(changingColumns(ctx, r))
    .where("id", "=", r.id)
    .where("version", "=", r.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function retainerById(ctx: Ctx, id: RetainerId): Promise<Retainer | undefined> {
  const row = await retainers(ctx).where("id", "=", id).executeTakeFirst()
  return row && retainerOf(row)
}

/** Retainers of a client that one billing looks at; a client has few. */
const retainersMax = 500

/** The retainers in use of these clients. */
export async function activeRetainers(ctx: Ctx, customerIds: readonly string[]): Promise<Retainer[]> {
  if (customerIds.length === 0) return []
  const rows = await retainers(ctx)
    .where("customer_id", "in", [...customerIds])
    .where("is_active", "=", true)
    .orderBy("id")
    .limit(retainersMax)
    .execute()
  return rows.map(retainerOf)
}

export interface RetainerFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customerId?: string | undefined
  readonly projectId?: string | undefined
}

/** Retainers by id, which is the order of their making. */
export async function listRetainers(ctx: Ctx, filter: RetainerFilter): Promise<Page<Retainer>> {
  let query = retainers(ctx)
  if (filter.customerId !== undefined) query = query.where("customer_id", "=", filter.customerId)
  if (filter.projectId !== undefined) query = query.where("project_id", "=", filter.projectId)
  if (filter.cursor !== undefined)
    query = query.where("id", ">", String(decodeCursor(filter.cursor, 1)[0]) as RetainerId)
  const rows = await query
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(retainerOf), filter.limit, (r) => [r.id])
}

function retainers(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("retainers").selectAll()
}

function changingColumns(ctx: Ctx, r: Retainer) {
  return {
    name: r.name,
    fee_minor: r.feeMinor,
    tax_class: r.taxClass,
    service_type_ids: r.serviceTypeIds === null ? null : [...r.serviceTypeIds],
    ends_on: r.endsOn,
    is_active: r.isActive,
    version: r.version,
    updated_at: ctx.now,
  }
}

function retainerOf(row: Selectable<RetainerTable>): Retainer {
  const { id, name, kind, unit, allowance, currency, version } = row
  return {
    ...{ id, name, kind, unit, allowance, currency, version },
    customerId: row.customer_id,
    projectId: row.project_id,
    feeMinor: row.fee_minor,
    taxClass: row.tax_class,
    serviceTypeIds: row.service_type_ids,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    carriesOver: row.carries_over,
    isActive: row.is_active,
  }
}
