import type { TObject } from "typebox"
import type { Ctx } from "#platform/db"
import type { Permission } from "#platform/http"

/** Something that an assistant can ask for. */
export interface Tool {
  /** Letters, digits, `_` and `-`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: TObject
  readonly output: TObject
  readonly isWrite: boolean
  /** It may overwrite or remove what is there; else it only adds. */
  readonly isDestructive?: boolean
  /** Asked twice it does no more than once. */
  readonly isIdempotent?: boolean
  /** What the caller must be allowed, all of it. */
  readonly needs: readonly Permission[]
  readonly run: (ctx: Ctx, input: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>
}

/** Kind of record → the part of the business that keeps it: whoever reads or changes it there may so here. */
const domainOfKind: Readonly<Record<string, string>> = {
  party: "customers",
  product: "catalogue",
  item: "catalogue",
  stock_level: "stock",
  order: "sales",
  invoice: "billing",
  credit_note: "billing",
  payment: "billing",
  refund: "billing",
  tax_rate: "billing",
  account: "billing",
  subscription: "billing",
  payout: "billing",
  ticket: "desk",
  ticket_note: "desk",
  message: "desk",
  time_entry: "work",
  deal: "deals",
}

/** What reading or changing a kind of record takes beside the integrations' own permission. */
export function permissionOf(kind: string, verb: "read" | "write"): Permission[] {
  const domain = domainOfKind[kind]
  return domain === undefined ? [] : [`${domain}:${verb}`]
}

/** Kinds that an assistant may change: no documents of money, no stock, nothing that has happened. */
export const editableKinds: ReadonlySet<string> = new Set(["party", "product", "item", "ticket", "deal"])
