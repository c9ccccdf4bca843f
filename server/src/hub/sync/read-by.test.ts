import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import type { Connector, Resource } from "../define.ts"
import { overlaidResource } from "../mapping/overlay.ts"
import { ownResourceOf } from "./read-by.ts"

const dayMs = 25 * 3_600_000
const world = await makeHubWorld()
const known = world.hub.deps.connectors as Map<string, Connector>
const xero = known.get("xero")
const theirs = xero?.resources["contacts"]
if (xero === undefined || theirs === undefined) throw new Error("Xero has contacts.")

/** What happens while a page of contacts is on its way, by the connection's sales account. */
const meanwhile = new Map<unknown, () => Promise<unknown>>()
const contacts: Resource = {
  ...theirs,
  pull: {
    ...theirs.pull,
    page: async (api, at) => {
      const page = await theirs.pull.page(api, at)
      const account = api.connection.settings["salesAccount"]
      const work = meanwhile.get(account)
      meanwhile.delete(account)
      await work?.()
      return page
    },
  },
}
const withContacts = (one: Resource): Connector => ({ ...xero, resources: { ...xero.resources, contacts: one } })

known.set("xero", withContacts(contacts))

let accounts = 200

async function connected() {
  accounts += 1
  const salesAccount = String(accounts)
  const { tenant, sandbox } = await world.connected("xero", { salesAccount })
  const table = sandbox.app.tables["contacts"]
  const contact = table?.insert({ Name: "Agora Foods", EmailAddress: "agora@example.com", ContactNumber: "gold" })
  const readAll = async () => {
    world.clock.advanceMs(dayMs)
    await world.work()
  }
  await readAll()
  const rows = (sql: string) => tenant.run(async (ctx) => (await ctx.tx.session.query(sql, [])).rows)
  const ours = async () => {
    const [row] = await rows("select data from hub_records where kind = 'party' order by id desc limit 1")
    return (row as { data: Record<string, unknown> }).data
  }
  const save = (rules: object) => tenant.put("/integrations/xero/mappings", { entity: "contacts", rules }).expect(200)
  const change = (fields: object) => table?.change(String(contact?.["ContactID"]), { ...fields })
  const whileReading = (work: () => Promise<unknown>) => meanwhile.set(salesAccount, work)
  return { tenant, readAll, ours, save, rows, change, whileReading }
}

const website = { website: { kind: "direct", path: "ContactNumber", isReadOnly: true } } as const
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }

test("another lens, another rule, another setting, another fact: each is another way to read; the same is the same", () => {
  const plain = ownResourceOf(theirs, {}, env)
  const ways = [
    plain,
    ownResourceOf(overlaidResource(theirs, website), {}, env),
    ownResourceOf(theirs, website, env),
    ownResourceOf(theirs, { website: { ...website.website, path: "AccountNumber" } }, env),
    ownResourceOf(theirs, {}, { ...env, settings: { salesAccount: "400" } }),
    ownResourceOf(theirs, {}, { ...env, meta: { taxTypes: { "24": "OUTPUT" } } }),
    ownResourceOf(theirs, {}, { ...env, currency: "USD" }),
  ]
  expect(new Set(ways.map(({ readBy }) => readBy)).size).toBe(ways.length)
  expect(ownResourceOf(theirs, {}, { ...env }).readBy).toBe(plain.readBy)
})

test("what is unchanged is passed over, until the program reads it by another lens", async () => {
  const { readAll, ours, rows } = await connected()
  const runs = () => rows("select unchanged, seen from hub_runs where resource = 'contacts' order by id desc limit 1")
  await readAll()
  const [run] = (await runs()) as { unchanged: number; seen: number }[]
  expect(run?.unchanged).toBe(run?.seen)
  expect(await ours()).toMatchObject({ website: null })
  // A new version of the connector reads a field that the old one did not.
  const next = overlaidResource(contacts, website)
  known.set("xero", withContacts(next))
  await readAll()
  known.set("xero", withContacts(contacts))
  expect(await ours()).toMatchObject({ website: "gold" })
})

test("a field that is new in their record is read, though their time of change stays", async () => {
  const { readAll, ours, save, change } = await connected()
  await save({ website: { kind: "direct", path: "Custom.site", isReadOnly: true } })
  await readAll()
  expect(await ours()).toMatchObject({ website: null })
  change({ Custom: { site: "https://agora.example.com" }, UpdatedDateUTC: "/Date(1552521600000+0000)/" })
  await readAll()
  expect(await ours()).toMatchObject({ website: "https://agora.example.com" })
})

test("a mapping that is saved while a page is on its way is what the record is read by in the end", async () => {
  const { readAll, ours, save, whileReading } = await connected()
  whileReading(() => save(website))
  await readAll()
  expect(await ours()).toMatchObject({ website: "gold" })
})

test("a whole read that is asked for while one is under way comes after it", async () => {
  const { tenant, readAll, rows, whileReading } = await connected()
  const wholeReads = async () =>
    (await rows("select id from hub_runs where resource = 'contacts' and kind = 'full' and state = 'done'")).length
  const before = await wholeReads()
  whileReading(() => tenant.post("/integrations/xero/sync/contacts", { full: true }).expect(202))
  await readAll()
  expect(await wholeReads()).toBe(before + 2)
})
