// Writes to the simulated company, and what it refuses.
import { type Row, rowsAt, type SandboxReply, type SandboxRequest } from "#hub"
import { type Company, faultOf, kinds, timed } from "./sandbox-answers.ts"
import { cents, linesProblem, linkedOf, paidOf, valueAt, voided } from "./sandbox-books.ts"

type Kind = (typeof kinds)[number]
type Problem = readonly [code: string, text: string]

/** Makes a record, changes it where it names an id, or ends it where it says how. */
export function written(company: Company, entity: string, request: SandboxRequest): SandboxReply {
  const { env, tables } = company
  const kind = kinds.find((one) => one.entity.toLowerCase() === entity)
  const records = kind && tables[kind.table]
  if (kind === undefined || records === undefined || entity.startsWith("tax"))
    return faultOf(env, "500", "Unsupported Operation")
  // JSON of a request is looked at field by field.
  const sent: Row = Object(request.json)
  const problem = versionProblem(records.get(String(sent["Id"])), sent) ?? ending(company, kind, request.query, sent)
  if (problem !== null && "status" in problem) return problem
  const refusal = problem ?? problemOf(company, kind, sent)
  if (refusal !== null) return faultOf(env, ...refusal)
  const { sparse, ...rest } = sent
  if (sent["Id"] === undefined) return timed(env, { [kind.entity]: records.insert(rest) })
  const whole = sparse === true ? rest : { ...blanked(records.get(String(sent["Id"]))), ...rest }
  return timed(env, { [kind.entity]: records.change(String(sent["Id"]), whole) })
}

function versionProblem(old: Row | undefined, sent: Row): Problem | null {
  if (sent["Id"] === undefined) return null
  if (old === undefined || old["status"] === "Deleted") return ["610", "Object Not Found : it was deleted"]
  if (sent["SyncToken"] === undefined) return ["2020", "Required param missing, need to supply: SyncToken"]
  return sent["SyncToken"] === old["SyncToken"]
    ? null
    : ["5010", "Stale Object Error : You and another user were working on this at the same time."]
}

/** A full update empties what it leaves out. */
function blanked(old: Row | undefined): Row {
  const kept = ["Id", "SyncToken", "domain", "MetaData", "Active", "CurrencyRef", "DocNumber"]
  return Object.fromEntries(Object.keys(old ?? {}).map((key) => [key, kept.includes(key) ? old?.[key] : undefined]))
}

/** `?operation=delete` and `void`; null where nothing is ended. */
function ending(
  { env, tables }: Company,
  kind: Kind,
  query: URLSearchParams,
  sent: Row,
): SandboxReply | Problem | null {
  const records = tables[kind.table]
  const id = String(sent["Id"])
  const operation = query.get("operation")
  if (operation === null || records === undefined) return null
  if (kind.isName) return ["500", "Unsupported Operation : names are made inactive"]
  const old = records.get(id)
  if (operation === "void" && kind.entity !== "CreditMemo")
    return timed(env, { [kind.entity]: records.change(id, voided(Object(old))) })
  if (operation !== "delete") return ["500", `Unsupported Operation : ${operation}`]
  records.remove(id)
  return timed(env, { [kind.entity]: { domain: "QBO", status: "Deleted", Id: id } })
}

function problemOf(company: Company, kind: Kind, sent: Row): Problem | null {
  switch (kind.entity) {
    case "Customer":
      return nameProblem(company, kind, sent, "DisplayName")
    case "Item":
      return nameProblem(company, kind, sent, "Name") ?? itemProblem(sent)
    case "Payment":
      return paymentProblem(company, sent)
    case "Invoice":
    case "CreditMemo":
      return documentProblem(company, kind, sent)
    default:
      return null
  }
}

function nameProblem({ tables }: Company, kind: Kind, sent: Row, field: string): Problem | null {
  const name = sent[field]
  if (sent["Id"] === undefined && typeof name !== "string") return ["2020", `Required param missing: ${field}`]
  if (typeof name === "string" && /[:\t\n]/.test(name))
    return ["6000", `A business validation error: ${field} has a colon, tab or new line`]
  const twin = tables[kind.table]?.all().find((one) => one[field] === name && one["Id"] !== sent["Id"])
  return typeof name === "string" && twin !== undefined
    ? ["6240", `Duplicate Name Exists Error : The name supplied already exists. : Id=${twin["Id"]}`]
    : null
}

function itemProblem(sent: Row): Problem | null {
  return sent["Id"] === undefined && valueAt(sent, "IncomeAccountRef") === ""
    ? ["6000", "A business validation error has occurred while processing your request: select an income account"]
    : null
}

function documentProblem({ tables }: Company, kind: Kind, sent: Row): Problem | null {
  const isNew = sent["Id"] === undefined
  const customer = valueAt(sent, "CustomerRef")
  if (isNew && customer === "") return ["2020", "Required param missing, need to supply: CustomerRef"]
  if (customer !== "" && tables["customers"]?.get(customer) === undefined)
    return ["2500", "Invalid Reference Id : Customer"]
  const number = sent["DocNumber"]
  const twin = tables[kind.table]?.all().find((one) => one["DocNumber"] === number && one["Id"] !== sent["Id"])
  if (number !== undefined && twin !== undefined)
    return ["6140", `Duplicate Document Number Error : DocNumber=${number} is assigned to TxnId=${twin["Id"]}`]
  return isNew || sent["Line"] !== undefined ? linesProblem(sent) : null
}

function paymentProblem({ tables }: Company, sent: Row): Problem | null {
  const isNew = sent["Id"] === undefined
  if (isNew && typeof sent["TotalAmt"] !== "number") return ["2020", "Required param missing: TotalAmt"]
  if (isNew && tables["customers"]?.get(valueAt(sent, "CustomerRef")) === undefined)
    return ["2500", "Invalid Reference Id : Customer"]
  for (const line of rowsAt(sent, "Line")) {
    for (const id of linkedOf(line)) {
      const invoice = tables["invoices"]?.get(id)
      if (invoice === undefined || invoice["status"] === "Deleted")
        return ["2500", `Invalid Reference Id : Invoice ${id}`]
      const before = tables["payments"]?.get(String(sent["Id"]))
      const open = cents(invoice["Balance"]) + (before === undefined ? 0n : paidOf(before, id))
      if (cents(line["Amount"]) > open) return ["6000", "The amount is more than what is owed of the invoice"]
    }
  }
  return null
}
