import { type Selectable, sql } from "kysely"
import type { LocalDate } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import { type BuyerChannel, type CommissionRule, type CommissionTerms, categoryKey, type RuleId } from "./commission.ts"
import type { SellerId } from "./seller.ts"

/** Rules of one marketplace; every checkout reads them all. */
const rulesMax = 500

interface RuleTable {
  tenant_id: TenantId
  id: RuleId
  name: string
  priority: number
  channel: BuyerChannel | null
  category: string | null
  category_key: string | null
  seller_id: SellerId | null
  from_minor: bigint | null
  below_minor: bigint | null
  valid_from: LocalDate | null
  valid_until: LocalDate | null
  terms: CommissionTerms
  is_active: boolean
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  marketplace_commission_rules: RuleTable
}

/** Every rule, the highest priority first. */
export async function allRules(ctx: Ctx): Promise<CommissionRule[]> {
  const all = tables<Tables>(ctx).selectFrom("marketplace_commission_rules").selectAll()
  return (await all.orderBy("priority", "desc").orderBy("id").limit(rulesMax).execute()).map(ruleOf)
}

export async function ruleById(ctx: Ctx, id: RuleId): Promise<CommissionRule | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("marketplace_commission_rules")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && ruleOf(row)
}

export async function insertRule(ctx: Ctx, rule: CommissionRule): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    id: rule.id,
    ...columnsOf(rule),
    version: 1,
    created_at: ctx.now,
    updated_at: ctx.now,
  }
  await tables<Tables>(ctx).insertInto("marketplace_commission_rules").values(row).execute()
}

/** Writes a rule if its version is still the one before; answers whether it was. */
export async function updateRule(ctx: Ctx, rule: CommissionRule): Promise<boolean> {
  const update = tables<Tables>(ctx)
    .updateTable("marketplace_commission_rules")
    .set({ ...columnsOf(rule), version: rule.version, updated_at: ctx.now })
  const { numUpdatedRows } = await update
    .where("id", "=", rule.id)
    .where("version", "=", rule.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

function columnsOf(rule: CommissionRule) {
  return {
    name: rule.name,
    priority: rule.priority,
    channel: rule.channel,
    category: rule.category,
    category_key: rule.category === null ? null : categoryKey(rule.category),
    seller_id: rule.sellerId,
    from_minor: rule.fromMinor,
    below_minor: rule.belowMinor,
    valid_from: rule.validFrom,
    valid_until: rule.validUntil,
    terms: sql<CommissionTerms>`${JSON.stringify(rule.terms)}::jsonb`,
    is_active: rule.isActive,
  }
}

function ruleOf(row: Selectable<RuleTable>): CommissionRule {
  return {
    id: row.id,
    name: row.name,
    priority: row.priority,
    channel: row.channel,
    category: row.category,
    sellerId: row.seller_id,
    fromMinor: row.from_minor,
    belowMinor: row.below_minor,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    terms: row.terms,
    isActive: row.is_active,
    version: row.version,
  }
}
