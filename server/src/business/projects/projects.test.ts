import { expect, test } from "vitest"
import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { callerOf, makeWorld, type TestTenant } from "#testing"
import { reachedWarnings } from "./budget.ts"
import { nextState, type ProjectAction, projectActions, projectStates } from "./project.ts"
import { nextTaskStates, taskStates } from "./task.ts"

const world = await makeWorld()

async function personIn(t: TestTenant, name = "Ada"): Promise<string> {
  const email = `${newId("usr")}@example.com`
  const userId = await createUser(world.db, { name, email, password: "a long password" })
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  return userId
}

async function projectIn(t: TestTenant, more: Record<string, unknown> = {}) {
  const customerId = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
  return (await t.post("/projects", { customerId, name: "Network", currency: "EUR", ...more }).expect(201)).body
}

test("a project is planned, changed and listed; numbers grow per business", async () => {
  const t = await world.tenant()
  const first = await projectIn(t, { budgetMinutes: "600", dueOn: "2026-06-30" })
  expect(first).toMatchObject({ number: 1, state: "planned", billing: "time_and_material", warnPercents: [80, 100] })
  expect((await projectIn(t)).number).toBe(2)
  expect((await projectIn(await world.tenant())).number).toBe(1)
  const changed = await t.patch(`/projects/${first.id}`, { name: "New network" }, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({ name: "New network", budgetMinutes: "600", version: 2 })
  await t.patch(`/projects/${first.id}`, { name: "X" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  const list = await t.get(`/projects?customerId=${first.customerId}&state=planned`).expect(200)
  expect(list.body.data.map((p: { id: string }) => p.id)).toEqual([first.id])
  for (const [words, found] of [
    ["EW NET", 1],
    ["%23 2", 0],
    ["%232", 1],
    ["100%25", 0],
    ["_", 0],
  ] as const)
    expect((await t.get(`/projects?search=${words}`).expect(200)).body.data, words).toHaveLength(found)
})

test("every state allows the actions of the table and no others", () => {
  const table = projectStates.map((state) =>
    projectActions.map((action: ProjectAction) => nextState(state, action) ?? "-").join(" "),
  )
  expect(table).toEqual([
    "active - - - cancelled -",
    "- on_hold - completed cancelled -",
    "- - active completed cancelled -",
    "- - - - - active",
    "- - - - - planned",
  ])
  expect(taskStates.map((state) => nextTaskStates[state].join(" "))).toEqual([
    "in_progress blocked done cancelled",
    "open blocked done cancelled",
    "open in_progress cancelled",
    "open in_progress",
    "open",
  ])
})

test("a project goes through its states; it is not completed while tasks are open", async () => {
  const t = await world.tenant()
  const { id } = await projectIn(t)
  const act = (action: string) => t.post(`/projects/${id}/${action}`)
  await act("complete").expect(409, "project.state")
  expect((await act("start").expect(200)).body.state).toBe("active")
  const task = (await t.post(`/projects/${id}/tasks`, { title: "Cables" }).expect(201)).body
  await act("complete").expect(409, "project.tasks_open")
  await t.patch(`/projects/${id}/tasks/${task.id}`, { state: "done" }).expect(200)
  expect((await act("complete").expect(200)).body).toMatchObject({ state: "completed", finishedAt: expect.any(String) })
  expect((await act("reopen").expect(200)).body).toMatchObject({ state: "active", finishedAt: null })
})

test("a project is begun for a client whose status allows it, with that client's own contract", async () => {
  const t = await world.tenant()
  const { customerId } = await projectIn(t)
  const other = (await t.post("/customers", { name: "Other" }).expect(201)).body.id
  const contract = { customerId: other, name: "Care", startsOn: "2026-01-01" }
  const contractId = (await t.post("/work/contracts", contract).expect(201)).body.id
  const draft = { customerId, name: "X", currency: "EUR" }
  await t.post("/projects", { ...draft, contractId }).expect(422, "project.contract_unknown")
  await t.post("/projects", { ...draft, managerId: newId("usr") }).expect(422, "project.person_unknown")
  await t.post("/projects", { ...draft, customerId: newId("cus") }).expect(404, "customer.unknown")
  await t
    .post("/projects", { ...draft, startsOn: "2026-03-02", dueOn: "2026-03-01" })
    .expect(422, "project.due_before_start")
  await t.post("/projects", { ...draft, warnPercents: [80, 80] }).expect(422, "project.warnings_invalid")
  await t.post("/projects", { ...draft, currency: "XXQ" }).expect(400, "currency.unknown")
  await t.post(`/customers/${customerId}/status`, { status: "on_hold" }).expect(200)
  await t.post("/projects", draft).expect(409, "customer.status_refuses")
})

test("tasks are made, moved on the board and done by the table", async () => {
  const t = await world.tenant()
  const { id } = await projectIn(t)
  const ada = await personIn(t)
  const add = async (title: string, more: object = {}) =>
    (await t.post(`/projects/${id}/tasks`, { title, ...more }).expect(201)).body
  const [a, b, c] = [await add("A", { assigneeId: ada, dueOn: "2026-04-01" }), await add("B"), await add("C")]
  const titles = (body: { data: { title: string }[] }) => body.data.map((task) => task.title).join("")
  const move = async (taskId: string, afterId: string | null) =>
    titles((await t.post(`/projects/${id}/tasks/${taskId}/move`, { afterId }).expect(200)).body)
  expect(await move(c.id, null)).toBe("CAB")
  expect(await move(a.id, b.id)).toBe("CBA")
  for (let i = 0; i < 25; i++) await move(i % 2 === 0 ? b.id : a.id, c.id)
  const board = await t.get(`/projects/${id}/tasks`).expect(200)
  expect(titles(board.body)).toBe("CBA")
  const path = `/projects/${id}/tasks/${b.id}`
  await t.patch(path, { state: "blocked" }, { "if-match": '"1"' }).expect(200)
  await t.patch(path, { state: "done" }).expect(409, "task.state")
  await t.patch(path, { state: "in_progress" }).expect(200)
  expect((await t.patch(path, { state: "done" }).expect(200)).body).toMatchObject({ doneAt: expect.any(String) })
  await t.patch(path, { assigneeId: newId("usr") }).expect(422, "project.person_unknown")
  const mine = await t.get(`/project-tasks?assigneeId=${ada}&open=true`).expect(200)
  expect(titles(mine.body)).toBe("A")
  await t.delete(path).expect(204)
  await t.get(path).expect(404, "task.unknown")
})

test("a person's tasks come by due date in pages", async () => {
  const t = await world.tenant()
  const { id } = await projectIn(t)
  const ada = await personIn(t)
  for (const dueOn of [null, "2026-05-01", "2026-04-01", null])
    await t.post(`/projects/${id}/tasks`, { title: dueOn ?? "never", assigneeId: ada, dueOn }).expect(201)
  const titles: string[] = []
  for (let cursor = ""; ; ) {
    const { body } = await t.get(`/project-tasks?assigneeId=${ada}&limit=1${cursor}`).expect(200)
    titles.push(body.data[0].title)
    if (body.nextCursor === null) break
    cursor = `&cursor=${body.nextCursor}`
  }
  expect(titles).toEqual(["2026-04-01", "2026-05-01", "never", "never"])
})

test("members are added once, have a part, and leave", async () => {
  const t = await world.tenant()
  const { id } = await projectIn(t)
  const ada = await personIn(t)
  const path = `/projects/${id}/members/${ada}`
  expect((await t.put(path, { role: "member" }).expect(200)).body).toMatchObject({ name: "Ada", role: "member" })
  await t.put(path, { role: "manager" }).expect(200)
  expect((await t.get(`/projects/${id}/members`).expect(200)).body.data).toMatchObject([{ role: "manager" }])
  await t.put(`/projects/${id}/members/${newId("usr")}`, { role: "member" }).expect(422, "project.person_unknown")
  await t.delete(path).expect(204)
  await t.delete(path).expect(404, "project_member.unknown")
})

test("a milestone is planned, reached, taken back and removed; one with tasks stays", async () => {
  const t = await world.tenant()
  const { id } = await projectIn(t)
  const made = (await t.post(`/projects/${id}/milestones`, { name: "Design", amountMinor: "50000" }).expect(201)).body
  const path = `/projects/${id}/milestones/${made.id}`
  await t.post(`${path}/withdraw`).expect(409, "milestone.state")
  expect((await t.post(`${path}/reach`).expect(200)).body).toMatchObject({ state: "reached" })
  await t.post(`${path}/reach`).expect(409, "milestone.state")
  expect((await t.post(`${path}/withdraw`).expect(200)).body).toMatchObject({ state: "planned", reachedAt: null })
  await t.patch(path, { amountMinor: "60000" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  const task = await t.post(`/projects/${id}/tasks`, { title: "Draw", milestoneId: made.id }).expect(201)
  await t.delete(path).expect(409, "milestone.in_use")
  await t.delete(`/projects/${id}/tasks/${task.body.id}`).expect(204)
  await t.delete(path).expect(204)
})

test("another project's milestone or task is not this one's", async () => {
  const t = await world.tenant()
  const [one, two] = [await projectIn(t), await projectIn(t)]
  const milestone = (await t.post(`/projects/${one.id}/milestones`, { name: "M" }).expect(201)).body
  await t.post(`/projects/${two.id}/tasks`, { title: "T", milestoneId: milestone.id }).expect(404, "milestone.unknown")
  const task = (await t.post(`/projects/${one.id}/tasks`, { title: "T" }).expect(201)).body
  await t.get(`/projects/${two.id}/tasks/${task.id}`).expect(404, "task.unknown")
  await t.post(`/projects/${two.id}/milestones/${milestone.id}/reach`).expect(404, "milestone.unknown")
})

test.each([
  [79n, 0n, []],
  [80n, 0n, ["hours 80"]],
  [100n, 0n, ["hours 80", "hours 100"]],
  [0n, 999n, ["money 80"]],
  [120n, 1000n, ["hours 80", "hours 100", "money 80", "money 100"]],
])("of 100 minutes and 1000 cents, %s and %s used reach %j", (usedMinutes, usedMinor, told) => {
  const project = { usedMinutes, usedMinor, budgetMinutes: 100n, budgetMinor: 1000n, warnPercents: [80, 100] }
  expect(reachedWarnings(project).map((w) => `${w.kind} ${w.percent}`)).toEqual(told)
  expect(reachedWarnings({ ...project, budgetMinutes: null, budgetMinor: null })).toEqual([])
})

test("strangers, other businesses and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const { id } = await projectIn(one)
  await callerOf(world.app).get(`/projects/${id}`).expect(401, "auth.required")
  await two.get(`/projects/${id}`).expect(404, "project.unknown")
  await two.post(`/projects/${id}/start`).expect(404, "project.unknown")
  await (await one.as(["projects:read"])).post(`/projects/${id}/start`).expect(403, "auth.forbidden")
})
