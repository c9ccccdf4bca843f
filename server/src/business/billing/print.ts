import type { Ctx } from "#platform/db"
import type { FileReply } from "#platform/http"
import { loadCreditNote } from "./credit.ts"
import type { CreditNoteId } from "./credit-note.ts"
import { loadInvoice } from "./draft.ts"
import type { InvoiceId } from "./invoice.ts"
import { type PrintedDocument, pageOfDocument, printedCreditNote, printedInvoice, renderPdf } from "./pdf.ts"
import { basicsOf } from "./settings.ts"

/** A document as a PDF file under its number. */
export type PdfFile = FileReply & { readonly fileName: string }

/** An invoice as PDF, with the numbers it was issued with. Throws `invoice.unknown`. */
export async function invoicePdf(ctx: Ctx, id: InvoiceId): Promise<PdfFile> {
  const invoice = await loadInvoice(ctx, id)
  return printed(ctx, (locale) => printedInvoice(invoice, locale))
}

/** A credit note as PDF. Throws `credit_note.unknown`. */
export async function creditNotePdf(ctx: Ctx, id: CreditNoteId): Promise<PdfFile> {
  const note = await loadCreditNote(ctx, id)
  return printed(ctx, (locale) => printedCreditNote(note, locale))
}

async function printed(ctx: Ctx, print: (locale: string) => PrintedDocument): Promise<PdfFile> {
  const { tenant, settings } = await basicsOf(ctx)
  const doc = print(tenant.locale)
  const bytes = await renderPdf(pageOfDocument(doc, tenant, settings.seller))
  return { contentType: "application/pdf", bytes, fileName: `${doc.number || "draft"}.pdf` }
}
