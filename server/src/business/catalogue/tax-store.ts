import { formatMicro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { rowsOf } from "./rows.ts"
import type { TaxCategory, TaxClass, TaxClassId } from "./tax-class.ts"

interface TaxClassRow {
  readonly id: TaxClassId
  readonly code: string
  readonly name: string
  readonly category: TaxCategory
  readonly rate: string
  readonly is_default: boolean
  readonly version: number
}

const columns = "id, code, name, category, rate, is_default, version"

/** Every tax class of the tenant, by code. */
export async function allTaxClasses(ctx: Ctx): Promise<TaxClass[]> {
  const rows = await rowsOf<TaxClassRow>(ctx, `select ${columns} from tax_classes where tenant_id = $1 order by code`, [
    ctx.tenant,
  ])
  return rows.map(taxClassOf)
}

/** Inserts the classes whose codes are free; answers the ids that were inserted. */
export async function insertTaxClasses(ctx: Ctx, classes: readonly TaxClass[]): Promise<ReadonlySet<TaxClassId>> {
  const rows = await rowsOf<{ id: TaxClassId }>(
    ctx,
    `insert into tax_classes (tenant_id, id, code, name, category, rate, is_default, version, created_at)
     select $1, c.id, c.code, c.name, c.category, c.rate, c.is_default, 1, $3
     from jsonb_to_recordset($2::jsonb) as c (id text, code text, name text, category text, rate numeric, is_default boolean)
     on conflict do nothing returning id`,
    [ctx.tenant, JSON.stringify(classes.map(taxClassRow)), ctx.now],
  )
  return new Set(rows.map((row) => row.id))
}

/** Writes a class if its version is still the one before; answers whether it was. */
export async function updateTaxClass(ctx: Ctx, c: TaxClass): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update tax_classes set code = $3, name = $4, category = $5, rate = $6, is_default = $7, version = $8
     where tenant_id = $1 and id = $2 and version = $8 - 1`,
    [ctx.tenant, c.id, c.code, c.name, c.category, formatMicro(c.rate), c.isDefault, c.version],
  )
  return affected === 1
}

/** Takes the mark of the default from whichever class has it. */
export async function clearDefaultTaxClass(ctx: Ctx): Promise<void> {
  await ctx.tx.session.query("update tax_classes set is_default = false where tenant_id = $1 and is_default", [
    ctx.tenant,
  ])
}

/** Removes a class; answers false when a product uses it. */
export async function deleteTaxClass(ctx: Ctx, id: TaxClassId): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `delete from tax_classes t where tenant_id = $1 and id = $2
     and not exists (select from products p where p.tenant_id = $1 and p.tax_class_id = $2)`,
    [ctx.tenant, id],
  )
  return affected === 1
}

function taxClassRow(c: TaxClass) {
  return {
    id: c.id,
    code: c.code,
    name: c.name,
    category: c.category,
    rate: formatMicro(c.rate),
    is_default: c.isDefault,
  }
}

function taxClassOf(row: TaxClassRow): TaxClass {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    category: row.category,
    rate: parseMicro(row.rate),
    isDefault: row.is_default,
    version: row.version,
  }
}
