import { creditNoteIssued, draftChanged, draftDiscarded, linesCreditedWhole, loadInvoice } from "#business/billing"
import { freeBill, guardDraft } from "#business/work"
import { inTransaction } from "#platform/events"

/** A draft that is thrown away lets go of the work that it had. */
export const draftDiscardedFreesWork = inTransaction(
  draftDiscarded,
  "draft-discarded-frees-work",
  async (ctx, { data }) => {
    await freeBill(ctx, data.invoiceId, "all")
  },
)

/** A line that is credited whole (at once or bit by bit) lets go of its work; a part credited is a price given up. */
export const invoiceCreditedFreesWork = inTransaction(
  creditNoteIssued,
  "invoice-credited-frees-work",
  async (ctx, { data }) => {
    await freeBill(ctx, data.invoiceId, await linesCreditedWhole(ctx, data.invoiceId))
  },
)

/** A draft of billed work can't become another bill by hand. */
export const draftKeepsItsWork = inTransaction(draftChanged, "draft-keeps-its-work", async (ctx, { data }) => {
  await guardDraft(ctx, data.invoiceId, await loadInvoice(ctx, data.invoiceId))
})
