// Queries and change data capture of the simulated company.
import { at, type Row, type SandboxReply, type SandboxTable } from "#hub"
import { type Company, faultOf, kinds, timed } from "./sandbox-answers.ts"

const lookBackMs = 30 * 86_400_000
const listMax = 1000
const listDefault = 100

const statement =
  /^select \* from (?<entity>\w+)(?: where (?<where>.+?))?(?: orderby (?<order>[\w.]+)(?: asc)?)?(?: startposition (?<start>\d+))?(?: maxresults (?<max>\d+))?$/i
const comparison = /^(?<field>[\w.]+) (?<op>=|>=|>|<=|<) '(?<value>(?:[^'\\]|\\.)*)'$/
const membership = /^(?<field>[\w.]+) in \((?<values>.*)\)$/i

type Test = (record: Row) => boolean

/** `select * from … where … and … orderby … startposition … maxresults …`; there is no "or". */
export function queried({ env, tables }: Company, text: string): SandboxReply {
  const { entity, where = "", order, start = "1", max } = statement.exec(text)?.groups ?? {}
  const kind = kinds.find((one) => one.entity === entity)
  const tests = where === "" ? [] : where.split(/ and /i).map(testOf)
  if (kind === undefined || tests.includes(null)) return faultOf(env, "4000", `Error parsing query: ${text}`)
  const count = Math.min(listMax, Number(max ?? listDefault))
  const hidesInactive = kind.isName && !/\bActive\b/.test(where)
  const found = alive(tables[kind.table])
    .filter((record) => tests.every((test) => test?.(record)) && !(hidesInactive && record["Active"] === false))
    .toSorted((a, b) => (order === undefined ? 0 : compared(textAt(a, order), textAt(b, order))))
    .slice(Number(start) - 1, Number(start) - 1 + count)
  const page =
    found.length === 0 ? {} : { [kind.entity]: found, startPosition: Number(start), maxResults: found.length }
  return timed(env, { QueryResponse: page })
}

function testOf(text: string): Test | null {
  const one = comparison.exec(text.trim())?.groups
  if (one !== undefined) {
    const { field = "", op = "", value = "" } = one
    const wanted = value.replace(/\\(.)/g, "$1")
    return (record) => holds[op]?.(compared(textAt(record, field), isoOf(wanted))) ?? false
  }
  const list = membership.exec(text.trim())?.groups
  if (list === undefined) return null
  const values = (list["values"] ?? "").split(",").map((value) => value.trim().replace(/^'|'$/g, ""))
  return (record) => values.includes(String(textAt(record, list["field"] ?? "")))
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
}

function textAt(record: Row, field: string): string {
  let value: unknown = record
  for (const key of field.split(".")) value = Reflect.get(Object(value), key)
  return isoOf(String(value ?? ""))
}

/** Times compare as instants, to the second, whatever their zone. */
function isoOf(text: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text).toISOString().slice(0, 19) : text
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function alive(records: SandboxTable<Row> | undefined): readonly Row[] {
  return (records?.all() ?? []).filter((record) => record["status"] !== "Deleted")
}

/** At most 1,000 changes of the last 30 days, deletions among them; not of tax codes and rates. */
export function changesOf({ env, tables }: Company, query: URLSearchParams): SandboxReply {
  const since = Date.parse(query.get("changedSince") ?? "")
  const wanted = (query.get("entities") ?? "").split(",")
  const found = kinds.filter((one) => wanted.includes(one.entity) && !one.entity.startsWith("Tax"))
  if (Number.isNaN(since) || found.length !== wanted.length) return faultOf(env, "2020", "Required param missing")
  if (since < env.now().getTime() - lookBackMs) return faultOf(env, "2200", "Changed Since must be within 30 days")
  const second = Math.floor(since / 1000) * 1000
  const lists = found.map(({ entity, table }) => {
    const changedAt = (record: Row) => Date.parse(String(at(record, "MetaData", "LastUpdatedTime")))
    const changed = (tables[table]?.all() ?? []).filter((record) => changedAt(record) >= second)
    const page = changed.slice(0, listMax)
    return page.length === 0 ? {} : { [entity]: page, startPosition: 1, maxResults: page.length }
  })
  return timed(env, { CDCResponse: [{ QueryResponse: lists }] })
}
