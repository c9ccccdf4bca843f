import { creditNoteIssued, draftChanged, draftDiscarded, linesCreditedWhole, loadInvoice } from "#business/billing"
import { freeMilestones } from "#business/projects"
import { freeBill, guardDraft, isWorkBill } from "#business/work"
import type { Ctx } from "#platform/db"
import { inTransaction } from "#platform/events"

/** A draft that is thrown away lets go of the work that it had. */
export const draftDiscardedFreesWork = inTransaction(draftDiscarded, "draft-discarded-frees-work", (ctx, { data }) =>
  free(ctx, data.invoiceId, "all"),
)

/** A line that is credited whole (at once or bit by bit) lets go of its work; a part credited is a price given up. */
export const invoiceCreditedFreesWork = inTransaction(
  creditNoteIssued,
  "invoice-credited-frees-work",
  async (ctx, { data }) => {
    if (await isWorkBill(ctx, data.invoiceId))
      await free(ctx, data.invoiceId, await linesCreditedWhole(ctx, data.invoiceId))
  },
)

/** A draft of billed work can't become another bill by hand. */
export const draftKeepsItsWork = inTransaction(draftChanged, "draft-keeps-its-work", async (ctx, { data }) => {
  await guardDraft(ctx, data.invoiceId, () => loadInvoice(ctx, data.invoiceId))
})

/** Frees lines with everything that they were made of. */
async function free(ctx: Ctx, invoiceId: string, lineNos: readonly number[] | "all"): Promise<void> {
  const freed = await freeBill(ctx, invoiceId, lineNos)
  const milestones = freed.filter((line) => line.kind === "milestone").flatMap((line) => line.sourceIds)
  if (milestones.length > 0) await freeMilestones(ctx, milestones)
}
