import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#kernel"
import { anyCaller, type Route } from "#platform/http"
import { callerOf, makeWorld } from "#testing"
import { proof } from "../kernel/proof-runs.ts"
import {
  type Asked,
  ajv,
  askedOf,
  askerOf,
  everyRoute,
  expectHandled,
  pathOf,
  type Reply,
  type Sample,
  samples,
  uploadOf,
} from "./every-route-asks.ts"
import { isPlayedIn } from "./passes.ts"
import { type IdPool, type JsonSchema, mutationsOf, prefixOf } from "./schema-arbitrary.ts"

/** Every route that any part declares is walked over here: a new one is proved by being in `parts.ts`. */

const world = await makeWorld()
const [one, two] = [await world.tenant({ name: "One" }), await world.tenant({ name: "Two" })]
/** Routes answer alike on both databases: CI walks them on one. */
const isPlayed = isPlayedIn("server")
const { fill, send, ids: idsNow, tables, answeredWell } = await askerOf(world, one)
const samplesPerRoute = Math.min(100, Math.max(4, Math.floor(proof.numRuns / 1000)))
/** Of a list of wrong values, so many are tried at each place: all of them in the whole proof. */
const wrongPerPlace = proof.numRuns > 1000 ? Number.POSITIVE_INFINITY : 2
const jsonBytesMax = 1_048_576
/** Share of routes that random requests may never satisfy, because their own rules ask for more than their schema. */
const neverShareMax = 0.3

function expectRefused(reply: Reply, what: string): void {
  expect(reply.status, `${what} is taken: ${reply.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400)
  expectHandled(reply, what)
}

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

let turn = 0
/** A few of the values, other ones each time, so that all of them are tried somewhere. */
function someOf<T>(values: readonly T[]): readonly T[] {
  if (values.length <= wrongPerPlace) return values
  turn += 1
  return Array.from({ length: wrongPerPlace }, (_, i) => values[(turn * wrongPerPlace + i) % values.length] as T)
}

beforeAll(async () => {
  if (isPlayed) await fill()
}, 120_000)

describe.each(isPlayed ? everyRoute : [])("%s", (name, route) => {
  /** What is there after the first test; the others change nothing. */
  let state: { readonly ids: IdPool; readonly print: unknown; readonly samples: readonly Sample[] } | undefined
  const stateNow = async () => {
    if (state === undefined) {
      const ids = await idsNow()
      state = { ids, print: await fingerprint(one.id), samples: samples(route, ids, samplesPerRoute) }
    }
    return state
  }

  test("any request that fits its schema is answered, never with a 500", async () => {
    const pool = await idsNow()
    for (const sample of samples(route, pool, samplesPerRoute)) {
      const asked = askedOf(route, sample)
      expectHandled(await send(route, asked), `${name} ${asked.path} ${JSON.stringify(sample.body)}`)
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
      for (const sample of before.samples) {
        const request = askedOf(route, sample)
        expect((await send(route, { ...request, key: null })).status, `${name} by a stranger`).toBe(401)
        if (route.access !== anyCaller)
          expect((await send(route, { ...request, key: noScope })).status, `${name} without the scope`).toBe(403)
        await expectNothingCrosses(route, name, { ...request, key: two.apiKey }, before.ids, sample.params)
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
  request: Asked,
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
  const never = everyRoute.filter(([, route]) => !answeredWell.has(route)).map(([name]) => name)
  expect(never.length, never.join("\n")).toBeLessThan(everyRoute.length * neverShareMax)
})

test("a path that nobody has is a problem document", async () => {
  await callerOf(world.app).get("/nothing/here").expect(404, "route.unknown")
})
