import { expect, test } from "vitest"
import { openDue } from "#business/assets"
import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { makeWorld, type TestTenant } from "#testing"
import { booksOf } from "./testing.ts"

const world = await makeWorld()
const { check, spoil } = booksOf(world)
const email = `${newId("usr")}@example.com`
const userId = await createUser(world.db, { name: "Ada", email, password: "a long password" })

/** A business with rounded, covered, billed, credited and unbilled work, expenses, fees and milestones of projects. */
async function workingTenant(): Promise<TestTenant> {
  const t = await world.tenant()
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  const card = { name: "All", level: "default", currency: "EUR", prices: [{ unitPrice: "99.99" }] }
  await t.post("/work/rate-cards", card).expect(201)
  const rounding = { scope: "ticket_day", incrementMinutes: 15, minimumMinutes: 15, mode: "up" }
  await t.patch("/work/settings", { rounding }).expect(200)
  const customerId = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
  const project = async (billing: string) =>
    (await t.post("/projects", { customerId, name: "P", currency: "EUR", billing }).expect(201)).body.id
  const [hourly, fixed] = [await project("time_and_material"), await project("fixed_price")]
  const approved = async (entry: object) => {
    const { body } = await t.post("/time-entries", { userId, minutes: 50, ...entry }).expect(201)
    await t.post("/time-entries/approve", { ids: [body.id] }).expect(200)
  }
  const block = { name: "Care", kind: "prepaid", unit: "hours", allowance: "60", currency: "EUR", feeMinor: "5000" }
  await t.post("/work/retainers", { customerId, startsOn: "2026-01-01", ...block }).expect(201)
  for (const projectId of [hourly, fixed, hourly]) await approved({ projectId })
  const spent = { userId, projectId: hourly, spentOn: "2026-03-01", description: "Cable" }
  const expense = (await t.post("/expenses", { ...spent, costMinor: "900", currency: "EUR" }).expect(201)).body
  await t.post(`/expenses/${expense.id}/approve`).expect(200)
  const milestone = { name: "Design", amountMinor: "50000" }
  const { id } = (await t.post(`/projects/${fixed}/milestones`, milestone).expect(201)).body
  await t.post(`/projects/${fixed}/milestones/${id}/reach`).expect(200)
  const first = (await t.post("/work/invoices", { customerId, issue: true }).expect(201)).body.invoice
  await t.post(`/invoices/${first.id}/credit`, { reason: "x" }).expect(201)
  await t.post("/work/invoices", { customerId, issue: true }).expect(201)
  await approved({ projectId: hourly })
  await maintained(t, customerId)
  expect((await check(t)).violations).toEqual([])
  return t
}

/** Two assets, one a part of the other; its maintenance became a ticket, which was done, and on the other one is worked. */
async function maintained(t: TestTenant, customerId: string): Promise<void> {
  const typeId = (await t.post("/asset-types", { name: "Boiler" }).expect(201)).body.id
  const asset = async () => (await t.post("/assets", { customerId, name: "B", typeId }).expect(201)).body.id
  const [boiler, pump] = [await asset(), await asset()]
  await t.post(`/assets/${pump}/relations`, { toId: boiler, kind: "part_of" }).expect(201)
  const plan = { title: "Descale", rule: "FREQ=YEARLY", startsOn: "2026-03-02" }
  await t.post(`/assets/${boiler}/schedules`, plan).expect(201)
  await t.run(openDue)
  await world.settle()
  const [{ ticketId }] = (await t.get(`/asset-maintenance?asset=${boiler}`).expect(200)).body.data
  await t.post(`/tickets/${ticketId}/actions`, { action: "resolve" }).expect(200)
  const draft = { customerId, assetId: pump, subject: "X", body: "Y", state: "open" }
  await t.post("/tickets", draft).expect(201)
}

const billedEntry =
  "(select id from time_entries where tenant_id = $tenant and invoice_line_id is not null order by id limit 1)"

test.each([
  [
    "approved time is billed, unbilled or covered",
    `update time_entries set billable_minutes = billable_minutes + 15 where tenant_id = $tenant and id = ${billedEntry};
     update rounding_pools set charged = charged + 15 where tenant_id = $tenant
       and pool_key = (select pool_key from time_entries where tenant_id = $tenant and id = ${billedEntry})`,
  ],
  [
    "a line of work is the sum of what it has",
    `update time_entries set billed_minor = billed_minor + 1 where tenant_id = $tenant and id = ${billedEntry}`,
  ],
  [
    "a line of work is the sum of what it has",
    "update expenses set invoice_line_id = null where tenant_id = $tenant and invoice_line_id is not null",
  ],
  [
    "a covered entry is in the ledger of draws",
    "update retainer_draws set minutes = minutes - 1 where tenant_id = $tenant",
  ],
  [
    "a retainer gives what it has",
    "update retainer_periods set drawn = drawn - 1 where tenant_id = $tenant and drawn > 0",
  ],
  [
    "what is rounded together is the sum of its entries",
    "update rounding_pools set minutes = minutes + 1 where tenant_id = $tenant",
  ],
  [
    "billed work is on its invoice",
    "update work_lines set freed_at = null where tenant_id = $tenant and kind = 'milestone'",
  ],
  ["a billed milestone is on its invoice", "update project_milestones set invoice_id = null where tenant_id = $tenant"],
  ["a project is used by its work", "update projects set used_minutes = used_minutes + 1 where tenant_id = $tenant"],
  ["a ticket is worked on at its asset", "delete from asset_work where tenant_id = $tenant"],
  [
    "a ticket is worked on at its asset",
    "update tickets set state = 'new' where tenant_id = $tenant and state = 'open'",
  ],
  ["a maintenance has one ticket", "update asset_maintenance set ticket_id = null where tenant_id = $tenant"],
  [
    "maintenance that is done has a ticket that is done",
    "update tickets set state = 'open', is_open = true where tenant_id = $tenant and state = 'resolved'",
  ],
  [
    "assets are in no circle",
    `insert into asset_relations (tenant_id, id, customer_id, from_id, to_id, kind, created_at)
     select tenant_id, 'arl_circle', customer_id, to_id, from_id, kind, created_at from asset_relations where tenant_id = $tenant`,
  ],
  ["a project is used by its work", "update projects set billed_minor = billed_minor - 1 where tenant_id = $tenant"],
])("broken on purpose, it is told: %s", async (rule, sql) => {
  const t = await workingTenant()
  await spoil(t, sql)
  const { violations } = await check(t)
  expect(violations.map((violation) => violation.check)).toContain(rule)
  expect(violations.every(({ ids, text }) => ids.length > 0 && text !== "")).toBe(true)
})
