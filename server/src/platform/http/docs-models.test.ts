import { expect, test } from "vitest"
import { shareModels } from "./docs-models.ts"

const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more })
const json = (schema: unknown) => ({ content: { "application/json": { schema } } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const line = () => object({ sku: { type: "string" } })
const row = () => object({ id: { type: "string" } })
const order = () => object({ id: { type: "string" }, lines: { type: "array", items: line() } })

test("a record is named after its address, its lines after it, a list's rows and what is sent after both", () => {
  const paths = {
    "/api/v1/orders": {
      get: {
        responses: { 200: json(object({ data: { type: "array", items: row() }, nextCursor: { type: "string" } })) },
      },
      post: {
        requestBody: json(object({ lines: { type: "array", items: line() } })),
        responses: { 201: json(order()) },
      },
    },
    "/api/v1/orders/{id}": { get: { responses: { 200: json(order()) } }, patch: { requestBody: json(row()) } },
    "/api/v1/stock/entries": { get: { responses: { 200: json(object({ data: { type: "array", items: line() } })) } } },
  }
  const shared = shareModels(paths)
  expect(Object.keys(shared)).toEqual(["Order", "OrderInput", "OrderList", "OrderRow", "StockEntry", "StockEntryList"])
  expect(paths["/api/v1/orders/{id}"].get.responses[200]).toEqual(json(ref("Order")))
  expect(paths["/api/v1/orders"].post.responses[201]).toEqual(json(ref("Order")))
  expect(shared["OrderList"]).toEqual(
    object({ data: { type: "array", items: ref("OrderRow") }, nextCursor: { type: "string" } }),
  )
  // The line is a whole answer elsewhere, which names it.
  expect(shared["Order"]).toEqual(
    object({ id: { type: "string" }, lines: { type: "array", items: ref("StockEntry") } }),
  )
})

test("a part of two records is named after the first, by its kind in a union; what it is for stays where it is used", () => {
  const address = (description: string) => object({ city: { type: "string" } }, { description })
  const card = () => object({ kind: { type: "string", enum: ["card"] }, last4: { type: "string" } })
  const customer = object({ home: address("Where they live"), pays: { anyOf: [card(), { type: "null" }] } })
  const supplier = object({ office: address("Where they work"), pays: { anyOf: [card(), { type: "null" }] } })
  const paths = {
    "/api/v1/customers/{id}": { get: { responses: { 200: json(customer) } } },
    "/api/v1/suppliers/{id}": { get: { responses: { 200: json(supplier) } } },
  }
  expect(shareModels(paths)).toMatchObject({
    CustomerHome: object({ city: { type: "string" } }),
    CustomerPayCard: card(),
    Customer: { properties: { home: { ...ref("CustomerHome"), description: "Where they live" } } },
    Supplier: {
      properties: {
        office: { ...ref("CustomerHome"), description: "Where they work" },
        pays: { anyOf: [ref("CustomerPayCard"), { type: "null" }] },
      },
    },
  })
})

test("of two that want one name the second gets a number", () => {
  const paths = {
    "/api/v1/me": { get: { responses: { 200: json(row()) } }, post: { responses: { 200: json(line()) } } },
  }
  expect(Object.keys(shareModels(paths))).toEqual(["Me", "Me2"])
})
