import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { expect } from "vitest"
import { allErrorCodes } from "#kernel"
import { portalAccess } from "#platform/auth"
import type { Route } from "#platform/http"
import { routes } from "../parts.ts"
import { seedContact, seedEveryRoute, seededSlug } from "./every-route-seed.ts"
import { arbitraryOf, type IdPool, type JsonSchema } from "./schema-arbitrary.ts"
import type { TestTenant, World } from "./world.ts"

export const ajv = new Ajv({ strict: false })
addFormats.default(ajv, ["date-time", "date", "email", "uri"])
const codes = new Set(allErrorCodes().map((row) => row.code))

/** The same requests every time. */
const seed = 20_260_101

/** Readers first, removers last, so that the latter leave something to the former. */
const order = ["GET", "POST", "PUT", "PATCH", "DELETE"]
/** Every route that any part declares, with its name. */
export const everyRoute: readonly (readonly [name: string, route: Route])[] = routes
  .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
  .map((route) => [`${route.method} ${route.path}`, route] as const)

export interface Asked {
  readonly path?: string
  readonly body?: unknown
  readonly payload?: string | Buffer
  readonly contentType?: string
  readonly key?: string | null
}

export interface Reply {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** Asks any route of one business about what is there. */
export interface Asker {
  /** Fills the business with every kind of record: what is hard to make at random first, then what random requests come to. */
  readonly fill: () => Promise<void>
  readonly send: (route: Route, asked: Asked) => Promise<Reply>
  /** Ids of the business's records, by their prefix. */
  readonly ids: () => Promise<IdPool>
  /** Tables with a business's rows. */
  readonly tables: readonly { readonly name: string; readonly hasId: boolean }[]
  /** Routes that did what they were asked at least once: without them a proof would prove little. */
  readonly answeredWell: ReadonlySet<Route>
}

/** What asks the routes in the name of a business that has every permission. */
export async function askerOf(world: World, tenant: TestTenant): Promise<Asker> {
  const tables = await tablesIn(world)
  const answeredWell = new Set<Route>()
  // Routes of the portal are asked by a client's contact: for an owner there is nothing to see.
  let contact = ""
  const keyOf = (route: Route): string => (route.access === portalAccess ? contact : tenant.apiKey)
  const send: Asker["send"] = async (route, { path = route.path, body, payload, contentType, key = keyOf(route) }) => {
    const login = key === null ? {} : { authorization: `Bearer ${key}` }
    const json = body === undefined ? payload : JSON.stringify(body)
    const type = contentType ?? (json === undefined ? undefined : "application/json")
    const reply = await world.app.inject({
      method: route.method,
      url: `/api/v1${path}`,
      headers: { ...login, ...(type === undefined ? {} : { "content-type": type }) },
      ...(json === undefined ? {} : { payload: json }),
    })
    if (reply.statusCode < 300) answeredWell.add(route)
    return { status: reply.statusCode, type: String(reply.headers["content-type"] ?? ""), text: reply.body }
  }
  const ids = () => idsOf(world, tables, tenant.id)
  const fill = async () => {
    await seedEveryRoute(world, tenant)
    contact = await seedContact(world, tenant)
    // Twice: what the first round has made, the second can refer to.
    for (const _round of [1, 2]) {
      for (const [, route] of everyRoute) {
        if (route.method !== "POST") continue
        for (const sample of samples(route, await ids(), 2)) await send(route, askedOf(route, sample))
      }
    }
  }
  return { fill, send, ids, tables, answeredWell }
}

async function tablesIn(world: World): Promise<Asker["tables"]> {
  return world.db.withSystem("test", async (sys) => {
    const { rows } = await sys.tx.session.query(
      `select c.relname as name, exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id') as "hasId"
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`,
      [],
    )
    return rows as { name: string; hasId: boolean }[]
  })
}

async function idsOf(world: World, tables: Asker["tables"], tenant: string): Promise<IdPool> {
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

/** Either it worked, or it is a problem document with a code that is documented; never a 500. */
export function expectHandled(reply: Reply, what: string): void {
  if (reply.status < 400) return
  expect(reply.status, `${what} answers ${reply.text.slice(0, 300)}`).toBeLessThan(500)
  expect(reply.type, what).toContain("application/problem+json")
  expect([...codes], what).toContain(JSON.parse(reply.text).code)
}

/** A request that fits a route's schema. */
export interface Sample {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
}

/** Some requests that fit: one half with whatever is optional, the other without. */
export function samples(route: Route, pool: IdPool, count: number): Sample[] {
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
  const fitting = (numRuns: number): Sample[] => fc.sample(any, { numRuns, seed }).filter((sample) => fits(sample.body))
  const few = fitting(count)
  return few.length === count ? few : fitting(count * 5).slice(0, count)
}

/** A sample as it is sent; a file goes where a route takes one. */
export function askedOf(route: Route, { params, query, body }: Sample): Asked {
  return { path: pathOf(route, params, query), body, ...uploadOf(route) }
}

export function pathOf(route: Route, params: Record<string, unknown>, query: Record<string, unknown> = {}): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name] ?? "x")))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) search.append(name, String(each))
  return search.size === 0 ? path : `${path}?${search}`
}

const csv = Buffer.from("sku,name\nA-1,Oil\n")
const png = Buffer.from("\x89PNG\r\n\x1a\n0000rest", "latin1")

export function uploadOf(route: Route): Pick<Asked, "payload" | "contentType"> {
  if (route.upload === undefined) return {}
  const [contentType = ""] = route.upload.contentTypes
  return { payload: route.upload.contentTypes.includes("text/csv") ? csv : png, contentType }
}
