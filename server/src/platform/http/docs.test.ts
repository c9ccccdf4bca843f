import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { expect, test } from "vitest"
import { allErrorCodes } from "#kernel"
import { makeWorld } from "#testing"
import { makeHealthApp } from "./health.ts"

const world = await makeWorld()
const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers })
const json = async (url: string) => (await get(url)).json()

interface Operation {
  readonly summary?: string
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[]
  readonly security?: readonly Record<string, unknown>[]
}

/** Every `$ref` in a document that leads nowhere. */
function deadRefs(document: unknown, node: unknown = document): string[] {
  if (node === null || typeof node !== "object") return []
  const ref = "$ref" in node && typeof node.$ref === "string" ? node.$ref : undefined
  const dead = ref !== undefined && resolve(document, ref) === undefined ? [ref] : []
  return [...dead, ...Object.values(node).flatMap((child) => deadRefs(document, child))]
}

function resolve(document: unknown, ref: string): unknown {
  const steps = ref.replace(/^#\//, "").split("/")
  return steps.reduce<unknown>(
    (at, step) => (at !== null && typeof at === "object" ? Reflect.get(at, step.replaceAll("~1", "/")) : undefined),
    document,
  )
}

test("the OpenAPI document is whole: every route told, every reference and path parameter there", async () => {
  const document = await json("/openapi.json")
  expect(document.openapi).toBe("3.1.0")
  expect(deadRefs(document)).toEqual([])
  const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
  )
  expect(operations.length).toBeGreaterThan(10)
  expect(new Set(operations.map((o) => o.operation.operationId)).size).toBe(operations.length)
  const tags = document.tags.map((tag: { name: string }) => tag.name)
  for (const { path, method, operation } of operations) {
    const at = `${method} ${path}`
    expect(operation.summary, at).toMatch(/\S/)
    expect(tags, at).toContain(operation.tags?.[0])
    expect(operation.responses, at).toHaveProperty("default")
    expect(
      Object.keys(operation.responses).some((status) => status.startsWith("2")),
      at,
    ).toBe(true)
    const told = (operation.parameters ?? []).filter((p) => p.in === "path").map((p) => p.name)
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(told.toSorted(), at).toEqual(wanted.toSorted())
    for (const need of operation.security ?? [])
      for (const name of Object.keys(need)) expect(document.components.securitySchemes, at).toHaveProperty(name)
  }
})

test("a problem document fits the schema that the documents give it", async () => {
  const document = await json("/openapi.json")
  const answer = await get("/api/v1/customers")
  const check = new Ajv({ strict: false }).compile(document.components.schemas.Problem)
  expect(check(answer.json()), JSON.stringify(check.errors)).toBe(true)
})

test("every event has a channel in the AsyncAPI document, and its sample fits its schema", async () => {
  const document = await json("/asyncapi.json")
  expect(document.asyncapi).toBe("3.0.0")
  expect(deadRefs(document)).toEqual([])
  expect(Object.keys(document.channels)).toEqual([...world.events.types.keys()].toSorted())
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  for (const [type, message] of Object.entries<{ payload: object; examples: { payload: unknown }[] }>(
    document.components.messages,
  )) {
    const check = ajv.compile(message.payload)
    expect(check(message.examples[0]?.payload), `${type}: ${JSON.stringify(check.errors)}`).toBe(true)
  }
})

test("every error code is on the page of error codes, where a problem's type points to", async () => {
  const page = await get("/docs/errors")
  for (const { code } of allErrorCodes()) expect(page.body).toContain(`id="${code}"`)
  const problem = (await get("/api/v1/nothing")).json()
  expect(problem.type).toBe("/docs/errors#route.unknown")
})

test("the reference page runs scripts of this server only, and its script is there", async () => {
  const page = await get("/docs")
  expect(page.headers["content-security-policy"]).toContain("script-src 'self';")
  expect(page.body).not.toMatch(/<script>|https?:\/\//)
  const script = await get("/docs/reference.js", { "accept-encoding": "gzip" })
  expect(script.headers).toMatchObject({ "content-encoding": "gzip", "content-type": "text/javascript; charset=utf-8" })
  expect(script.rawPayload.length).toBeGreaterThan(100_000)
})

test("every answer carries the security headers, also a refusal", async () => {
  for (const url of ["/", "/healthz", "/api/v1/customers", "/nothing"]) {
    const { headers } = await get(url)
    expect(headers["content-security-policy"], url).toContain("frame-ancestors 'none'")
    expect(headers["x-content-type-options"], url).toBe("nosniff")
    expect(headers["referrer-policy"], url).toBeDefined()
  }
})

test("the first page runs no script and marks the demo as one, its name escaped", async () => {
  expect((await get("/")).body).not.toContain("<script")
  await world.tenant({ name: "<b>Demo</b> shop", isDemo: true })
  const page = await get("/")
  expect(page.body).toContain("demo business, &lt;b&gt;Demo&lt;/b&gt; shop")
})

test("alive and ready, until the process is asked to end", async () => {
  expect((await get("/healthz")).statusCode).toBe(200)
  expect((await get("/readyz")).json()).toEqual({ status: "ready" })
  world.life.isStopping = true
  const answer = await get("/readyz")
  world.life.isStopping = false
  expect([answer.statusCode, answer.json().reason]).toEqual([503, "it is stopping"])
})

test("a database that lacks a migration is not ready", async () => {
  const run = (sql: string) => world.backend.withSession((session) => session.exec(sql))
  const [row] = await run(
    "delete from migrations where name = (select max(name) from migrations) returning name, sha256",
  )
  const { name, sha256 } = row as { name: string; sha256: string }
  expect((await get("/readyz")).statusCode).toBe(503)
  await run(`insert into migrations (name, sha256) values ('${name}', '${sha256}')`)
})

test("a worker answers how it is and nothing else; its metrics ask for the token they were given", async () => {
  const health = makeHealthApp({
    metrics: world.metrics,
    metricsToken: "scraper",
    whyNotReady: async () => null,
  })
  const metrics = (authorization?: string) =>
    health.inject({ url: "/metrics", headers: authorization === undefined ? {} : { authorization } })
  expect((await metrics()).statusCode).toBe(401)
  expect((await metrics("Bearer scrape")).statusCode).toBe(401)
  expect((await metrics("Bearer scraper")).body).toContain("mortise_backlog")
  expect((await health.inject({ url: "/readyz" })).json()).toEqual({ status: "ready" })
  expect((await health.inject({ url: "/api/v1/customers" })).statusCode).toBe(404)
  await health.close()
})

test("the metrics count requests by route and what waits behind the router", async () => {
  const t = await world.tenant()
  await world.settle()
  await t.post("/customers", { name: "A" }).expect(201)
  const text = (await get("/metrics")).body
  expect(text).toMatch(
    /mortise_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/customers",status="201"\} 1/,
  )
  expect(text).toMatch(/mortise_backlog\{of="unrouted"\} [1-9]/)
  expect(text).toMatch(/mortise_process_resident_memory_bytes \d+/)
})
