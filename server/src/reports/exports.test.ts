import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { csvOf } from "./csv.ts"
import { exportLists } from "./export-store.ts"

const world = await makeWorld()

test("cells are quoted where they must be, and no cell is a formula", () => {
  expect(
    csvOf(
      ["a", "b"],
      [
        ["x,y", 'say "hi"'],
        [null, "=1+1"],
        ["-5", "-cmd"],
        ["two\nlines", 3n],
      ],
    ),
  ).toBe('\u{feff}a,b\r\n"x,y","say ""hi"""\r\n,\'=1+1\r\n-5,\'-cmd\r\n"two\nlines",3\r\n')
})

test("every list is exported to those who may read it, by its days and from an id on", async () => {
  const t = await world.tenant()
  const lists = Object.keys(exportLists)
  for (const list of lists) {
    const head = (await t.get(`/exports/${list}`).expect(200)).text
    expect(head.trimEnd().split("\r\n"), list).toHaveLength(1)
    await (await t.as(["nothing:read"])).get(`/exports/${list}`).expect(403, "auth.forbidden")
  }
  for (const name of ["Ada", "=Ben"]) await t.post("/customers", { name }).expect(201)
  const lines = async (query: string) =>
    (await t.get(`/exports/customers?${query}`).expect(200)).text.trimEnd().split("\r\n")
  const all = await lines("")
  expect(all.map((line) => line.split(",")[1])).toEqual(["name", "Ada", "'=Ben"])
  expect(await lines(`after=${all[1]?.split(",")[0]}`)).toHaveLength(2)
  expect([await lines("from=2026-03-02&to=2026-03-02"), await lines("from=2026-03-03")].map((x) => x.length)).toEqual([
    3, 1,
  ])
  await t.post("/orders", { customer: { name: "N" }, lines: [{ description: "Visit", quantity: "1", unitPrice: "5" }] })
  for (const list of ["orders", "invoices"]) expect((await t.get(`/exports/${list}`)).text).toContain("2026-03-02")
  const file = await t.get("/exports/orders").expect(200)
  expect(file.headers["content-disposition"]).toContain("orders-2026-03-02.csv")
})
