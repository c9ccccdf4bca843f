import { expect, test } from "vitest"
import { makeWorld } from "#testing"

const world = await makeWorld()

async function takeout(key: string) {
  const reply = await world.app.inject({ url: "/api/v1/data/export", headers: { authorization: `Bearer ${key}` } })
  const lines = reply.body.trimEnd().split("\n")
  return { reply, text: reply.body, lines: () => lines.map((line) => JSON.parse(line)) }
}

test("all that is a business's own comes as lines, the last one says that it is whole", async () => {
  const [t, other] = [await world.tenant({ name: "Mine" }), await world.tenant({ name: "Theirs" })]
  await other.post("/customers", { name: "Somebody else's" }).expect(201)
  for (let n = 0; n < 12; n++) await t.post("/customers", { name: `Customer ${n}` }).expect(201)
  await t.post("/integration/webhooks", { name: "Hook", url: "https://receiver.example/x", events: ["*"] }).expect(201)
  const { reply, text, lines } = await takeout(t.apiKey)
  expect(reply.statusCode).toBe(200)
  expect(reply.headers["content-disposition"]).toContain(`${t.slug}.jsonl`)
  const [head, ...rest] = lines()
  expect(head).toMatchObject({ business: { name: "Mine" }, tables: { customers: 12, webhook_endpoints: 1 } })
  const rows = rest.slice(0, -1)
  expect(rest.at(-1)).toEqual({ isWhole: true, rows: rows.length })
  const customers = rows.filter(({ table }) => table === "customers").map(({ row }) => row.name)
  expect(customers).toHaveLength(12)
  expect(customers).toContain("Customer 11")
  expect(text).not.toContain("Somebody else's")
  // Neither the key that asked, nor what checks it, nor another secret.
  expect(text).not.toMatch(/"hash"|whsec_|"sealed"/)
  await world.settle()
  const log = await t.get("/audit?type=data.export.begun").expect(200)
  expect(log.body.data).toHaveLength(1)
})

test("a table is read page by page, and each of its rows comes once", async () => {
  const t = await world.tenant()
  await t.run(async (ctx) => {
    await ctx.tx.session.query(
      `insert into files (tenant_id, id, content_type, is_public, sha256, size_bytes, bytes, created_at)
       select $1, 'fil_' || lpad(n::text, 26, '0'), 'text/plain', false, n::text, 1, 'a', $2 from generate_series(1, 25) n`,
      [ctx.tenant, ctx.now],
    )
  })
  const { lines } = await takeout(t.apiKey)
  const ids = lines().flatMap(({ table, row }) => (table === "files" ? [row.id] : []))
  expect([ids.length, new Set(ids).size]).toEqual([25, 25])
})

test("reading everything is not enough to take everything away", async () => {
  const t = await world.tenant()
  expect((await world.app.inject({ url: "/api/v1/data/export" })).statusCode).toBe(401)
  await (await t.as(["*:read"])).get("/data/export").expect(403, "auth.forbidden")
})
