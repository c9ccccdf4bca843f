import { expect, test } from "vitest"
import { createMortiseClient, type MortiseClientOptions } from "./index.ts"

test("a call goes to the installation with its key, its query and its body", async () => {
  const { mortise, asked } = answering(200, {})
  await mortise.GET("/api/v1/customers", { params: { query: { limit: 2 } } })
  expect(asked[0]?.url).toBe("https://shop.example/api/v1/customers?limit=2")
  expect(asked[0]?.headers.get("authorization")).toBe("Bearer mk_1")
})

test("without a key no authorization is sent, so that a session cookie can speak", async () => {
  const { mortise, asked } = answering(200, {}, {})
  await mortise.GET("/api/v1/customers")
  expect(asked[0]?.headers.has("authorization")).toBe(false)
})

test("a refusal is a value with its code", async () => {
  const problem = { type: "about:blank", title: "Not found", status: 404, code: "customer.unknown" }
  const { mortise } = answering(404, problem)
  const { data, error, response } = await mortise.GET("/api/v1/customers")
  expect(data).toBeUndefined()
  expect(error).toEqual(problem)
  expect(response.status).toBe(404)
})

test("a path that the API does not have is an error of the compiler", async () => {
  const { mortise, asked } = answering(404, {})
  // @ts-expect-error the path is misspelt
  await mortise.GET("/api/v1/custmers")
  expect(asked).toHaveLength(1)
})

/** A client of an installation that gives one answer, and the requests it was asked. */
function answering(status: number, body: object, key: Pick<MortiseClientOptions, "apiKey"> = { apiKey: "mk_1" }) {
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request)
    return Response.json(body, { status })
  }
  return { mortise: createMortiseClient({ baseUrl: "https://shop.example", fetch, ...key }), asked }
}
