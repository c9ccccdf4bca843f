/** What the lines of an invoice are made by. */
export const groupings = ["ticket", "person"] as const

/** What of the choices stands in the address. */
export interface BillScope {
  readonly customerId: string
  readonly projectId?: string
  readonly until: string
  readonly linesBy?: (typeof groupings)[number]
}
