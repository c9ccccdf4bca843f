import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { switchConnector } from "./shelf.ts"

const world = await makeWorld()

type Query = Readonly<Record<string, string>>

async function found(tenant: TestTenant, query: Query): Promise<string[]> {
  const { body } = await tenant.get(`/integrations?${new URLSearchParams(query)}`).expect(200)
  expect(body.nextCursor).toBeNull()
  return (body.data as { slug: string }[]).map(({ slug }) => slug).toSorted()
}

test("the catalogue is for whoever may see integrations", async () => {
  const tenant = await world.tenant()
  await (await tenant.as(["customers:read"])).get("/integrations").expect(403)
  expect((await world.app.inject({ method: "GET", url: "/api/v1/integrations" })).statusCode).toBe(401)
})

test("the catalogue is searched by a service's name, what it is about, its category and the records it shares", async () => {
  const tenant = await world.tenant()
  const all = await found(tenant, {})
  expect(all.length).toBeGreaterThan(5)
  expect(await found(tenant, { search: "xero" })).toEqual(["xero"])
  expect(await found(tenant, { search: "  XERO " })).toEqual(["xero"])
  expect(await found(tenant, { search: "woo" })).toEqual(["woocommerce"])
  const { about } = (await tenant.get("/integrations/slack").expect(200)).body
  expect(await found(tenant, { search: about.slice(0, 60) })).toContain("slack")
  expect(await found(tenant, { search: "crm" })).toContain("hubspot")
  // By what they call them, and by what we do.
  expect(await found(tenant, { search: "companies" })).toContain("hubspot")
  expect(await found(tenant, { search: "stock levels" })).toEqual(["shopify", "woocommerce"])
  // The words may stand apart, each has to be there.
  expect(await found(tenant, { search: "deals hubspot" })).toEqual(["hubspot"])
  expect(await found(tenant, { search: "deals xero" })).toEqual([])
})

test("what has a meaning elsewhere is plain text in a search, and nothing found is an empty list", async () => {
  const tenant = await world.tenant()
  for (const search of ["%", "_", "\\", "''", '"; drop table x --', "(((", "[a-z]+", ".*", "\u0000", "nobody has this"])
    expect(await found(tenant, { search }), search).toEqual([])
  const all = await found(tenant, {})
  for (const search of ["", "   "]) expect(await found(tenant, { search })).toEqual(all)
  await tenant.get(`/integrations?search=${"x".repeat(101)}`).expect(400)
})

test("a category narrows the catalogue, alone and with words; one that there is not is refused", async () => {
  const tenant = await world.tenant()
  const shops = await found(tenant, { category: "shop" })
  expect(shops).toEqual(["shopify", "woocommerce"])
  expect(await found(tenant, { category: "shop", search: "woo" })).toEqual(["woocommerce"])
  expect(await found(tenant, { category: "shop", search: "xero" })).toEqual([])
  expect(await found(tenant, { category: "courier" })).toEqual([])
  await tenant.get("/integrations?category=nonsense").expect(400)
})

test("what the operator switched off is found as off, and left out on request", async () => {
  const own = await makeWorld()
  const tenant = await own.tenant()
  await own.db.withSystem("test", (sys) => switchConnector(sys, "hubspot", false))
  expect(await found(tenant, { isOn: "false" })).toEqual(["hubspot"])
  expect(await found(tenant, { isOn: "true" })).not.toContain("hubspot")
  expect(await found(tenant, { search: "hubspot" })).toEqual(["hubspot"])
  expect(await found(tenant, { search: "hubspot", isOn: "true" })).toEqual([])
})
