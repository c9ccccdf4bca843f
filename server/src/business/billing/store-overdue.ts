import type { Ctx } from "#platform/db"
import type { Invoice } from "./invoice.ts"
import { type InvoiceRow, invoiceOf } from "./store.ts"

const overdueSql = `update invoices set overdue_at = $3, updated_at = $3, version = version + 1
where tenant_id = $1 and id = any (
  select id from invoices where tenant_id = $1 and balance_minor > 0 and due_date < $2::date and overdue_at is null
  order by due_date, id limit $4 for update skip locked)
returning *`

/** Marks invoices that are past their due date and not marked yet, and answers them. */
export async function takeOverdue(ctx: Ctx, today: string, limit: number): Promise<Invoice[]> {
  const { rows } = await ctx.tx.session.query(overdueSql, [ctx.tenant, today, ctx.now, limit])
  return (rows as InvoiceRow[]).map(invoiceOf)
}

// Every step that has passed gets its row; only the highest of them is sent. An invoice that had a reminder today waits.
const remindersSql = `with due as (
  select i.id, max(s.step) as step from invoices i, jsonb_array_elements_text($3::jsonb) as e (step_text), lateral (select step_text::int as step) s
  where i.tenant_id = $1 and i.balance_minor > 0 and i.due_date + s.step <= $2::date
    and not exists (select from invoice_reminders r where r.tenant_id = $1 and r.invoice_id = i.id and (r.step >= s.step or r.sent_on = $2::date))
  group by i.id order by i.id limit $4
), sent as (
  insert into invoice_reminders (tenant_id, invoice_id, step, sent_on, is_skipped)
  select $1, id, step, $2::date, false from due order by id
  on conflict do nothing returning invoice_id, step
), skipped as (
  insert into invoice_reminders (tenant_id, invoice_id, step, sent_on, is_skipped)
  select $1, sent.invoice_id, e.step_text::int, $2::date, true
  from sent, jsonb_array_elements_text($3::jsonb) as e (step_text) where e.step_text::int < sent.step
  on conflict do nothing
)
select i.*, sent.step from sent join invoices i on i.tenant_id = $1 and i.id = sent.invoice_id order by i.id`

/** Claims the reminders that are due on `today` and answers those that are ours to send. */
export async function takeReminders(
  ctx: Ctx,
  today: string,
  days: readonly number[],
  limit: number,
): Promise<{ invoice: Invoice; step: number }[]> {
  const { rows } = await ctx.tx.session.query(remindersSql, [ctx.tenant, today, JSON.stringify(days), limit])
  return (rows as (InvoiceRow & { step: number })[]).map((row) => ({ invoice: invoiceOf(row), step: row.step }))
}
