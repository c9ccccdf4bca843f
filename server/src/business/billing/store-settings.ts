import { type Ctx, type TenantId, tables } from "#platform/db"
import type { BillingSettings, Seller } from "./settings-defaults.ts"

interface SettingsTable {
  tenant_id: TenantId
  invoice_prefix: string
  credit_note_prefix: string
  terms_days: number
  reminder_days: readonly number[]
  closed_until: string | null
  seller: Seller
  version: number
  updated_at: Date
}

/** The settings that the tenant has saved. */
export async function savedSettings(ctx: Ctx): Promise<BillingSettings | undefined> {
  const row = await tables<{ billing_settings: SettingsTable }>(ctx)
    .selectFrom("billing_settings")
    .selectAll()
    .executeTakeFirst()
  return (
    row && {
      invoicePrefix: row.invoice_prefix,
      creditNotePrefix: row.credit_note_prefix,
      termsDays: row.terms_days,
      reminderDays: row.reminder_days,
      closedUntil: row.closed_until,
      seller: row.seller,
      version: row.version,
    }
  )
}

const saveSql = `insert into billing_settings as s
  (tenant_id, invoice_prefix, credit_note_prefix, terms_days, reminder_days, closed_until, seller, version, updated_at)
values ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, 1, $8)
on conflict (tenant_id) do update set invoice_prefix = $2, credit_note_prefix = $3, terms_days = $4, reminder_days = $5::jsonb,
  closed_until = $6, seller = $7::jsonb, version = s.version + 1, updated_at = $8
where s.version = $9`

/** Writes settings over those of `version`; answers whether that was still the version. */
export async function saveSettings(ctx: Ctx, s: BillingSettings, version: number): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(saveSql, [
    ctx.tenant,
    s.invoicePrefix,
    s.creditNotePrefix,
    s.termsDays,
    JSON.stringify(s.reminderDays),
    s.closedUntil,
    JSON.stringify(s.seller),
    ctx.now,
    version,
  ])
  return affected === 1
}
