import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

async function connected(settings: Readonly<Record<string, unknown>> = {}) {
  const { tenant, sandbox } = await world.connected("autotask", settings)
  const change = async (kind: string, id: string, row: Record<string, unknown>) => {
    const record = await tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind, id, row }))
    await world.work()
    return record
  }
  const company = () =>
    change("party", "cus_1", { name: "Agora Foods", kind: "company", phones: [{ kind: "main", number: "2101234567" }] })
  return { tenant, sandbox, tables: sandbox.app.tables, change, company }
}

const ticket = { subject: "Fire", body: "Desk 2", number: "128", status: "new", priority: "high" }

test("a ticket without a due date is due after the days that the settings name, in their queue", async () => {
  const { tables, change, company } = await connected({ queue: "Monitoring Alert", dueDays: 2 })
  const customer = await company()
  await change("ticket", "tkt_1", { ...ticket, customer, openedAt: "2026-03-02T09:00:00.000Z" })
  expect(tables["tickets"]?.all()).toMatchObject([
    { title: "Fire", queueID: 8, status: 1, priority: 1, dueDateTime: "2026-03-04T09:00:00.000Z", externalID: "128" },
  ])
})

test("a company without a phone number is refused in words and not tried again", async () => {
  const { tenant, sandbox, tables, change } = await connected()
  await change("party", "cus_1", { name: "Agora Foods", kind: "company" })
  const calls = sandbox.calls.length
  world.clock.advanceMs(60_000)
  await world.work()
  expect(sandbox.calls.length).toBe(calls)
  expect(tables["companies"]?.all()).toEqual([])
  const { body } = await tenant.get("/integrations/autotask/sync/logs?resource=companies").expect(200)
  expect(JSON.stringify(body.data)).toContain("no company without a phone number")
})

test("time in a role that Autotask does not have is refused in words; in one that it has it is booked for the person", async () => {
  const work = { person: "Ada", personEmail: "ada@example.com", date: "2026-03-02", minutes: 45, isBillable: true }
  const entry = { ...work, startedAt: "2026-03-02T10:00:00.000Z", notes: "Cooled it", reference: "tme_1" }
  const wrong = await connected({ timeRole: "Wizard" })
  const one = await wrong.change("ticket", "tkt_1", { ...ticket, customer: await wrong.company() })
  await wrong.change("time_entry", "tme_1", { ...entry, ticket: one })
  expect(wrong.tables["timeEntries"]?.all()).toEqual([])
  const right = await connected()
  const other = await right.change("ticket", "tkt_1", { ...ticket, customer: await right.company() })
  await right.change("time_entry", "tme_1", { ...entry, ticket: other })
  expect(right.tables["timeEntries"]?.all()).toMatchObject([
    { resourceID: 5, roleID: 29, dateWorked: "2026-03-02", hoursWorked: 0.75, internalNotes: "Mortise tme_1" },
  ])
})
