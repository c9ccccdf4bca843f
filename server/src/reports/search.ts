import { listAssets } from "#business/assets"
import { listProducts } from "#business/catalogue"
import { listCustomers } from "#business/customers"
import { listDeals } from "#business/deals"
import { listTickets } from "#business/desk"
import type { Ctx } from "#platform/db"
import type { Permission } from "#platform/http"
import * as store from "./search-store.ts"

/** What can be found, in the order in which equally good hits stand. */
export const searchKinds = ["customer", "order", "invoice", "deal", "ticket", "product", "asset"] as const
export type SearchKind = (typeof searchKinds)[number]

/** Hits of one kind that are looked at; the best of all kinds are told. */
const eachMax = 20

export interface SearchHit {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  /** What tells two hits of one title apart. */
  readonly hint: string | null
}

/** What each kind asks of the caller: the permission of its own list. */
const needed = {
  customer: "customers:read",
  order: "sales:read",
  invoice: "billing:read",
  deal: "deals:read",
  ticket: "desk:read",
  product: "catalogue:read",
  asset: "assets:read",
} as const satisfies Record<SearchKind, Permission>

/** Text as it is compared: without accents (Greek ones too), lower case. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim()
}

/**
 * The best hits of all kinds that the caller may read. Each domain is asked as its own list is asked; orders and invoices are found by
 * the beginning of their number, deals by their own name, and all three by their customer's name, so that accents matter nowhere.
 */
export async function searchAll(
  ctx: Ctx,
  text: string,
  limit: number,
  may: (wanted: Permission) => boolean,
  kinds: readonly SearchKind[] = searchKinds,
): Promise<SearchHit[]> {
  const wanted = new Set(kinds.filter((kind) => may(needed[kind])))
  if (folded(text) === "") return []
  // The customers are asked for in any case: they lead to their orders, invoices and deals.
  const { data: customers } = await listCustomers(ctx, { limit: eachMax, search: text })
  const ask = <T>(kind: SearchKind, find: () => Promise<T[]>): Promise<T[]> =>
    wanted.has(kind) ? find() : Promise.resolve([])
  const ids = customers.map((c) => c.id)
  const [orders, invoices, deals, tickets, products, assets] = await Promise.all([
    ask("order", () => store.findOrders(ctx, text, ids, eachMax)),
    ask("invoice", () => store.findInvoices(ctx, text, ids, eachMax)),
    ask("deal", () => findDeals(ctx, text, ids)),
    ask("ticket", async () => [...(await listTickets(ctx, { limit: eachMax, search: text })).data]),
    ask("product", async () => [...(await listProducts(ctx, { limit: eachMax, search: text })).data]),
    ask("asset", async () => [...(await listAssets(ctx, { limit: eachMax, search: text })).data]),
  ])
  const hits: SearchHit[] = [
    ...(wanted.has("customer") ? customers : []).map((c) => hit("customer", c.id, c.name, c.email)),
    ...orders.map((o) => hit("order", o.id, o.number, o.name)),
    ...invoices.map((i) => hit("invoice", i.id, i.number, i.name)),
    ...deals.map((d) => hit("deal", d.id, d.name, d.stageName)),
    ...tickets.map((t) => hit("ticket", t.id, `#${t.number} ${t.subject}`, t.requester.name)),
    ...products.map((p) => hit("product", p.id, p.name, p.variants[0]?.sku ?? null)),
    ...assets.map((a) => hit("asset", a.id, a.name, a.serial)),
  ]
  return ranked(hits, text).slice(0, limit)
}

/** By their own name and by their customers; each once. */
async function findDeals(ctx: Ctx, text: string, customers: readonly string[]): Promise<store.FoundDeal[]> {
  const [{ data: named }, owned] = await Promise.all([
    listDeals(ctx, { limit: eachMax, search: text }),
    store.dealsOfCustomers(ctx, customers, eachMax),
  ])
  return [...new Map([...named, ...owned].map((deal) => [deal.id, deal])).values()]
}

function hit(kind: SearchKind, id: string, title: string, hint: string | null): SearchHit {
  return { kind, id, title, hint }
}

/** The whole title first, then its beginning, the beginning of a word, a part of it, and what was found by something else. */
export function ranked(hits: readonly SearchHit[], text: string): SearchHit[] {
  const wanted = folded(text)
  const scored = hits.map((found, place) => ({ found, place, score: scoreOf(found, wanted) }))
  return scored
    .toSorted((a, b) => a.score - b.score || kindOf(a.found) - kindOf(b.found) || a.place - b.place)
    .map(({ found }) => found)
}

function kindOf({ kind }: SearchHit): number {
  return searchKinds.indexOf(kind)
}

function scoreOf({ title, hint }: SearchHit, wanted: string): number {
  const name = folded(title).replace(/^#/, "")
  if (name === wanted || folded(hint ?? "") === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2
  return name.includes(wanted) ? 3 : 4
}
