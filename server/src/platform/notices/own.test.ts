import { expect, test } from "vitest"
import { addMember, createUser, type Role } from "#platform/auth"
import { runJob } from "#platform/jobs"
import { makeWorld, type TestTenant } from "#testing"
import { type Choice, choose } from "./notices.ts"
import { forgetNotices, noticeDaysKept, ownNotices, ownUnread, readOwn, unreadOwn } from "./own.ts"

const world = await makeWorld()
const dayMs = 86_400_000
let people = 0

async function member(t: TestTenant, role: Role = "staff") {
  const email = `reader-${++people}@example.com`
  const id = await createUser(world.db, { name: "Ada", email, password: "a long password" })
  await t.run((ctx) => addMember(ctx, id, role))
  const actor = { kind: "user", id, name: "Ada" } as const
  const as = <T>(work: Parameters<typeof world.db.withTenant<T>>[1]) =>
    world.db.withTenant({ tenant: t.id, actor }, work)
  const told = async () => (await as((ctx) => ownNotices(ctx, { limit: 50 }))).data
  return {
    id,
    email,
    as,
    told,
    choose: (choice: Pick<Choice, "topic"> & Partial<Choice>) => as((ctx) => choose(ctx, choice)),
  }
}

async function assigned(t: TestTenant, to: { id: string }, fields: object = {}) {
  const ticket = (await t.post("/tickets", { subject: "Printer", body: "It burns.", ...fields }).expect(201)).body
  await t.patch(`/tickets/${ticket.id}`, { assigneeId: to.id }).expect(200)
  await world.settle()
  return ticket
}

const mailedTo = async (t: TestTenant) =>
  (await t.get("/mail").expect(200)).body.data.map(({ to }: { to: string }) => to)

test("who is given a ticket is told in the application, with the way to it; nobody else is", async () => {
  const t = await world.tenant()
  const [holder, other] = [await member(t), await member(t, "owner")]
  const ticket = await assigned(t, holder)
  const [notice, ...more] = await holder.told()
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    topic: "tickets",
    kind: "ticket_assigned",
    facts: { number: String(ticket.number), subject: "Printer" },
    link: `/tickets/${ticket.id}`,
    readAt: null,
  })
  expect(await other.told()).toEqual([])
})

test("another business's notices are not seen, nor read by who is in both", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const here = await member(one)
  await two.run((ctx) => addMember(ctx, here.id, "staff"))
  await assigned(one, here)
  const there = <T>(work: Parameters<typeof world.db.withTenant<T>>[1]) =>
    world.db.withTenant({ tenant: two.id, actor: { kind: "user", id: here.id, name: "Ada" } }, work)
  expect((await there((ctx) => ownNotices(ctx, { limit: 50 }))).data).toEqual([])
  await there((ctx) => readOwn(ctx, null))
  expect(await here.as(ownUnread)).toBe(1)
})

test("mail, application, both or neither: each way is chosen by itself", async () => {
  const t = await world.tenant()
  const [mailOnly, appOnly, neither] = [await member(t), await member(t), await member(t)]
  await mailOnly.choose({ topic: "tickets", inApp: false })
  await appOnly.choose({ topic: "tickets", byMail: false })
  await neither.choose({ topic: "tickets", inApp: false })
  await neither.choose({ topic: "tickets", byMail: false })
  for (const one of [mailOnly, appOnly, neither]) await assigned(t, one)
  expect(await mailedTo(t)).toEqual([mailOnly.email])
  expect([await mailOnly.told(), await neither.told()]).toEqual([[], []])
  expect(await appOnly.told()).toHaveLength(1)
})

test("the mail leads to the record in the application", async () => {
  const t = await world.tenant()
  const holder = await member(t)
  const ticket = await assigned(t, holder)
  const slug = (await t.get("/tenant").expect(200)).body.slug
  const { rows } = await t.run((ctx) => ctx.tx.session.query("select body_text from mails", []))
  expect((rows as [{ body_text: string }])[0].body_text).toContain(`/app/b/${slug}/tickets/${ticket.id}\n`)
})

test("reading counts down, all at once too, and is taken back", async () => {
  const t = await world.tenant()
  const one = await member(t)
  for (let n = 0; n < 3; n++) await assigned(t, one)
  const [newest] = await one.told()
  if (newest === undefined) throw new Error("Nothing was told.")
  const { id } = newest
  expect(await one.as((ctx) => readOwn(ctx, { ids: [id] }))).toMatchObject({ changed: 1, unread: 2 })
  expect(await one.as((ctx) => readOwn(ctx, { ids: [id] }))).toMatchObject({ changed: 0, unread: 2 })
  world.clock.advanceMs(1000)
  const all = await one.as((ctx) => readOwn(ctx, null))
  expect(all).toMatchObject({ changed: 2, unread: 0 })
  expect(await one.as((ctx) => unreadOwn(ctx, { readAt: all.readAt }))).toEqual({ changed: 2, unread: 2 })
  expect(await one.as((ctx) => unreadOwn(ctx, { ids: [id] }))).toEqual({ changed: 1, unread: 3 })
})

test("who opens the record has read what led there, and nothing else", async () => {
  const t = await world.tenant()
  const one = await member(t)
  const ticket = await assigned(t, one)
  await assigned(t, one)
  expect(await one.as((ctx) => readOwn(ctx, { link: `/tickets/${ticket.id}` }))).toMatchObject({
    changed: 1,
    unread: 1,
  })
})

test("a reader can't mark what somebody else was told", async () => {
  const t = await world.tenant()
  const [one, other] = [await member(t), await member(t)]
  await assigned(t, one)
  const ids = (await one.told()).map(({ id }) => id)
  expect(await other.as((ctx) => readOwn(ctx, { ids }))).toMatchObject({ changed: 0 })
  expect(await one.as(ownUnread)).toBe(1)
})

test("pages of notices meet without a gap, newest first; unread ones and a topic can be asked for alone", async () => {
  const t = await world.tenant()
  const one = await member(t)
  for (let n = 0; n < 5; n++) await assigned(t, one, { subject: `No. ${n}` })
  const subjects: (string | undefined)[] = []
  let cursor: string | undefined
  for (let n = 0; n < 4; n++) {
    const after = cursor
    const page = await one.as((ctx) => ownNotices(ctx, { limit: 2, cursor: after }))
    subjects.push(...page.data.map(({ facts }) => facts["subject"]))
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  expect(subjects).toEqual(["No. 4", "No. 3", "No. 2", "No. 1", "No. 0"])
  const [newest] = await one.told()
  await one.as((ctx) => readOwn(ctx, { ids: newest === undefined ? [] : [newest.id] }))
  expect((await one.as((ctx) => ownNotices(ctx, { limit: 50, unread: true }))).data).toHaveLength(4)
  expect((await one.as((ctx) => ownNotices(ctx, { limit: 50, topic: "stock_low" }))).data).toEqual([])
})

test("what was told of an erased person is gone, also where a stranger's ticket names them", async () => {
  const t = await world.tenant()
  const one = await member(t)
  const customer = (await t.post("/customers", { name: "Maria Karra", email: "maria.karra@example.com" }).expect(201))
    .body
  await assigned(t, one, { customerId: customer.id })
  await assigned(t, one, { subject: "Call maria.karra@example.com back" })
  await assigned(t, one, { subject: "Toner" })
  await t.post(`/customers/${customer.id}/erase`).expect(200)
  expect((await one.told()).map(({ facts }) => facts["subject"])).toEqual(["Toner"])
})

test("who leaves the business leaves no notices and no choices", async () => {
  const t = await world.tenant()
  const one = await member(t)
  await one.choose({ topic: "stock_low", inApp: true })
  await assigned(t, one)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select id from tenant_members() where user_id = $1", [one.id]),
  )
  await t.delete(`/members/${(rows as [{ id: string }])[0].id}`).expect(204)
  const left = await t.run((ctx) =>
    ctx.tx.session.query("select user_id from notices union all select user_id from notification_choices", []),
  )
  expect(left.rows).toEqual([])
})

test(`notices are forgotten after ${noticeDaysKept} days`, async () => {
  const t = await world.tenant()
  const one = await member(t)
  await assigned(t, one, { subject: "Old" })
  world.clock.advanceMs((noticeDaysKept - 1) * dayMs)
  await assigned(t, one, { subject: "Young" })
  world.clock.advanceMs(1.5 * dayMs)
  await runJob(world, [forgetNotices], "notices.forgetNotices")
  expect((await one.told()).map(({ facts }) => facts["subject"])).toEqual(["Young"])
})

test("an API key has no notices; a marking that says nothing clear is refused", async () => {
  const t = await world.tenant()
  await t.get("/me/notices").expect(403, "notice.persons_only")
  await t.get("/me/notices/count").expect(403, "notice.persons_only")
  await t.post("/me/notices/read", {}).expect(403, "notice.persons_only")
  await t.post("/me/notices/unread", {}).expect(400, "notice.which")
  await t.post("/me/notices/read", { ids: [], link: "/tickets" }).expect(400)
})
