// How Shopify is called: one address for everything, lists by cursors, records by id.
import { type Api, cursorPages, type PullAt, type PullPage, type Row, VendorError } from "#hub"
import { listOf, objectOf, textOf } from "./formats.ts"
import {
  type Inner,
  type Kind,
  listQuery,
  moreRefundsQuery,
  nodesQuery,
  refundPage,
  refunds,
  refundsQuery,
  restQuery,
} from "./queries.ts"

/** Quarterly versions are supported for a year (docs: versioning). */
export const version = "2026-07"
/** A mutation costs ten points (docs: rate limits). */
const mutationCost = 10

/** What a query answers. Throws a VendorError for an answer without data; failures in it were classified before (`classify`). */
export async function ask(api: Api, query: string, variables: Row, cost = mutationCost): Promise<Row> {
  const body = await api.post("/graphql.json", { query, variables }, { cost })
  const data = objectOf(body)["data"]
  if (typeof data !== "object" || data === null)
    throw new VendorError({ class: "transient", message: "The answer holds no data" })
  return objectOf(data)
}

/** What a mutation answers. Throws a VendorError with Shopify's words for what it refuses. */
export async function tell(api: Api, mutation: string, variables: Row): Promise<Row> {
  const answer = (await ask(api, mutation, variables))["answer"]
  if (typeof answer !== "object" || answer === null)
    throw new VendorError({ class: "transient", message: "The answer says nothing of the change" })
  const [refusal] = listOf(objectOf(answer)["userErrors"])
  if (refusal === undefined) return objectOf(answer)
  const message = textOf(refusal["message"]) || "Shopify refused it without a reason"
  const isMissing = /does not exist|not be found|doesn't exist/i.test(message)
  throw new VendorError({ class: isMissing ? "missing" : "validation", message })
}

/** The location whose stock is kept: the one in the settings, else the one that `details` found. */
export function locationOf({ connection }: Api): string {
  const named = textOf(connection.settings["location"])
  return named || textOf(connection.account?.meta?.["location"])
}

/** Cursors stop after 25,000 records (docs: pagination limits); before that a read begins anew at the latest change it saw. */
const cursorRecordsMax = 20_000

interface Place {
  /** Null for the first page of a window. */
  readonly after: string | null
  readonly since: string | null
  readonly count: number
}

type Find = (api: Api, nodes: readonly Row[]) => Promise<readonly unknown[]>

/** What changed at that moment may be half of what did; what was made then was read. */
const [changedSince, madeSince] = ["updated_at:>=", "created_at:>"]

/** A page of a list by change, with what `found` makes of it. */
async function pageOf(
  api: Api,
  { since, token }: PullAt,
  asked: { readonly query: string; readonly cost: number; readonly by: string; readonly variables: Row },
  found: Find,
): Promise<PullPage> {
  const first: Place = { after: null, since: since?.toISOString() ?? null, count: 0 }
  const place = token === null ? first : (JSON.parse(token) as Place)
  const filter = place.since === null ? null : `${asked.by}'${place.since}'`
  const data = await ask(api, asked.query, { after: place.after, filter, ...asked.variables }, asked.cost)
  const { nodes, next } = connectionOf(data["list"])
  const items = await found(api, nodes)
  if (next === null) return { items, next: null }
  const count = place.count + nodes.length
  const last = textOf(nodes.at(-1)?.["updatedAt"])
  const isAnew = count >= cursorRecordsMax && asked.by === changedSince && last !== "" && last !== place.since
  const on: Place = isAnew ? { after: null, since: last, count: 0 } : { ...place, after: next, count }
  return { items, next: JSON.stringify(on) }
}

function variablesOf(api: Api, { fields }: Pick<Kind, "fields">): Row {
  return fields.includes("$location") ? { location: locationOf(api) } : {}
}

/** Changes of a list, the latest last: a cursor names the last record's time and id, so nothing is skipped while records move. */
export const changesOf = (kind: Kind) =>
  cursorPages({
    fetch: (api, at) =>
      pageOf(api, at, { query: listQuery(kind), cost: kind.cost, by: changedSince, variables: {} }, (_api, nodes) =>
        wholeOf(api, kind, nodes),
      ),
  })

/** What is new in a list. */
export const newOf = (kind: Kind) =>
  cursorPages({
    overlapMs: 0,
    fetch: (api, at) => {
      const asked = { query: listQuery(kind), cost: kind.cost, by: madeSince, variables: variablesOf(api, kind) }
      return pageOf(api, at, asked, (_api, nodes) => wholeOf(api, kind, nodes))
    },
  })

/** Records by id; those that are gone are left out. */
export const many = (kind: Pick<Kind, "type" | "fields" | "inner">, batchMax: number) => ({
  batchMax,
  get: async (api: Api, ids: readonly string[]): Promise<readonly Row[]> => {
    const data = await ask(api, nodesQuery(kind), { ids, ...variablesOf(api, kind) }, 10 * ids.length)
    // An id of another kind answers an object without fields.
    return wholeOf(
      api,
      kind,
      listOf(data["nodes"]).filter((one) => one["id"] !== undefined),
    )
  },
})

export const one = (kind: Pick<Kind, "type" | "fields" | "inner">) => async (api: Api, id: string) =>
  (await many(kind, 1).get(api, [id]))[0] ?? null

/** Records with their inner lists as lists, whole. */
async function wholeOf(
  api: Api,
  kind: Pick<Kind, "type" | "fields" | "inner">,
  nodes: readonly Row[],
): Promise<readonly Row[]> {
  const made: Row[] = []
  for (const node of nodes) {
    const lists: Record<string, unknown> = {}
    for (const [name, inner] of Object.entries(kind.inner))
      if (node[name] !== undefined) lists[name] = await rowsOf(api, kind, node, name, inner)
    made.push({ ...node, ...lists })
  }
  return made
}

/** Pages of one list: more than the 2,048 variants of the largest product. */
const innerPagesMax = 60

async function rowsOf(
  api: Api,
  kind: Pick<Kind, "type" | "fields" | "inner">,
  node: Row,
  name: string,
  inner: Inner,
): Promise<readonly Row[]> {
  let page = connectionOf(node[name])
  const rows = [...page.nodes]
  for (let i = 0; page.next !== null && i < innerPagesMax; i++) {
    const data = await ask(api, restQuery(kind, name, inner), { id: node["id"], after: page.next }, inner.more)
    page = connectionOf(objectOf(data["node"])["list"])
    rows.push(...page.nodes)
  }
  return rows
}

/** Throws a VendorError for what is no list. */
function connectionOf(value: unknown): { readonly nodes: readonly Row[]; readonly next: string | null } {
  const { nodes, pageInfo } = objectOf(value)
  if (!Array.isArray(nodes)) throw new VendorError({ class: "transient", message: "The answer holds no list" })
  const { hasNextPage, endCursor } = objectOf(pageInfo)
  return { nodes: listOf(nodes), next: hasNextPage === true && typeof endCursor === "string" ? endCursor : null }
}

/** The refunds of orders that changed. */
export const refundPages = cursorPages({
  fetch: (api, at) =>
    pageOf(api, at, { query: refundsQuery, cost: 50, by: changedSince, variables: {} }, async (_api, found) => {
      const all: Row[] = []
      for (const order of found) {
        const first = listOf(order["refunds"])
        all.push(...(first.length < refundPage.refunds ? first : await refundsOf(api, order["id"])))
      }
      return wholeOf(api, refunds, all)
    }),
})

/** All refunds of one order; at most twenty of them are read. */
async function refundsOf(api: Api, id: unknown): Promise<readonly Row[]> {
  const data = await ask(api, moreRefundsQuery, { id }, refundPage.more)
  return listOf(objectOf(data["node"])["refunds"])
}

/** Text within a search term (docs: search syntax). */
export function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}
