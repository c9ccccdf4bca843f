// WooCommerce's documentation as a contract: its routes' self-description, its parameter tables, its example answers.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Row, type RunningSandbox, rowAt, rowsAt } from "#hub"

const folder = join(
  process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../../shared"),
  "contracts/woocommerce",
)
/** Is the documentation there? */
export const hasContract = existsSync(folder)
type Call = RunningSandbox["calls"][number]

/** The self-description is older than the pages beside it: these are in their tables. */
const newer: Readonly<Record<string, string>> = { modified_after: "string", dates_are_gmt: "boolean" }

const page = (name: string): string => readFileSync(join(folder, `wp-api-v3_${name}.md`), "utf8")
const answersIn = (name: string): unknown[] =>
  [...page(name).matchAll(/JSON response example:\s*```json\n([\s\S]*?)```/g)].map((found) =>
    JSON.parse(found[1] ?? ""),
  )

const routes = hasContract ? rowAt(rowAt(answersIn("index").find((one) => "routes" in rowAt(one)))["routes"]) : {}
const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/products\/\d+\/variations/, "product-variations"],
  [/^\/products/, "products"],
  [/^\/orders\/\d+\/refunds/, "order-refunds"],
  [/^\/orders/, "orders"],
  [/^\/customers/, "customers"],
  [/^\/webhooks/, "webhooks"],
]

/** What of a call the documentation does not know. */
export function contractProblems({ request, reply }: Call): string[] {
  const path = request.path.replace(/^\/wp-json/, "")
  const where = `${request.method} ${path}`
  const found = Object.entries(routes).find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll("(?P<", "(?<")}/?$`).test(path),
  )
  const endpoint = rowsAt(rowAt(found?.[1])["endpoints"]).find((one) => {
    const methods: unknown = one["methods"]
    return Array.isArray(methods) && methods.includes(request.method)
  })
  if (endpoint === undefined) return [`${where} is no route`]
  const args = rowAt(endpoint["args"])
  const sent = [...request.query]
  const isBatch = path.endsWith("/batch")
  const body = isBatch ? [] : Object.entries(rowAt(request.json))
  return [
    ...sent.flatMap(([name, value]) => wrongArg(where, args, String(name), value)),
    ...body.flatMap(([name, value]) => wrongArg(where, args, name, value)),
    ...(reply.status < 300 ? wrongAnswers(where, path.replace("/wc/v3", ""), reply.json) : []),
  ]
}

function wrongArg(where: string, args: Row, name: string, value: unknown): string[] {
  // Moved from in_stock and renamed since; documented on the page of products.
  if (name in newer) return []
  const about = rowAt(args[name])
  if (Object.keys(about).length === 0 && !(name in args)) return [`${where}: there is no argument ${name}`]
  const words: unknown = about["enum"]
  // The page of orders and products takes each status, and `any`.
  const isWord = !Array.isArray(words) || words.includes(value)
  return isWord ? [] : [`${where}: ${name} can't be ${String(value)}`]
}

function wrongAnswers(where: string, path: string, answer: unknown): string[] {
  const name = pages.find(([pattern]) => pattern.test(path))?.[1]
  if (name === undefined) return []
  const text = page(name)
  const examples = answersIn(name).flatMap((one) => (Array.isArray(one) ? rowsAt(one) : [rowAt(one)]))
  const records = path.endsWith("/batch")
    ? Object.values(rowAt(answer)).flatMap((one) => rowsAt(one))
    : Array.isArray(answer)
      ? rowsAt(answer)
      : [rowAt(answer)]
  return records.flatMap((record) =>
    Object.entries(record).flatMap(([field, value]) => {
      const seen = examples.flatMap((one) => (field in one ? [kindOf(one[field])] : []))
      const isNamed = seen.length > 0 || text.includes(`\`${field}\``)
      if (!isNamed) return [`${where}: the answer has ${field}, which is not documented`]
      const isKind =
        seen.length === 0 || value === null || value === "" || seen.includes(kindOf(value)) || seen.includes("null")
      return isKind ? [] : [`${where}: ${field} is ${kindOf(value)}, documented as ${seen[0]}`]
    }),
  )
}

function kindOf(value: unknown): string {
  if (value === null) return "null"
  return Array.isArray(value) ? "array" : typeof value
}
