// Associations: read beside the objects, which do not hold them, and written after them.
import { type Api, at, filled, type PushItem, type Row, rowAt, rowsAt, type Written } from "#hub"
import { linksPath } from "./paths.ts"

export type Joined = "contacts" | "companies"

/** HubSpot's own types of association: deal → contact, deal → primary company, contact → primary company (docs: associations). */
const types: Readonly<Record<string, number>> = { "deals contacts": 3, "deals companies": 5, "contacts companies": 1 }

/** A contact's company stands in a property, but is written as an association. */
export const companyProperty = "associatedcompanyid"

/** Objects with the ids of what they are associated with. */
export async function withLinks(api: Api, object: string, joins: readonly Joined[], records: readonly Row[]) {
  if (joins.length === 0 || records.length === 0) return records
  const links = new Map<Joined, ReadonlyMap<string, string>>()
  for (const to of joins) links.set(to, await linkedTo(api, object, to, records))
  const linksOf = (id: unknown) => joins.map((to) => [to, links.get(to)?.get(String(id)) ?? null])
  return records.map((record) => ({ ...record, links: Object.fromEntries(linksOf(record["id"])) }))
}

/** One call takes a thousand ids: more than any page has. */
async function linkedTo(api: Api, object: string, to: Joined, records: readonly Row[]): Promise<Map<string, string>> {
  const inputs = records.map(({ id }) => ({ id }))
  const body = await api.post(`${linksPath(object, to)}/read`, { inputs }, { allow: [404] })
  const ends = rowsAt(body, "results").map((row): [string, string] => [
    String(at(row, "from", "id")),
    mainOf(rowsAt(row, "to"), types[`${object} ${to}`]),
  ])
  return new Map(ends.filter(([, end]) => end !== ""))
}

/** Of several the primary one, else the oldest: the same one at every read. */
function mainOf(ends: readonly Row[], type: number | undefined): string {
  const isPrimary = (end: Row) => rowsAt(end, "associationTypes").some(({ typeId }) => typeId === type)
  const [first] = ends.toSorted(
    (a, b) => Number(isPrimary(b)) - Number(isPrimary(a)) || Number(a["toObjectId"]) - Number(b["toObjectId"]),
  )
  return String(first?.["toObjectId"] ?? "")
}

/** Associates what was written as its records say: what they were joined with before goes, what is new comes. */
export async function joinAll(api: Api, object: string, items: readonly PushItem[], written: readonly Written[]) {
  const wishes = written.flatMap((one, i) => {
    const item = items[i]
    return "id" in one && item ? wishesOf(item).map((wish) => ({ ...wish, from: { id: one.id } })) : []
  })
  for (const [to, ones] of Map.groupBy(wishes, (wish) => wish.to)) {
    const path = linksPath(object, to)
    const type = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: types[`${object} ${to}`] }
    const gone = ones.flatMap(({ from, old }) => (old === null ? [] : [{ from, to: [{ id: old }] }]))
    const come = ones.flatMap(({ from, next }) => (next === null ? [] : [{ from, to: { id: next }, types: [type] }]))
    if (gone.length > 0) await api.post(`${path}/archive`, { inputs: gone })
    if (come.length > 0) await api.post(`${path}/create`, { inputs: come })
  }
}

/** What a record should be associated with, and what it was, where that differs; nothing where it says nothing. */
function wishesOf({ body, raw }: PushItem) {
  const [wanted, before] = [endsOf(body), endsOf(raw)]
  return (["contacts", "companies"] as const)
    .filter((to) => wanted[to] !== undefined)
    .map((to) => ({ to, next: filled(wanted, to), old: filled(before, to) }))
    .filter(({ next, old }) => next !== old)
}

function endsOf(record: unknown): Row {
  return { companies: at(record, "properties", companyProperty), ...rowAt(record, "links") }
}
