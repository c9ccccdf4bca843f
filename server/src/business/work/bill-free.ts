import type { Ctx } from "#platform/db"
import type { WorkLine } from "./bill.ts"
import { freeLines, linesOf } from "./bill-store.ts"
import { tellBilled } from "./bill-tell.ts"
import { workErrors } from "./errors.ts"

/**
 * Lets go of what an invoice has of work: all of it, or some lines by number. What it has no more is left out, so a repeat
 * changes nothing. Answers the lines that were freed; their milestones are for the caller to free.
 */
export async function freeBill(ctx: Ctx, invoiceId: string, lineNos: readonly number[] | "all"): Promise<WorkLine[]> {
  const held = await linesOf(ctx, invoiceId, true)
  const lines = held.filter((line) => line.freedAt === null && (lineNos === "all" || lineNos.includes(line.lineNo)))
  if (lines.length === 0) return []
  await freeLines(
    ctx,
    lines.map((line) => line.id),
  )
  await tellBilled(ctx, lines, "freed")
  return lines
}

/** The lines of an invoice that were made of work, with why they are what they are. Throws `work.bill_unknown`. */
export async function loadBill(ctx: Ctx, invoiceId: string): Promise<WorkLine[]> {
  const lines = await linesOf(ctx, invoiceId)
  if (lines.length === 0) throw workErrors["work.bill_unknown"]({ id: invoiceId })
  return lines
}

/** Was anything of this invoice made of work? */
export async function isWorkBill(ctx: Ctx, invoiceId: string): Promise<boolean> {
  return (await linesOf(ctx, invoiceId)).length > 0
}

/** What of an invoice must stay as work has made it. */
export interface DraftFacts {
  readonly customerId: string
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly orderDiscountMinor: bigint
  readonly lines: readonly {
    readonly quantity: bigint
    readonly unitPrice: bigint
    readonly netMinor: bigint
  }[]
}

/** Refuses a change of a draft that would make it another than what was billed; lines may be added behind.
 *  Throws `work.draft_locked`. */
export async function guardDraft(ctx: Ctx, invoiceId: string, load: () => Promise<DraftFacts>): Promise<void> {
  const lines = (await linesOf(ctx, invoiceId)).filter((line) => line.freedAt === null)
  const [first] = lines
  if (first === undefined) return
  const draft = await load()
  const isSame =
    draft.customerId === first.customerId &&
    draft.currency === first.currency &&
    !draft.pricesIncludeTax &&
    draft.orderDiscountMinor === 0n &&
    lines.every((line) => isKept(line, draft.lines[line.lineNo - 1]))
  if (!isSame) throw workErrors["work.draft_locked"]()
}

function isKept(line: WorkLine, now: DraftFacts["lines"][number] | undefined): boolean {
  return (
    now !== undefined &&
    now.quantity === line.quantity &&
    now.unitPrice === line.unitPrice &&
    now.netMinor === line.amountMinor
  )
}
