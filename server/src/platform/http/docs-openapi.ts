import type { FastifyInstance } from "fastify"
import { allErrorCodes } from "#kernel"
import { shareModels } from "./docs-models.ts"
import type { Route } from "./route.ts"

interface Operation {
  operationId?: string
  tags?: string[]
  parameters?: unknown[]
  responses?: Record<string, unknown>
  [key: `x-${string}`]: unknown
}

interface OpenApi {
  paths?: Record<string, Record<string, Operation>>
  components?: Record<string, Record<string, unknown>>
  tags?: { name: string }[]
}

const problem = {
  type: "object",
  description: "RFC 9457 problem details. `code` is stable; /docs/errors lists all of them.",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string", examples: ["/docs/errors#customer.unknown"] },
    title: { type: "string" },
    status: { type: "integer", minimum: 400, maximum: 599 },
    code: { type: "string" },
    detail: { type: "string", description: "What was wrong, what is allowed, what to do" },
    requestId: { type: "string", description: "Names this request in the log" },
    params: { type: "object", additionalProperties: true, description: "The facts of `detail`, for programs" },
    errors: {
      type: "array",
      description: "Where a request doesn't fit its schema",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
  description:
    "The same key with the same body gets the first answer again and does nothing twice; with another body it is refused.",
}

const ifMatch = {
  name: "If-Match",
  in: "header",
  required: false,
  schema: { type: "string", examples: ['"3"'] },
  description:
    "The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is.",
}

/** The OpenAPI 3.1 document of a ready server: what the routes declare, and what is true of all of them. */
export function openApiDocument(app: FastifyInstance, routes: readonly Route[]): unknown {
  // The library's types cover three versions of OpenAPI at once; only these few members are read and added to.
  const document = structuredClone(app.swagger()) as unknown as OpenApi
  for (const route of routes) finish(document, route)
  const raw = finishRaw(document)
  const tags = [...routes.map((r) => r.tag), ...raw.flatMap((operation) => operation.tags ?? [])]
  document.tags = [...new Set(tags)].toSorted().map((name) => ({ name }))
  document.components = {
    ...document.components,
    schemas: { ...shareModels(document.paths ?? {}), Problem: problemSchema() },
    parameters: { IdempotencyKey: idempotencyKey, IfMatch: ifMatch },
    responses: {
      Problem: {
        description: "Refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  }
  return document
}

function problemSchema() {
  const code = { type: "string", enum: allErrorCodes().map((e) => e.code), examples: ["customer.unknown"] }
  return { ...problem, properties: { ...problem.properties, code } }
}

function finish(document: OpenApi, route: Route): void {
  const operation = document.paths?.[openPath(route.path)]?.[route.method.toLowerCase()]
  if (operation === undefined) throw new Error(`${route.method} ${route.path} is not in the OpenAPI document.`)
  operation.operationId = operationId(route)
  if (route.access !== "public") operation["x-permission"] = route.access
  const success = route.reply === undefined ? successOf(route) : described(operation.responses)
  operation.responses = { ...success, default: { $ref: "#/components/responses/Problem" } }
  const headers = headersOf(route)
  if (headers.length > 0) operation.parameters = [...(operation.parameters ?? []), ...headers]
}

/** What is mounted beside the routes (streams, inbound webhooks): it has its own schemas, and gets what every operation has. */
function finishRaw(document: OpenApi): Operation[] {
  const raw: Operation[] = []
  for (const [path, byMethod] of Object.entries(document.paths ?? {})) {
    for (const [method, found] of Object.entries(byMethod)) {
      if (found.operationId !== undefined) continue
      // One handler of several methods is one value in the library's document.
      const operation = { ...found }
      byMethod[method] = operation
      operation.operationId = idOf(method, path.replace(/^\/api\/v1/, ""))
      const own = Object.keys(operation.responses ?? {}).some((status) => /^2\d\d$/.test(status))
      const responses = own ? operation.responses : { 200: { description: "Done" } }
      operation.responses = { ...responses, default: { $ref: "#/components/responses/Problem" } }
      raw.push(operation)
    }
  }
  return raw
}

/** Routes without a schema for their answer give a file when read, and nothing when they changed something. */
function successOf(route: Route): Record<string, unknown> {
  if (route.method !== "GET") return { 204: { description: "Done" } }
  return { 200: { description: "The file", content: { "*/*": { schema: { type: "string", format: "binary" } } } } }
}

/** The library says `Default Response` of every answer. */
function described(responses: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(responses ?? {}).map(([status, answer]) => [status, { ...Object(answer), description: "Done" }]),
  )
}

function headersOf(route: Route): { $ref: string }[] {
  if (route.method === "POST") return [{ $ref: "#/components/parameters/IdempotencyKey" }]
  return route.method === "PUT" || route.method === "PATCH" ? [{ $ref: "#/components/parameters/IfMatch" }] : []
}

function openPath(path: string): string {
  return `/api/v1${path.replaceAll(/:(\w+)/g, "{$1}")}`
}

/** `PATCH /customers/:id/addresses` → `patch_customers_id_addresses`: unique because method and path are. */
function operationId(route: Route): string {
  return idOf(route.method.toLowerCase(), route.path)
}

function idOf(method: string, path: string): string {
  return [method, ...path.split("/").filter(Boolean)]
    .join("_")
    .replaceAll(/[^\w]+/g, "_")
    .replaceAll(/_{2,}/g, "_")
}
