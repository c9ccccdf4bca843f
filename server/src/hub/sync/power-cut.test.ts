import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import type { Connector, Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"

const world = await makeHubWorld()
const known = world.hub.deps.connectors as Map<string, Connector>
const xero = known.get("xero")
const theirs = xero?.resources["contacts"]
if (xero === undefined || theirs === undefined) throw new Error("Xero has contacts.")

/** What befalls between the commit of the first page and the second one's turn. */
let befall = async (): Promise<void> => undefined
const pagesOf: readonly (readonly string[])[] = [
  ["c-1", "c-2"],
  ["c-3", "c-4"],
]
const contacts: Resource = {
  ...theirs,
  pull: {
    ...theirs.pull,
    page: async (_api, { token }) => {
      if (token === "1") await befall()
      const items = (pagesOf[Number(token ?? "0")] ?? []).map(contactOf)
      return { items, next: token === null ? "1" : null }
    },
  },
}
known.set("xero", { ...xero, resources: { ...xero.resources, contacts } })

function contactOf(ContactID: string): Row {
  return { ContactID, Name: `Contact ${ContactID}`, ContactStatus: "ACTIVE", UpdatedDateUTC: "/Date(1767225600000)/" }
}

async function linked(tenant: TestTenant): Promise<string[]> {
  const sql = "select external_id as id from hub_links where resource = 'contacts' order by external_id"
  const { rows } = await tenant.run((ctx) => ctx.tx.session.query(sql, []))
  return (rows as { id: string }[]).map(({ id }) => id)
}

test("a power cut that takes back a page while the next one is waited for loses no record", async () => {
  let tenant: TestTenant | undefined
  let cuts = 0
  befall = async () => {
    if (cuts > 0 || tenant === undefined) return
    cuts += 1
    while ((await linked(tenant)).length === 0) await new Promise((done) => setTimeout(done, 5))
    // As after a crash of a database that had not put the page on disk.
    await tenant.run(async (ctx) => {
      const session = ctx.tx.session
      await session.query("delete from hub_links where resource = 'contacts'", [])
      await session.query("delete from hub_records where data->>'name' like 'Contact c-%'", [])
      await session.query("delete from hub_run_lines where resource = 'contacts'", [])
      await session.query("delete from hub_run_pages", [])
      const back = "update hub_cursors set page = page || '{\"token\": null}' where resource = 'contacts'"
      await session.query(back, [])
    })
  }
  tenant = await world.tenant()
  await tenant.post("/integrations/xero/connect", { sandbox: true }).expect(201)
  await world.work()
  expect(cuts).toBe(1)
  expect(await linked(tenant)).toEqual(["c-1", "c-2", "c-3", "c-4"])
})
