import type { Api } from "./api.ts"
import { everyRow, textOf } from "./answers.ts"

/** Number and sums of the tenant's invoices and credit notes, without tax. */
export interface InvoiceSums {
  readonly invoices: number
  readonly creditNotes: number
  readonly totalMinor: string
  readonly creditedMinor: string
}

/** Adds up what the server says that it has invoiced and credited. */
export async function invoiceSums(api: Api): Promise<InvoiceSums> {
  const invoices = (await everyRow(api, "/invoices")).filter((row) => textOf(row, "number") !== "")
  const credits = await everyRow(api, "/credit-notes")
  return {
    invoices: invoices.length,
    creditNotes: credits.length,
    totalMinor: String(sumOf(invoices)),
    creditedMinor: String(sumOf(credits)),
  }
}

function sumOf(rows: readonly unknown[]): bigint {
  return rows.reduce<bigint>((sum, row) => sum + BigInt(textOf(row, "netMinor") || "0"), 0n)
}
