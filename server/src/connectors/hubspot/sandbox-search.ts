// What the simulated account answers to a search, with HubSpot's limits: 200 a page, 10,000 results.
import { json, type SandboxReply, type SandboxRequest } from "#hub"
import { refusedWith } from "./sandbox-errors.ts"
import { type HRecord, type HTable, objectAt, propertyOf } from "./sandbox-objects.ts"

const searchMax = 200
const resultsMax = 10_000

interface Filter {
  readonly propertyName: string
  readonly operator: string
  readonly value?: string
  readonly values?: readonly string[]
}

/** The records that the request's filters leave, in its order, one page of them as `show` has them. */
export function searched(
  { json: asked }: SandboxRequest,
  table: HTable,
  show: (record: HRecord) => HRecord,
  correlationId: string,
): SandboxReply {
  const { filterGroups = [], sorts = [], limit = 10, after = "0" } = Object(asked)
  const problem = limitProblem(Number(limit), Number(after))
  if (problem !== null)
    return refusedWith({ status: 400, category: "VALIDATION_ERROR", message: problem }, correlationId)
  const groups: readonly { filters: readonly Filter[] }[] = filterGroups
  const found = table
    .all()
    .filter((record) => groups.length === 0 || groups.some(({ filters }) => filters.every((one) => fits(record, one))))
  const sorted = sortedBy(found, sorts[0])
  const start = Number(after)
  const end = start + Number(limit)
  const paging = end < sorted.length ? { paging: { next: { after: String(end), link: `?after=${end}` } } } : {}
  return json({ total: sorted.length, results: sorted.slice(start, end).map(show), ...paging })
}

function limitProblem(limit: number, after: number): string | null {
  if (!(limit >= 0 && limit <= searchMax)) return `The limit has to be between 0 and ${searchMax}`
  if (after + limit > resultsMax) return `Paging through results is limited to the first ${resultsMax} results`
  return null
}

/** Times and ids are compared as numbers, times also where they are given in ISO form. */
function comparable(value: string): number | string {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return Date.parse(value)
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value.toLowerCase()
}

const operators: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  EQ: (a, b) => a === b,
  NEQ: (a, b) => a !== b,
  GT: (a, b) => a > b,
  GTE: (a, b) => a >= b,
  LT: (a, b) => a < b,
  LTE: (a, b) => a <= b,
}

function fits(record: HRecord, { propertyName, operator, value = "", values = [] }: Filter): boolean {
  const own = propertyOf(record, propertyName)
  if (operator === "HAS_PROPERTY") return own !== ""
  if (operator === "NOT_HAS_PROPERTY") return own === ""
  if (operator === "IN") return values.map(comparable).includes(comparable(own))
  return own !== "" && operators[operator]?.(comparable(own), comparable(value)) === true
}

function sortedBy(records: readonly HRecord[], sort: unknown): readonly HRecord[] {
  if (sort === undefined) return records
  const named = typeof sort === "string" ? sort : String(objectAt({ sort }, "sort")["propertyName"])
  const isDown = named.startsWith("-") || objectAt({ sort }, "sort")["direction"] === "DESCENDING"
  const name = named.replace(/^-/, "")
  return records.toSorted((a, b) => {
    const [x, y] = [comparable(propertyOf(a, name)), comparable(propertyOf(b, name))]
    const order = x < y ? -1 : x > y ? 1 : Number(a["id"]) - Number(b["id"])
    return isDown ? -order : order
  })
}
