// How the simulated company answers.
import { json, type Row, type SandboxEnv, type SandboxReply, type SandboxTable } from "#hub"
import { vendorTime } from "./sandbox-tables.ts"

export interface Company {
  readonly env: SandboxEnv
  readonly tables: Readonly<Record<string, SandboxTable<Row>>>
}

/** The entities and their tables. */
export const kinds = [
  { entity: "Customer", table: "customers", isName: true },
  { entity: "Item", table: "items", isName: true },
  { entity: "Invoice", table: "invoices", isName: false },
  { entity: "CreditMemo", table: "creditMemos", isName: false },
  { entity: "Payment", table: "payments", isName: false },
  { entity: "TaxCode", table: "taxCodes", isName: true },
  { entity: "TaxRate", table: "taxRates", isName: true },
  { entity: "Account", table: "accounts", isName: true },
] as const

export function timed(env: SandboxEnv, body: Row): SandboxReply {
  return json({ ...body, time: vendorTime(env.now()) }, 200, { intuit_tid: env.uuid() })
}

/** A validation fault; QuickBooks answers all of them with 400. */
export function faultOf(env: SandboxEnv, code: string, detail: string): SandboxReply {
  const error = { Message: detail.split(":")[0], Detail: detail, code, element: "" }
  return json({ Fault: { Error: [error], type: "ValidationFault" }, time: vendorTime(env.now()) }, 400)
}
