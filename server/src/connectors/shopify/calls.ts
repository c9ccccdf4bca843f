// How Shopify is called: one address for everything, lists by cursors, records by id.
import { type Api, allNodes, byCursor, filled, pageIn, queried, type Row, recordAt, rowsAt, VendorError } from "#hub"
import {
  type Fields,
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

export function ask(api: Api, query: string, variables: Row, cost = mutationCost): Promise<Row> {
  return queried(api, "/graphql.json", query, variables, { cost })
}

/** What a mutation answers. Throws a VendorError with Shopify's words for what it refuses. */
export async function tell(api: Api, mutation: string, variables: Row): Promise<Row> {
  const answer = recordAt(await ask(api, mutation, variables), "answer")
  const [refusal] = rowsAt(answer, "userErrors")
  if (refusal === undefined) return answer
  const message = filled(refusal, "message") ?? "Shopify refused it without a reason"
  const isMissing = /does not exist|not be found|doesn't exist/i.test(message)
  throw new VendorError({ class: isMissing ? "missing" : "validation", message })
}

/** The location whose stock is kept: the one in the settings, else the one that `details` found. */
export function locationOf({ connection }: Api): string {
  return filled(connection.settings, "location") ?? filled(connection.account?.meta, "location") ?? ""
}

const variablesOf = (api: Api, { fields }: Fields): Row =>
  fields.includes("$location") ? { location: locationOf(api) } : {}

/** Cursors stop after 25,000 records (docs: pagination limits). */
const recordsMax = 20_000
const changed = { at: "updatedAt" }

type Completed = (api: Api, nodes: readonly Row[]) => Promise<readonly Row[]>

/** What is read of a list: changes, or what is new alone. */
type Reading = "changes" | "new"

/**
 * Changes come the latest last: a cursor names the last record's time and id, so nothing is skipped while records move. What changed at
 * the moment of the last read may be half of what did; what was made then was read. New ones come by id: their read can't begin anew.
 */
const pages = (reading: Reading, kind: Fields, query: string, cost: number, completed: Completed) =>
  byCursor({
    ...changed,
    completed,
    ...(reading === "new" ? { recordsMax: Number.POSITIVE_INFINITY, overlapMs: 0 } : { recordsMax }),
    fetch: async (api, { since, after }) => {
      const filter = since && `${reading === "new" ? "created_at:>" : "updated_at:>="}'${since.toISOString()}'`
      return pageIn((await ask(api, query, { after, filter, ...variablesOf(api, kind) }, cost))["list"])
    },
  })

/** A kind of record of a list of its own. */
export const listed = (kind: Kind, reading: Reading = "changes") => ({
  ...byIds(kind, kind.pageSize),
  pull: pages(reading, kind, listQuery(kind), kind.cost * kind.pageSize, (api, nodes) => whole(api, kind, nodes)),
})

/** The refunds of orders that changed. */
export const refundRead = {
  ...byIds(refunds, 20),
  pull: pages("changes", refunds, refundsQuery, 50, async (api, orders) => {
    const all: Row[] = []
    for (const order of orders) {
      const first = rowsAt(order, "refunds")
      all.push(...(first.length < refundPage.refunds ? first : await refundsOf(api, order["id"])))
    }
    return whole(api, refunds, all)
  }),
}

/** All refunds of one order; at most twenty of them are read. */
async function refundsOf(api: Api, id: unknown): Promise<readonly Row[]> {
  return rowsAt(await ask(api, moreRefundsQuery, { id }, refundPage.more), "node", "refunds")
}

function byIds(kind: Fields, batchMax: number) {
  return { id: "id", changed, get: one(kind), getMany: many(kind, batchMax) }
}

/** Records by id; those that are gone are left out. */
export function many(kind: Fields, batchMax: number) {
  const get = async (api: Api, ids: readonly string[]) => {
    const data = await ask(api, nodesQuery(kind), { ids, ...variablesOf(api, kind) }, kind.cost * ids.length)
    // An id of another kind answers an object without fields.
    const nodes = rowsAt(data, "nodes").filter((node) => node["id"] !== undefined)
    return whole(api, kind, nodes)
  }
  return { batchMax, get }
}

/** One record by id, or null. */
export function one(kind: Fields) {
  return async (api: Api, id: unknown) => (await many(kind, 1).get(api, [String(id)]))[0] ?? null
}

/** Pages of one list: more than the 2,048 variants of the largest product. */
const innerPagesMax = 60

/** Records with their inner lists as lists, whole. */
async function whole(api: Api, kind: Fields, nodes: readonly Row[]): Promise<readonly Row[]> {
  const made: Row[] = []
  for (const node of nodes) {
    const lists: Record<string, unknown> = {}
    for (const [name, inner] of Object.entries(kind.inner)) {
      if (node[name] === undefined) continue
      const rest = async (after: string) =>
        recordAt(await ask(api, restQuery(kind, name, inner), { id: node["id"], after }, inner.more), "node")["list"]
      lists[name] = await allNodes(node[name], rest, innerPagesMax)
    }
    made.push({ ...node, ...lists })
  }
  return made
}
