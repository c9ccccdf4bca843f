import { expect, test } from "vitest"
import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
const email = `${newId("usr")}@example.com`
const ada = await createUser(world.db, { name: "Ada", email, password: "a long password" })

interface Bench {
  readonly t: TestTenant
  readonly customerId: string
  readonly ada: string
}

async function bench(): Promise<Bench> {
  const t = await world.tenant()
  await t.run((ctx) => addMember(ctx, ada, "staff"))
  const card = { name: "All", level: "default", currency: "EUR", prices: [{ unitPrice: "100" }] }
  await t.post("/work/rate-cards", card).expect(201)
  return { t, ada, customerId: (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id }
}

const projectOf = async (b: Bench, more: object = {}) =>
  (await b.t.post("/projects", { customerId: b.customerId, name: "Network", currency: "EUR", ...more }).expect(201))
    .body
const read = async (b: Bench, id: string) => (await b.t.get(`/projects/${id}`).expect(200)).body
const log = async (b: Bench, entry: object) =>
  (await b.t.post("/time-entries", { userId: b.ada, ...entry }).expect(201)).body
const approved = async (b: Bench, entry: object) =>
  (await b.t.post("/time-entries/approve", { ids: [(await log(b, entry)).id] }).expect(200)).body.data[0]
const warnings = async (b: Bench) =>
  b.t.run(async (ctx) => {
    const sql =
      "select data->>'kind' as kind, (data->>'percent')::int as percent from events where type = $1 order by id"
    const { rows } = await ctx.tx.session.query(sql, ["projects.project.budget_warned"])
    return (rows as { kind: string; percent: number }[]).map((row) => `${row.kind} ${row.percent}`)
  })

test("time on a task counts on the task and on its project, whatever becomes of it", async () => {
  const b = await bench()
  const [project, other] = [await projectOf(b), await projectOf(b)]
  const task = (await b.t.post(`/projects/${project.id}/tasks`, { title: "Cables" }).expect(201)).body
  const entry = await log(b, { taskId: task.id, minutes: 50 })
  expect(entry).toMatchObject({ projectId: project.id, customerId: b.customerId })
  const used = async () => {
    const board = (await b.t.get(`/projects/${project.id}/tasks`).expect(200)).body
    return [board.data[0].usedMinutes, (await read(b, project.id)).usedMinutes, (await read(b, other.id)).usedMinutes]
  }
  expect(await used()).toEqual(["50", "50", "0"])
  await b.t.patch(`/time-entries/${entry.id}`, { minutes: 40 }).expect(200)
  expect(await used()).toEqual(["40", "40", "0"])
  await b.t.post("/time-entries/reject", { ids: [entry.id] }).expect(200)
  expect(await used()).toEqual(["0", "0", "0"])
  await b.t.patch(`/time-entries/${entry.id}`, { projectId: other.id, taskId: null }).expect(200)
  expect(await used()).toEqual(["0", "0", "40"])
  await b.t.delete(`/projects/${project.id}/tasks/${task.id}`).expect(204)
  await b.t.delete(`/time-entries/${entry.id}`).expect(204)
  expect((await read(b, other.id)).usedMinutes).toBe("0")
})

test("a budget tells of each threshold once, by hours when they are logged and by money when it is approved", async () => {
  const b = await bench()
  const { id: projectId } = await projectOf(b, { budgetMinutes: "120", budgetMinor: "20000" })
  await log(b, { projectId, minutes: 90 })
  expect(await warnings(b)).toEqual([])
  const entry = await log(b, { projectId, minutes: 30 })
  expect(await warnings(b)).toEqual(["hours 80", "hours 100"])
  await b.t.delete(`/time-entries/${entry.id}`).expect(204)
  await log(b, { projectId, minutes: 30 })
  expect(await warnings(b)).toEqual(["hours 80", "hours 100"])
  expect((await read(b, projectId)).isOverBudget).toBe(false)
  await approved(b, { projectId, minutes: 105 })
  expect((await warnings(b)).slice(2)).toEqual(["money 80"])
  await b.t.patch(`/projects/${projectId}`, { budgetMinor: "17500" }).expect(200)
  expect((await warnings(b)).slice(3)).toEqual(["money 80", "money 100"])
  expect(await read(b, projectId)).toMatchObject({ usedMinutes: "225", usedMinor: "17500", isOverBudget: true })
  const over = await b.t.get("/projects?overBudget=true").expect(200)
  expect(over.body.data.map((p: { id: string }) => p.id)).toEqual([projectId])
})

test("a project by the hour is billed with its expenses; the rest of the client's work is not", async () => {
  const b = await bench()
  const { id: projectId } = await projectOf(b)
  const entry = await approved(b, { projectId, minutes: 90 })
  await approved(b, { customerId: b.customerId, minutes: 60 })
  const cost = { costMinor: "2000", currency: "EUR", markupPercent: "10" }
  const spent = { userId: b.ada, projectId, spentOn: "2026-03-01", description: "Cable", ...cost }
  const expense = (await b.t.post("/expenses", spent).expect(201)).body
  await b.t.post(`/expenses/${expense.id}/approve`).expect(200)
  const preview = (await b.t.post(`/projects/${projectId}/invoice/preview`, {}).expect(200)).body
  expect(preview).toMatchObject({
    netMinor: "17200",
    lines: [{ kind: "time" }, { kind: "expense", amountMinor: "2200" }],
  })
  expect(preview.lines[0].description).toBe("P-1 Network, 2026-03-02")
  const made = (await b.t.post(`/projects/${projectId}/invoice`, { issue: true }).expect(201)).body.invoice
  expect(made.netMinor).toBe("17200")
  const wip = async () => (await b.t.get(`/projects/${projectId}/wip`).expect(200)).body
  expect(await wip()).toMatchObject({ usedMinor: "17200", billedMinor: "17200", wipMinor: "0" })
  await b.t.post(`/projects/${projectId}/invoice`, {}).expect(409, "work.nothing_to_bill")
  await b.t.post(`/invoices/${made.id}/credit`, { reason: "x" }).expect(201)
  expect(await wip()).toMatchObject({
    billedMinor: "0",
    wipMinor: "17200",
    work: [{ chargedMinutes: 90, unbilledMinutes: 90, unbilledMinor: "15000", expensesUnbilledMinor: "2200" }],
  })
  expect((await b.t.get(`/time-entries/${entry.id}`).expect(200)).body.billing).toBe("unbilled")
})

test("a fixed price is billed by reached milestones; its time is covered, and told what it is worth", async () => {
  const b = await bench()
  const { id: projectId } = await projectOf(b, { billing: "fixed_price" })
  expect(await approved(b, { projectId, minutes: 60 })).toMatchObject({ billing: "covered", coveredBy: "fixed_price" })
  const add = async (name: string, amountMinor: string | null) =>
    (await b.t.post(`/projects/${projectId}/milestones`, { name, amountMinor }).expect(201)).body.id
  const [design, build, party] = [await add("Design", "50000"), await add("Build", "90000"), await add("Party", null)]
  const reach = (id: string) => b.t.post(`/projects/${projectId}/milestones/${id}/reach`).expect(200)
  await b.t.post(`/projects/${projectId}/invoice`, {}).expect(409, "work.nothing_to_bill")
  await reach(design)
  await reach(party)
  const draft = (await b.t.post(`/projects/${projectId}/invoice`, {}).expect(201)).body
  expect(draft.lines).toMatchObject([{ kind: "milestone", description: "P-1 Network: Design", amountMinor: "50000" }])
  await b.t.post(`/projects/${projectId}/milestones/${design}/withdraw`).expect(409, "milestone.billed")
  await b.t.delete(`/invoices/${draft.invoice.id}`).expect(204)
  await reach(build)
  const run = { customerId: b.customerId, issue: true }
  const made = (await b.t.post("/work/invoices", run).expect(201)).body
  expect(made.invoice.netMinor).toBe("140000")
  expect((await b.t.get(`/projects/${projectId}/wip`).expect(200)).body).toMatchObject({
    usedMinor: "10000",
    billedMinor: "140000",
    wipMinor: "0",
    work: [{ coveredMinutes: 60, unbilledMinutes: 0, worthMinor: "10000" }],
  })
  const line = { lineNo: 2, quantity: "1" }
  await b.t.post(`/invoices/${made.invoice.id}/credit`, { reason: "Late", lines: [line] }).expect(201)
  const list = (await b.t.get(`/projects/${projectId}/milestones`).expect(200)).body.data
  expect(list.map((m: { invoiceId: string | null }) => m.invoiceId !== null)).toEqual([true, false, false])
})

test("a project's retainer covers its work first; more than that is billed, and its fee once", async () => {
  const b = await bench()
  const { id: projectId } = await projectOf(b, { billing: "retainer" })
  const block = { name: "Block", kind: "prepaid", unit: "hours", allowance: "60", currency: "EUR", feeMinor: "9000" }
  await b.t
    .post("/work/retainers", { customerId: b.customerId, projectId, startsOn: "2026-01-01", ...block })
    .expect(201)
  await approved(b, { customerId: b.customerId, minutes: 60 })
  expect(await approved(b, { projectId, minutes: 90 })).toMatchObject({ coveredMinutes: 60, billing: "unbilled" })
  const { body } = await b.t.post(`/projects/${projectId}/invoice`, {}).expect(201)
  expect(body.lines).toMatchObject([
    { kind: "fee", amountMinor: "9000" },
    { kind: "time", quantity: "0.5", amountMinor: "5000" },
  ])
})

test("no time is logged on what is on hold, completed or cancelled", async () => {
  const b = await bench()
  const { id: projectId } = await projectOf(b)
  await b.t.post(`/projects/${projectId}/cancel`).expect(200)
  await b.t.post("/time-entries", { userId: b.ada, projectId, minutes: 5 }).expect(409, "work.place_closed")
})

test("work and projects of merged clients are the survivor's, and go back when the merge is undone", async () => {
  const b = await bench()
  const survivor = (await b.t.post("/customers", { name: "Survivor" }).expect(201)).body.id
  const project = await projectOf(b)
  const entry = await approved(b, { projectId: project.id, minutes: 60 })
  const draft = (await b.t.post("/work/invoices", { customerId: b.customerId }).expect(201)).body.invoice
  const merge = (await b.t.post(`/customers/${survivor}/merge`, { ids: [b.customerId] }).expect(200)).body
  const owners = async () => [
    (await b.t.get(`/time-entries/${entry.id}`).expect(200)).body.customerId,
    (await read(b, project.id)).customerId,
  ]
  expect(await owners()).toEqual([survivor, survivor])
  await b.t.patch(`/invoices/${draft.id}`, { notes: "Hello" }).expect(200)
  await b.t.delete(`/invoices/${draft.id}`).expect(204)
  expect((await b.t.post("/work/invoices", { customerId: survivor }).expect(201)).body.invoice.netMinor).toBe("10000")
  await b.t.post(`/customers/merges/${merge.mergeId}/undo`).expect(200)
  expect(await owners()).toEqual([b.customerId, b.customerId])
})

test("a merged ticket's time is that of the ticket it lives on in, and goes back with it", async () => {
  const b = await bench()
  const ticket = async (subject: string) =>
    (await b.t.post("/tickets", { customerId: b.customerId, subject, body: subject }).expect(201)).body.id
  const [one, two] = [await ticket("One"), await ticket("Two")]
  const entry = await approved(b, { ticketId: two, minutes: 60 })
  const { merge } = (await b.t.post(`/tickets/${one}/merges`, { ticketIds: [two] }).expect(201)).body
  const home = async () => (await b.t.get(`/time-entries/${entry.id}`).expect(200)).body.ticketId
  expect(await home()).toBe(one)
  expect((await log(b, { ticketId: two, minutes: 5 })).ticketId).toBe(one)
  await b.t.post(`/ticket-merges/${merge.id}/undo`).expect(200)
  expect(await home()).toBe(two)
})

test("a ticket that work was logged on is not removed, nor given to another client", async () => {
  const b = await bench()
  const stranger = (await b.t.post("/tickets", { subject: "Who?", body: "Who?" }).expect(201)).body
  const other = (await b.t.post("/customers", { name: "Other" }).expect(201)).body.id
  await log(b, { ticketId: stranger.id, customerId: b.customerId, minutes: 5 })
  await b.t.patch(`/tickets/${stranger.id}`, { customerId: other }).expect(422, "work.other_customer")
  await b.t.delete(`/tickets/${stranger.id}`).expect(409, "work.ticket_has_time")
  await b.t.patch(`/tickets/${stranger.id}`, { customerId: b.customerId }).expect(200)
})

test("a contract that is made after the work was logged gives its rate at the approval", async () => {
  const b = await bench()
  const entry = await log(b, { customerId: b.customerId, minutes: 60 })
  const contract = { customerId: b.customerId, name: "Care", startsOn: "2026-03-01" }
  const holderId = (await b.t.post("/work/contracts", contract).expect(201)).body.id
  const card = { name: "Care", level: "contract", holderId, currency: "EUR", prices: [{ unitPrice: "70" }] }
  await b.t.post("/work/rate-cards", card).expect(201)
  const { body } = await b.t.post("/time-entries/approve", { ids: [entry.id] }).expect(200)
  expect(body.data).toMatchObject([{ unitPrice: "70", contractId: holderId }])
})
