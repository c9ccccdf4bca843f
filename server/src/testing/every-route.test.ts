import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { allErrorCodes, newId } from "#kernel"
import { portalAccess } from "#platform/auth"
import { anyCaller, type Route } from "#platform/http"
import { callerOf, makeWorld } from "#testing"
import { proof } from "../kernel/proof-runs.ts"
import { routes } from "../parts.ts"
import { seedContact, seedEveryRoute, seededSlug } from "./every-route-seed.ts"
import { isPlayedIn } from "./passes.ts"
import { arbitraryOf, type IdPool, type JsonSchema, mutationsOf, prefixOf } from "./schema-arbitrary.ts"

/** Every route that any part declares is walked over here: a new one is proved by being in `parts.ts`. */

const world = await makeWorld()
const [one, two] = [await world.tenant({ name: "One" }), await world.tenant({ name: "Two" })]
/** Routes answer alike on both databases: CI walks them on one. */
const isPlayed = isPlayedIn("server")
const samplesPerRoute = Math.min(100, Math.max(4, Math.floor(proof.numRuns / 1000)))
/** Of a list of wrong values, so many are tried at each place: all of them in the whole proof. */
const wrongPerPlace = proof.numRuns > 1000 ? Number.POSITIVE_INFINITY : 2
const jsonBytesMax = 1_048_576
const ajv = new Ajv({ strict: false })
addFormats.default(ajv, ["date-time", "date", "email", "uri"])
const codes = new Set(allErrorCodes().map((row) => row.code))
/** Readers first, removers last, so that the latter leave something to the former. */
const order = ["GET", "POST", "PUT", "PATCH", "DELETE"]
const named = routes
  .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
  .map((route) => [`${route.method} ${route.path}`, route] as const)

/** Share of routes that random requests may never satisfy, because their own rules ask for more than their schema. */
const neverShareMax = 0.3

/** Routes that did what they were asked at least once: without them the proofs below would prove little. */
const answeredWell = new Set<Route>()

interface Request {
  readonly path?: string
  readonly body?: unknown
  readonly payload?: string | Buffer
  readonly contentType?: string
  readonly key?: string | null
}

/** Routes of the portal are asked by a client's contact: for an owner there is nothing to see. */
let contact = ""
const ownKey = (route: Route): string => (route.access === portalAccess ? contact : one.apiKey)

async function send(route: Route, { path = route.path, body, payload, contentType, key = ownKey(route) }: Request) {
  const login = key === null ? {} : { authorization: `Bearer ${key}` }
  const json = body === undefined ? payload : JSON.stringify(body)
  const type = contentType ?? (json === undefined ? undefined : "application/json")
  const headers = { ...login, ...(type === undefined ? {} : { "content-type": type }) }
  const reply = await world.app.inject({
    method: route.method,
    url: `/api/v1${path}`,
    headers,
    ...(json === undefined ? {} : { payload: json }),
  })
  if (reply.statusCode < 300) answeredWell.add(route)
  return { status: reply.statusCode, type: String(reply.headers["content-type"] ?? ""), text: reply.body }
}

type Reply = Awaited<ReturnType<typeof send>>

/** Either it worked, or it is a problem document with a code that is documented; never a 500. */
function expectHandled(reply: Reply, what: string): void {
  if (reply.status < 400) return
  expect(reply.status, `${what} answers ${reply.text.slice(0, 300)}`).toBeLessThan(500)
  expect(reply.type, what).toContain("application/problem+json")
  expect([...codes], what).toContain(JSON.parse(reply.text).code)
}

function expectRefused(reply: Reply, what: string): void {
  expect(reply.status, `${what} is taken: ${reply.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400)
  expectHandled(reply, what)
}

const tables = await world.db.withSystem("test", async (sys) => {
  const { rows } = await sys.tx.session.query(
    `select c.relname as name, exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id') as "hasId"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`,
    [],
  )
  return rows as { name: string; hasId: boolean }[]
})

/** Every row of a business, as a short text that changes with any write; a key's last use is none of its business. */
async function fingerprint(tenant: string): Promise<unknown> {
  const parts = tables
    .filter(({ name }) => name !== "api_keys")
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*)::text as rows, coalesce(sum(xmin::text::bigint), 0)::text as versions from ${name} where tenant_id = $1`,
    )
  const { rows } = await world.db.withSystem("test", (sys) => sys.tx.session.query(parts.join(" union all "), [tenant]))
  return rows
}

async function idsOf(tenant: string): Promise<IdPool> {
  const parts = tables
    .filter((t) => t.hasId)
    .map(({ name }) => `(select id::text as id from ${name} where tenant_id = $1 order by id desc limit 40)`)
  parts.push("(select id from auth_members where organization_id = $1)")
  const { rows } = await world.db.withSystem("test", (sys) => sys.tx.session.query(parts.join(" union all "), [tenant]))
  return Map.groupBy(
    (rows as { id: string }[]).map((row) => row.id).filter((id) => id.includes("_")),
    (id) => id.slice(0, id.lastIndexOf("_")),
  ) as IdPool
}

interface Sample {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
}

let turn = 0
/** A few of the values, other ones each time, so that all of them are tried somewhere. */
function someOf<T>(values: readonly T[]): readonly T[] {
  if (values.length <= wrongPerPlace) return values
  turn += 1
  return Array.from({ length: wrongPerPlace }, (_, i) => values[(turn * wrongPerPlace + i) % values.length] as T)
}

/** Some requests that fit: one half with whatever is optional, the other without. */
function samples(route: Route, pool: IdPool, count: number): Sample[] {
  const [rich, plain] = [false, true].map((isPlain) => fittingSamples(route, pool, Math.ceil(count / 2), isPlain))
  return [...(rich ?? []), ...(plain ?? [])]
}

function fittingSamples(route: Route, pool: IdPool, count: number, isPlain: boolean): Sample[] {
  const part = (schema: unknown) =>
    schema === undefined ? fc.constant({}) : arbitraryOf(schema as JsonSchema, pool, isPlain)
  const body = route.body === undefined ? fc.constant(undefined) : arbitraryOf(route.body as JsonSchema, pool, isPlain)
  // A shop's short name can't be guessed by chance.
  const isShop = route.path.startsWith("/storefronts/:slug")
  const params = part(route.params).map((made) => (isShop ? { ...(made as object), slug: seededSlug } : made))
  const any = fc.record({ params, query: part(route.query), body }) as fc.Arbitrary<Sample>
  const fits = route.body === undefined ? () => true : ajv.compile(route.body)
  const fitting = (numRuns: number): Sample[] =>
    fc.sample(any, { numRuns, seed: proof.seed }).filter((sample) => fits(sample.body))
  const few = fitting(count)
  return few.length === count ? few : fitting(count * 5).slice(0, count)
}

function pathOf(route: Route, params: Record<string, unknown>, query: Record<string, unknown> = {}): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name] ?? "x")))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) search.append(name, String(each))
  return search.size === 0 ? path : `${path}?${search}`
}

const csv = Buffer.from("sku,name\nA-1,Oil\n")
const png = Buffer.from("\x89PNG\r\n\x1a\n0000rest", "latin1")
const uploadOf = (route: Route) =>
  route.upload === undefined
    ? {}
    : {
        payload: route.upload.contentTypes.includes("text/csv") ? csv : png,
        contentType: route.upload.contentTypes[0] ?? "",
      }

beforeAll(async () => {
  if (!isPlayed) return
  await seedEveryRoute(world, one)
  contact = await seedContact(world, one)
  // Twice: what the first round has made, the second can refer to.
  for (const _round of [1, 2]) {
    for (const [, route] of named) {
      if (route.method !== "POST") continue
      const pool = await idsOf(one.id)
      for (const { params, query, body } of samples(route, pool, 2))
        await send(route, { path: pathOf(route, params, query), body, ...uploadOf(route) })
    }
  }
}, 120_000)

describe.each(isPlayed ? named : [])("%s", (name, route) => {
  /** What is there after the first test; the others change nothing. */
  let state: { readonly ids: IdPool; readonly print: unknown; readonly samples: readonly Sample[] } | undefined
  const stateNow = async () => {
    if (state === undefined) {
      const ids = await idsOf(one.id)
      state = { ids, print: await fingerprint(one.id), samples: samples(route, ids, samplesPerRoute) }
    }
    return state
  }

  test("any request that fits its schema is answered, never with a 500", async () => {
    const pool = await idsOf(one.id)
    for (const { params, query, body } of samples(route, pool, samplesPerRoute)) {
      const path = pathOf(route, params, query)
      expectHandled(await send(route, { path, body, ...uploadOf(route) }), `${name} ${path} ${JSON.stringify(body)}`)
    }
  })

  test("a wrong body, query or path is refused with a problem document, and nothing changes", async () => {
    const before = await stateNow()
    const [sample] = before.samples
    if (sample === undefined) throw new Error("no sample")
    await refuseWrongBodies(route, name, sample)
    await refuseWrongQueries(route, name, sample)
    await refuseWrongPaths(route, name, sample)
    expect(await fingerprint(one.id)).toEqual(before.print)
  })

  if (route.access !== "public") {
    test("strangers and callers without the permission are refused, and another business's ids lead nowhere", async () => {
      const before = await stateNow()
      const noScope = await keyWithout()
      for (const { params, query, body } of before.samples) {
        const request = { path: pathOf(route, params, query), body, ...uploadOf(route) }
        expect((await send(route, { ...request, key: null })).status, `${name} by a stranger`).toBe(401)
        if (route.access !== anyCaller)
          expect((await send(route, { ...request, key: noScope })).status, `${name} without the scope`).toBe(403)
        await expectNothingCrosses(route, name, { ...request, key: two.apiKey }, before.ids, params)
      }
      expect(await fingerprint(one.id)).toEqual(before.print)
    })
  }
})

let scopeless: string | undefined
async function keyWithout(): Promise<string> {
  scopeless ??= (await two.post("/api-keys", { name: "none", scopes: ["nothing:nothing"] }).expect(201)).body
    .secret as string
  return scopeless
}

/** Asked by the second business about the first one's records: no record of the first is in a good answer. */
async function expectNothingCrosses(
  route: Route,
  name: string,
  request: Request,
  ownIds: IdPool,
  params: Record<string, unknown>,
): Promise<void> {
  const reply = await send(route, request)
  expectHandled(reply, `${name} crossing`)
  if (reply.status >= 300) return
  const theirs = [...ownIds.values()].flat()
  const asked = `${JSON.stringify(params)}${JSON.stringify(request.body ?? null)}${request.path}`
  const told = theirs.filter((id) => reply.text.includes(id) && !asked.includes(id))
  expect(told, `${name} tells another business's records`).toEqual([])
  const isOneRecord = Object.values(params).some((value) => theirs.includes(String(value)))
  if (isOneRecord && route.method === "GET" && /"data":\[\]/.test(reply.text) === false) {
    expect(reply.status, `${name} finds another business's record: ${reply.text.slice(0, 200)}`).toBe(404)
  }
}

async function refuseWrongBodies(route: Route, name: string, { params, query, body }: Sample): Promise<void> {
  const path = pathOf(route, params, query)
  if (route.body === undefined) return
  for (const payload of ['{"a":', "[1,", "\u0000", `{"a":"${"x".repeat(jsonBytesMax)}"}`]) {
    expectRefused(await send(route, { path, payload }), `${name} ${payload.slice(0, 10)}`)
  }
  expectRefused(
    await send(route, { path, payload: "a=1", contentType: "application/x-www-form-urlencoded" }),
    `${name} as a form`,
  )
  const fits = ajv.compile(route.body)
  for (const { what, value } of mutationsOf(route.body as JsonSchema, body)) {
    if (!fits(value)) expectRefused(await send(route, { path, body: value }), `${name} ${what}`)
  }
}

async function refuseWrongQueries(route: Route, name: string, { params, query, body }: Sample): Promise<void> {
  if (route.query === undefined) return
  const known = Object.keys((route.query as JsonSchema).properties ?? {})
  if (known.includes("limit")) {
    for (const limit of someOf(["0", "-1", "201", "1.5", "x", ""])) {
      expectRefused(
        await send(route, { path: pathOf(route, params, { ...query, limit }), body }),
        `${name} limit=${limit}`,
      )
    }
  }
  expectRefused(
    await send(route, { path: pathOf(route, params, { ...query, nobodyKnowsThis: 1 }), body }),
    `${name} unknown query`,
  )
  if (route.method !== "GET") return
  for (const field of known) {
    for (const value of someOf(["\u0000", "x".repeat(5_000), "-1", "'", "W10", "WyJ4Il0", "WyJ4IiwieCJd", "%"])) {
      expectHandled(
        await send(route, { path: pathOf(route, params, { ...query, [field]: value }) }),
        `${name} ${field}=${value.slice(0, 20)}`,
      )
    }
  }
}

async function refuseWrongPaths(route: Route, name: string, { params, query, body }: Sample): Promise<void> {
  const fields = Object.entries((route.params as JsonSchema | undefined)?.properties ?? {})
  for (const [field, schema] of fields) {
    const unknownId = prefixOf(schema.pattern)
    const wrong = [
      ...someOf(["\u0000", "x".repeat(199), "x".repeat(1_000), "'; drop table tenants", "-1", "☃"]),
      ...(unknownId === undefined ? [] : [newId(unknownId), newId("zzz")]),
    ]
    for (const value of wrong) {
      const isWellFormed = unknownId !== undefined && value.startsWith(`${unknownId}_`)
      const reply = await send(route, {
        path: pathOf(route, { ...params, [field]: value }, query),
        body,
        ...uploadOf(route),
      })
      // What belongs to a record that nobody has may be told as an empty list; removing it may have nothing to do.
      const isEmpty = reply.status < 300 && (route.method !== "GET" || reply.text.startsWith('{"data":[]'))
      if (unknownId === undefined || (isWellFormed && isEmpty))
        expectHandled(reply, `${name} ${field}=${value.slice(0, 40)}`)
      else expectRefused(reply, `${name} ${field}=${value.slice(0, 40)}`)
    }
  }
}

test("a query without a tenant returns nothing, in any table", async () => {
  const counted = await world.backend.withSession(async (session) => {
    await session.exec("begin; set local role mortise_app")
    const { rows } = await session.query(
      tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(" union all "),
      [],
    )
    await session.exec("rollback")
    return rows as { name: string; rows: number }[]
  })
  expect(counted.length).toBeGreaterThan(10)
  expect(counted.filter((table) => table.rows > 0)).toEqual([])
})

test.skipIf(!isPlayed)("most routes were also asked something that they could do", () => {
  const never = named.filter(([, route]) => !answeredWell.has(route)).map(([name]) => name)
  expect(never.length, never.join("\n")).toBeLessThan(named.length * neverShareMax)
})

test("a path that nobody has is a problem document", async () => {
  await callerOf(world.app).get("/nothing/here").expect(404, "route.unknown")
})
