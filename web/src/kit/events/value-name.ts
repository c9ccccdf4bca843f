import { useText } from "../../texts/index.ts"

/** Where the words for a record's states stand, by the beginning of its id and the field. */
export const valuePlaces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ast: { state: "assets.state", stateBeforeRepair: "assets.state" },
  amnt: { state: "assets.maintenance" },
  cus: { status: "customers.status", kind: "customers.kinds", source: "customers.source" },
  deal: { state: "deals.state", source: "deals.source" },
  inv: { state: "invoices.state", source: "invoices.source" },
  mst: { state: "projects.milestoneState" },
  ord: { state: "orders.state", paymentState: "orders.payment", fulfilmentState: "orders.fulfilment" },
  pay: { method: "orders.method" },
  po: { state: "purchases.state" },
  prj: { state: "projects.state" },
  rtn: { state: "orders.returnState" },
  sel: { state: "market.sellerState", kind: "market.sellerKinds" },
  stk: { state: "stocktakes.state" },
  tkt: { state: "desk.state", priority: "desk.priority", source: "desk.source" },
  tme: { state: "hours.state" },
  tsk: { state: "projects.task" },
  whe: { state: "webhooks.state", kind: "webhooks.kinds" },
  xps: { state: "hours.state" },
}

/** Says a value of a record as its pages do: "In repair", "Yes"; null for what is no such word. `subject` is the record's id. */
export function useValueName(subject: string | null): (field: string, value: unknown) => string | null {
  const t = useText()
  const own = valuePlaces[subject?.split("_")[0] ?? ""] ?? {}
  return (field, value) => {
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no")
    const place = own[field]
    if (place === undefined || typeof value !== "string") return null
    const said = t(`${place}.${value}` as "common.yes", { defaultValue: "" })
    return said === "" ? null : said
  }
}
