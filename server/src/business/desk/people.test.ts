import { expect, test } from "vitest"
import { addMember, createUser, findMember } from "#platform/auth"
import { runJob } from "#platform/jobs"
import { makeWorld, type TestTenant } from "#testing"
import { deskJobs } from "./jobs.ts"
import { client, mail, mailDesk, ticket } from "./testing.ts"

const world = await makeWorld()

async function member(t: TestTenant, name: string) {
  const email = `${name.toLowerCase()}.${t.slug}@example.com`
  const userId = await createUser(world.db, { name, email, password: "a long password" })
  await t.run((ctx) => addMember(ctx, userId, "staff"))
  return { userId, email }
}

const mailsTo = async (t: TestTenant, to: string) => {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select subject, body_text as text from mails where recipient = $1 order by id", [to]),
  )
  return rows as { subject: string; text: string }[]
}

test("tickets follow a merge of their clients, and come back with it", async () => {
  const t = await world.tenant()
  const [a, b] = [await client(t, "A"), await client(t, "B")]
  const [ofA, ofB] = [
    await ticket(t, { customerId: a.customerId, contactId: a.contactId }),
    await ticket(t, { customerId: b.customerId }),
  ]
  const { body } = await t.post(`/customers/${b.customerId}/merge`, { ids: [a.customerId] }).expect(200)
  const ownerOf = async (id: string) => (await t.get(`/tickets/${id}`)).body.customerId
  expect([await ownerOf(ofA.id), await ownerOf(ofB.id)]).toEqual([b.customerId, b.customerId])
  expect((await ticket(t, { customerId: a.customerId })).customerId).toBe(b.customerId)
  await t.post(`/customers/merges/${body.mergeId}/undo`).expect(200)
  expect([await ownerOf(ofA.id), await ownerOf(ofB.id)]).toEqual([a.customerId, b.customerId])
})

test("of an erased person no word, name, file or mail is left in tickets, and nothing finds them by one", async () => {
  const desk = await mailDesk(world)
  const { t } = desk
  const { customerId } = await client(t, "Grove", "eleni@example.com")
  const part =
    '--b\r\nContent-Type: text/plain\r\n\r\nMy password is hunter2\r\n--b\r\nContent-Type: application/pdf; name="hunter2.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\naHVudGVyMg==\r\n--b--'
  await desk.send(
    mail({ "Message-ID": "<p1@x>", Subject: "hunter2" }, part, 'Content-Type: multipart/mixed; boundary="b"'),
  )
  const [made] = await desk.tickets()
  await t.post(`/tickets/${made.id}/replies`, { kind: "public", body: "hunter2 is too short" }).expect(201)
  await t.post(`/tickets/${made.id}/actions`, { action: "resolve" }).expect(200)
  await world.settle()
  await desk.send(mail({ "In-Reply-To": "<p1@x>", "Message-ID": "<p2@x>" }, "hunter2 again"))
  expect((await t.get("/tickets?search=hunter2")).body.data).toHaveLength(1)
  await t.post(`/customers/${customerId}/erase`).expect(200)
  expect((await t.get("/tickets?search=hunter2")).body.data).toEqual([])
  const { rows } = await world.db.withSystem("test", (sys) =>
    sys.tx.session.query(
      `select table_name as name from information_schema.tables t
       where table_schema = 'public' and table_type = 'BASE TABLE' and exists (select from information_schema.columns c
         where c.table_name = t.table_name and c.column_name = 'tenant_id')`,
      [],
    ),
  )
  for (const { name } of rows as { name: string }[]) {
    const found = await world.db.withSystem("test", (sys) =>
      sys.tx.session.query(
        `select count(*)::int as n from ${name} r where tenant_id = $1 and r::text ~* 'hunter2|eleni|68756e74657232'`,
        [t.id],
      ),
    )
    expect([name, found.rows]).toEqual([name, [{ n: 0 }]])
  }
  expect((await t.get(`/tickets/${made.id}`)).body).toMatchObject({
    subject: "(erased)",
    body: "",
    requester: { name: null, email: null },
  })
})

test("whoever has a ticket, or watches it, hears of what the client says and of promises in danger", async () => {
  const desk = await mailDesk(world)
  const { t } = desk
  const [ada, ben] = [await member(t, "Ada"), await member(t, "Ben")]
  const calendar = (
    await t.post("/desk/calendars", {
      name: "Always",
      timeZone: "UTC",
      hours: Array.from({ length: 7 }, () => [[0, 1440]]),
      holidays: [],
    })
  ).body
  const soon = { responseMinutes: 60, resolutionMinutes: null }
  await t
    .post("/desk/policies", {
      name: "P",
      calendarId: calendar.id,
      targets: { low: soon, normal: soon, high: soon, urgent: soon },
      warnPercent: 50,
      isDefault: true,
    })
    .expect(201)
  const made = await ticket(t, {
    assigneeId: ada.userId,
    watchers: [ben.userId, ada.userId],
    requester: { email: "eleni@example.com" },
  })
  await world.settle()
  expect(await mailsTo(t, ada.email)).toMatchObject([{ subject: "[#1] No network" }])
  expect(await mailsTo(t, ben.email)).toEqual([])
  await desk.send(mail({ Subject: "Re: [#1] No network", "Message-ID": "<t1@x>" }, "Still nothing."))
  expect((await mailsTo(t, ada.email))[1]?.text).toContain("Still nothing.")
  expect(await mailsTo(t, ben.email)).toHaveLength(1)
  world.clock.advanceMs(31 * 60_000)
  await runJob(world, deskJobs, "desk.tellSla")
  await world.settle()
  expect((await mailsTo(t, ben.email))[1]?.text).toContain("promised")
  expect((await t.get(`/tickets?watcherId=${ben.userId}`)).body.data).toMatchObject([{ id: made.id }])
  await t.patch(`/tickets/${made.id}`, { assigneeId: ben.userId }).expect(200)
  await world.settle()
  expect(await mailsTo(t, ben.email)).toHaveLength(3)
  expect(await t.run((ctx) => findMember(ctx, { userId: ben.userId }))).toBeDefined()
})
