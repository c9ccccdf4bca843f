import { formatMicro, type Micro, parseMicro } from "#kernel"
import { everyRow, fieldOf, listOf, textOf } from "./answers.ts"
import type { Api } from "./api.ts"
import { inParallel, type Watcher } from "./parallel.ts"
import type { PlannedCredit, PlannedCreditLine, Refusal, ReplayPlan } from "./plan.ts"
import type { PlacedOrder } from "./sums.ts"

/** A line that was invoiced and can still be taken back. */
interface SoldLine {
  readonly invoiceId: string
  readonly lineNo: number
  readonly customer: string
  readonly at: Date
  readonly sku: string
  readonly unitPrice: Micro
  left: Micro
}

/** A credit note that is to be: what one cancellation takes back of one invoice. */
interface Note {
  readonly credit: PlannedCredit
  readonly invoiceId: string
  /** How much of which line of the invoice. */
  readonly lines: Map<number, Micro>
}

/**
 * Turns cancellations into credit notes of the latest earlier sale of the same customer, article and price that has enough left;
 * those that are there already are left alone. What has no such sale in the file was sold before it begins: it is answered as
 * unmatched.
 */
export async function creditCancellations(
  api: Api,
  plan: ReplayPlan,
  placed: readonly PlacedOrder[],
  watcher: Watcher,
): Promise<{ unmatched: Refusal[] }> {
  if (plan.credits.length === 0) return { unmatched: [] }
  const sold = await soldLines(api, placed)
  const unmatched: Refusal[] = []
  const notes = plan.credits.flatMap((credit) => notesOf(credit, sold, unmatched))
  const made = new Set(
    (await everyRow(api, "/credit-notes")).map((row) => noteKey(textOf(row, "reason"), textOf(row, "invoiceId"))),
  )
  const missing = notes.filter((note) => !made.has(noteKey(reasonOf(note.credit), note.invoiceId)))
  await inParallel(missing, 1, watcher, "credit notes", async ({ credit, invoiceId, lines }) => {
    const key = `${plan.slug}-credit-${credit.externalId}-${invoiceId}`
    const body = {
      reason: reasonOf(credit),
      lines: [...lines].map(([lineNo, quantity]) => ({ lineNo, quantity: formatMicro(quantity) })),
    }
    const answer = await api.send("POST", `/invoices/${invoiceId}/credit`, body, key)
    if (answer.status < 300) return
    const reason = `${textOf(answer.body, "code")}: ${textOf(answer.body, "detail")}`
    unmatched.push({ row: credit.row, ref: credit.externalId, reason })
  })
  return { unmatched }
}

function reasonOf(credit: PlannedCredit): string {
  return `Cancellation ${credit.externalId}`
}

function noteKey(reason: string, invoiceId: string): string {
  return `${reason} ${invoiceId}`
}

/** The notes of one cancellation. Depends on the file and the invoices only, so that a second run finds the same ones. */
function notesOf(credit: PlannedCredit, sold: readonly SoldLine[], unmatched: Refusal[]): Note[] {
  const notes = new Map<string, Note>()
  for (const line of credit.lines) {
    const source = sold.findLast((candidate) => canTake(candidate, credit, line))
    if (source === undefined) {
      unmatched.push({ row: line.row, ref: credit.externalId, reason: unmatchedText(credit, line) })
      continue
    }
    source.left -= line.quantity
    const note = notes.get(source.invoiceId) ?? { credit, invoiceId: source.invoiceId, lines: new Map() }
    note.lines.set(source.lineNo, (note.lines.get(source.lineNo) ?? 0n) + line.quantity)
    notes.set(source.invoiceId, note)
  }
  return [...notes.values()]
}

function canTake(sold: SoldLine, credit: PlannedCredit, line: PlannedCreditLine): boolean {
  const isSame =
    sold.customer === credit.customerExternalId && sold.sku === line.sku && sold.unitPrice === line.unitPrice
  return isSame && sold.at <= credit.at && sold.left >= line.quantity
}

function unmatchedText({ customerExternalId }: PlannedCredit, { quantity, sku }: PlannedCreditLine): string {
  return `no earlier sale of ${formatMicro(quantity)} ${sku} to customer ${customerExternalId ?? "unknown"} at this price`
}

/** The invoiced lines of these orders, in the order of their sale. */
async function soldLines(api: Api, placed: readonly PlacedOrder[]): Promise<SoldLine[]> {
  const invoices = new Map((await everyRow(api, "/invoices")).map((row) => [textOf(row, "id"), row]))
  return placed.flatMap(({ planned, invoiceId }) =>
    listOf(invoices.get(invoiceId), "lines").map((line) => ({
      invoiceId,
      lineNo: Number(fieldOf(line, "lineNo")),
      customer: planned.customer.externalId,
      at: planned.placedAt,
      sku: textOf(line, "sku"),
      unitPrice: parseMicro(textOf(line, "unitPrice")),
      left: parseMicro(textOf(line, "quantity")),
    })),
  )
}
