import fc from "fast-check"
import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { readPage } from "./page.ts"

/** Schedules: few in npm test. */
const runs = Math.max(4, Math.ceil(proof.numRuns / 250))

const world = await makeHubWorld()

const who = fc.nat({ max: 3 })
const text = fc.constantFrom("A", "B", "C", "D", "E")
const step = fc.oneof(
  fc.record({
    kind: fc.constant("ours" as const),
    who,
    field: fc.constantFrom("firstName", "lastName", "companyNumber"),
    text,
  }),
  fc.record({
    kind: fc.constant("theirs" as const),
    who,
    field: fc.constantFrom("FirstName", "LastName", "Name"),
    text,
  }),
  fc.record({ kind: fc.constant("make" as const), who }),
  fc.record({ kind: fc.constant("sync" as const) }),
  fc.record({
    kind: fc.constant("fault" as const),
    what: fc.constantFrom("before" as const, "after" as const, "cut" as const),
  }),
  fc.record({ kind: fc.constant("minutes" as const), count: fc.nat({ max: 40 }) }),
)

test("whatever both sides do, and whatever is lost on the way: both are equal in the end, nothing twice, and then it is quiet", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { tenant, connection, sandbox } = await world.connected("xero")
      const contacts = sandbox.app.tables["contacts"]
      if (contacts === undefined) throw new Error("no contacts")
      const ours = new Map<number, Record<string, unknown>>()
      for (const one of steps) {
        world.clock.advanceMs(1_000)
        if (one.kind === "ours") {
          const row = {
            name: `Party ${one.who}`,
            email: `p${one.who}@example.com`,
            ...ours.get(one.who),
            [one.field]: one.text,
          }
          ours.set(one.who, row)
          await tenant.run((ctx) =>
            domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id: `cus_${one.who}`, row }),
          )
        }
        if (one.kind === "make")
          contacts.insert({
            Name: `Theirs ${one.who} ${contacts.all().length}`,
            EmailAddress: `t${one.who}.${contacts.all().length}@example.com`,
          })
        const target = contacts.all()[one.kind === "theirs" ? one.who : 0]
        if (one.kind === "theirs" && target)
          contacts.change(String(target["ContactID"]), {
            [one.field]: one.field === "Name" ? `${one.text} ${one.who} ${target["ContactID"]}` : one.text,
          })
        if (one.kind === "fault")
          sandbox.faults.push({ what: { kind: one.what }, on: (r) => r.path.includes("Contacts") })
        if (one.kind === "minutes") world.clock.advanceMs(one.count * 60_000)
        if (one.kind !== "fault") await world.work()
      }
      sandbox.faults.splice(0)
      for (let i = 0; i < 4; i++) {
        world.clock.advanceMs(3 * 3_600_000)
        await world.work()
      }
      const { links, open, pending } = await tenant.run(async (ctx) => ({
        links: (
          await ctx.tx.session.query(
            "select external_id, data from hub_links l join hub_records r on r.id = l.record_id and r.tenant_id = l.tenant_id where l.connection_id = $1 and l.resource = 'contacts'",
            [connection],
          )
        ).rows as { external_id: string; data: Record<string, unknown> }[],
        open: (
          await ctx.tx.session.query("select field from hub_conflicts where connection_id = $1 and state = 'open'", [
            connection,
          ])
        ).rows as { field: string }[],
        pending: (
          await ctx.tx.session.query("select record_id, error from hub_pending where connection_id = $1", [connection])
        ).rows,
      }))
      expect(pending).toEqual([])
      expect(links).toHaveLength(contacts.all().length)
      for (const { external_id, data } of links) {
        const theirs = contacts.get(external_id)
        for (const [field, there] of [
          ["name", "Name"],
          ["firstName", "FirstName"],
          ["lastName", "LastName"],
          ["companyNumber", "CompanyNumber"],
        ] as const) {
          if (open.some((conflict) => conflict.field === field)) continue
          expect([field, data[field] ?? null]).toEqual([field, theirs?.[there] ?? null])
        }
      }
      const calls = sandbox.calls.length
      const writes = () =>
        sandbox.calls
          .slice(calls)
          .filter(({ request }) => request.method !== "GET" && request.path.includes("Contacts"))
      world.clock.advanceMs(25 * 3_600_000)
      await world.work()
      expect(writes()).toEqual([])
      await tenant.post("/integrations/xero/pause", {}).expect(202)
    }),
    { ...proof, numRuns: runs, endOnFailure: true },
  )
}, 1_800_000)

test("of a page, what is no record of ours is told with the reason, and the others are read", () => {
  const contacts = world.hub.deps.connectors.get("hubspot")?.resources["contacts"]
  if (contacts === undefined) throw new Error("HubSpot has contacts.")
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)
  const good = { id: "1", properties: { email: "a@example.com" }, updatedAt: "2026-03-02T09:00:00Z" }
  const items = [
    good,
    { id: "2", properties: {}, deep },
    null,
    [],
    "x",
    {},
    { ...good, id: "" },
    { ...good, id: { a: 1 } },
  ]
  const { reads, unreadable } = readPage(contacts, items)
  expect(reads.map(({ id }) => id)).toEqual(["1"])
  expect(unreadable.map(({ reason }) => reason)).toEqual([
    "The vendor sent a record (2) that is nested too deeply",
    ...Array.from({ length: 3 }, () => "The vendor sent something that is no record"),
    ...Array.from({ length: 3 }, () => "The vendor sent a record without an id"),
  ])
})
