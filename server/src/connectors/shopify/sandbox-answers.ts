// GraphQL as the simulated shop answers it: lists by cursors, and what a query costs.
import type { DocumentNode, FieldNode, GraphQLFieldResolver, SelectionSetNode } from "graphql"
import { json, type Row, rowAt, rowsAt, type SandboxEnv, type SandboxReply } from "#hub"
import { graphql, schema } from "./sandbox-schema.ts"
import { numberOf, textOf } from "./sandbox-shop.ts"

/** The bucket of the smallest plan and what a second restores; the dearest query; what a mutation costs (docs: rate limits). */
const [bucketMax, restorePerS, queryMax, mutationCost] = [2_000, 100, 1_000, 10]

/** What answers the root's fields. */
export type Root = Readonly<Record<string, (args: Row, key: string | undefined) => unknown>>

export type Answer = (body: Row) => SandboxReply

/** Answers queries by the schema, within the budget. */
export function makeAnswers(env: SandboxEnv, root: Root): Answer {
  let [left, atMs] = [bucketMax, env.now().getTime()]
  return (body) => {
    const nowMs = env.now().getTime()
    left = Math.min(bucketMax, left + (Math.max(0, nowMs - atMs) / 1_000) * restorePerS)
    atMs = nowMs
    const document = parsed(textOf(body["query"]))
    const problems =
      document === null
        ? ["syntax error"]
        : graphql()
            .validate(schema(), document)
            .map((one) => one.message)
    if (document === null || problems.length > 0) return failed(problems[0] ?? "", "undefinedField")
    const requested = costOf(document, rowAt(body["variables"]))
    const cost = (actual: number | null): Row => ({
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: { maximumAvailable: bucketMax, currentlyAvailable: Math.floor(left), restoreRate: restorePerS },
    })
    if (requested > queryMax) return failed(`Query cost is ${requested}, the limit is ${queryMax}`, "MAX_COST_EXCEEDED")
    if (requested > left) return failed("Throttled", "THROTTLED", cost(null))
    const { data, errors } = graphql().executeSync({
      schema: schema(),
      document,
      rootValue: root,
      variableValues: rowAt(body["variables"]),
      fieldResolver: resolve,
      typeResolver: (value) => textOf(rowAt(value)["id"]).split("/")[3],
    })
    const actual = requested === mutationCost ? mutationCost : Math.min(requested, objectsIn(data) || 1)
    left -= actual
    if (errors !== undefined) return json({ data, errors: errors.map(({ message }) => ({ message })) })
    return json({ data, extensions: { cost: cost(actual) } })
  }
}

function failed(message: string, code: string, cost?: Row): SandboxReply {
  return json({ errors: [{ message, extensions: { code } }], ...(cost && { extensions: { cost } }) })
}

function parsed(query: string): DocumentNode | null {
  try {
    return graphql().parse(query)
  } catch {
    return null
  }
}

const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args: Row, _context, info) => {
  const value: unknown = Reflect.get(Object(source), info.fieldName)
  const found = typeof value === "function" ? value(args, keyOf(info.fieldNodes[0], info.variableValues)) : value
  if (Array.isArray(found) && String(info.returnType).includes("Connection")) return pageOf(rowsAt(found), args)
  return Array.isArray(found) && typeof args["first"] === "number" ? found.slice(0, args["first"]) : found
}

/** The key of `@idempotent`. */
function keyOf(node: FieldNode | undefined, variables: unknown): string | undefined {
  const directive = node?.directives?.find((one) => one.name.value === "idempotent")
  const value = directive?.arguments?.[0]?.value
  if (value?.kind === graphql().Kind.STRING) return value.value
  const coerced = rowAt(Reflect.get(Object(variables), "coerced") ?? variables)
  return value?.kind === graphql().Kind.VARIABLE ? textOf(coerced[value.name.value]) : undefined
}

/** A page after a cursor, which names the last record's place (its time, where a list is sorted so, and its id), not its number. */
function pageOf(all: readonly Row[], { first, after, sortKey }: Row): Row {
  const placeOf = (one: Row): Place => [sortKey === "UPDATED_AT" ? textOf(one["updatedAt"]) : "", numberOf(one["id"])]
  const last = typeof after === "string" ? (JSON.parse(Buffer.from(after, "base64").toString()) as Place) : null
  const sorted = all.toSorted((a, b) => (isBehind(placeOf(a), placeOf(b)) ? 1 : -1))
  const rest = sorted.filter((one) => last === null || isBehind(placeOf(one), last))
  const nodes = rest.slice(0, Number(first ?? 50))
  const end = nodes.at(-1)
  const endCursor = end === undefined ? null : Buffer.from(JSON.stringify(placeOf(end))).toString("base64")
  return { nodes, pageInfo: { hasNextPage: rest.length > nodes.length, endCursor } }
}

type Place = readonly [time: string, id: number]

function isBehind(a: Place, b: Place): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])
}

/** Records that a filter lets through: `updated_at:>='…'`, `created_at:>'…'`, `sku:"…"`. */
export function filtered(all: readonly Row[], query: unknown): readonly Row[] {
  const [, field = "", op, value = ""] = /^(\w+):(>=?)?['"](.*)['"]$/.exec(textOf(query)) ?? []
  if (field === "") return all
  const name = field.replace("_at", "At")
  return all.filter((one) => {
    const held = textOf(one[name])
    if (op === undefined) return held.toLowerCase() === value.toLowerCase()
    return op === ">" ? Date.parse(held) > Date.parse(value) : Date.parse(held) >= Date.parse(value)
  })
}

/** An object is a point, a list as many as it may hold; scalars are free. */
function costOf(document: DocumentNode, variables: Row): number {
  const [operation] = document.definitions
  if (operation?.kind !== graphql().Kind.OPERATION_DEFINITION) return 0
  return operation.operation === "mutation" ? mutationCost : selectionCost(operation.selectionSet, variables)
}

/** What holds records and is none. */
const wrappers: readonly string[] = ["nodes", "pageInfo", "node"]

function selectionCost(set: SelectionSetNode | undefined, variables: Row): number {
  return (set?.selections ?? []).reduce((sum, one) => {
    if (one.kind === graphql().Kind.INLINE_FRAGMENT) return sum + selectionCost(one.selectionSet, variables)
    if (one.kind !== graphql().Kind.FIELD || one.selectionSet === undefined) return sum
    const inner = selectionCost(one.selectionSet, variables)
    return sum + timesOf(one, variables) * (inner + (isList(one) ? 1 : wrappers.includes(one.name.value) ? 0 : 1))
  }, 0)
}

function isList(field: FieldNode): boolean {
  return (field.arguments ?? []).some(({ name }) => name.value === "first" || name.value === "ids")
}

function timesOf(field: FieldNode, variables: Row): number {
  const first = field.arguments?.find(({ name }) => name.value === "first")?.value
  const ids = field.arguments?.find(({ name }) => name.value === "ids")?.value
  if (ids?.kind === graphql().Kind.VARIABLE) return Object(variables[ids.name.value]).length ?? 1
  return first?.kind === graphql().Kind.INT ? Number(first.value) : 1
}

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0)
  if (typeof value !== "object" || value === null) return 0
  return Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 1)
}
