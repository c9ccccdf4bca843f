import { formatMicro, type Micro, parseMicro } from "#kernel"
import type { Api } from "./api.ts"
import { everyRow, listOf, textOf } from "./answers.ts"
import { inParallel, type Watcher } from "./parallel.ts"
import type { PlannedCredit, Refusal, ReplayPlan } from "./plan.ts"

/** A line that was invoiced and can still be taken back. */
interface SoldLine {
  readonly invoiceId: string
  readonly lineId: string
  readonly customer: string
  readonly sku: string
  readonly unitPrice: Micro
  left: Micro
}

/**
 * Turns cancellations into credit notes of the latest earlier sale of the same customer, article and price that has enough left. What has no
 * such sale in the file was sold before it begins: it is answered as unmatched.
 */
export async function creditCancellations(api: Api, plan: ReplayPlan, watcher: Watcher): Promise<{ unmatched: Refusal[] }> {
  if (plan.credits.length === 0) return { unmatched: [] }
  const sold = await soldLines(api, plan)
  const unmatched: Refusal[] = []
  const notes = plan.credits.flatMap((credit) => notesOf(credit, sold, unmatched))
  await inParallel(notes, 1, watcher, "credit notes", async (note) => {
    const body = { reason: `Cancellation ${note.ref}`, lines: note.lines }
    const answer = await api.send("POST", `/invoices/${note.invoiceId}/credit`, body, `${plan.slug}-credit-${note.ref}-${note.invoiceId}`)
    if (answer.status >= 300) unmatched.push({ row: 0, ref: note.ref, reason: `${textOf(answer.body, "code")}: ${textOf(answer.body, "detail")}` })
  })
  return { unmatched }
}

interface Note {
  readonly ref: string
  readonly invoiceId: string
  readonly lines: { lineId: string; quantity: string }[]
}

function notesOf(credit: PlannedCredit, sold: readonly SoldLine[], unmatched: Refusal[]): Note[] {
  const notes = new Map<string, Note>()
  for (const line of credit.lines) {
    const source = sold.findLast((s) => s.customer === credit.customerExternalId && s.sku === line.sku && s.unitPrice === line.unitPrice && s.left >= line.quantity)
    if (source === undefined) {
      unmatched.push({ row: 0, ref: credit.externalId, reason: `no earlier sale of ${formatMicro(line.quantity)} ${line.sku} to customer ${credit.customerExternalId ?? "unknown"} at this price` })
      continue
    }
    source.left -= line.quantity
    const note = notes.get(source.invoiceId) ?? { ref: credit.externalId, invoiceId: source.invoiceId, lines: [] }
    note.lines.push({ lineId: source.lineId, quantity: formatMicro(line.quantity) })
    notes.set(source.invoiceId, note)
  }
  return [...notes.values()]
}

/** The invoiced lines of the plan's orders that cancellations may name, in the order of their sale. */
async function soldLines(api: Api, plan: ReplayPlan): Promise<SoldLine[]> {
  const customers = new Map(plan.orders.map((order) => [order.externalId, order.customer.externalId]))
  const wanted = new Set(plan.credits.map((credit) => credit.customerExternalId))
  const orders = (await everyRow(api, "/orders")).filter((row) => wanted.has(customers.get(textOf(row, "externalId")) ?? ""))
  const sold: SoldLine[] = []
  for (const order of orders.toSorted((a, b) => (textOf(a, "placedAt") < textOf(b, "placedAt") ? -1 : 1))) {
    const invoiceId = textOf(order, "invoiceId")
    const { body } = await api.send("GET", `/invoices/${invoiceId}`)
    for (const line of listOf(body, "lines")) {
      sold.push({
        invoiceId,
        lineId: textOf(line, "id"),
        customer: customers.get(textOf(order, "externalId")) ?? "",
        sku: textOf(line, "sku"),
        unitPrice: parseMicro(textOf(line, "unitPrice")),
        left: parseMicro(textOf(line, "quantity")),
      })
    }
  }
  return sold
}
