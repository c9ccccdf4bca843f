import { afterAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { imapServer } from "./imap-server.testing.ts"
import { deskImapStep, fetchDelayMs } from "./imap-step.ts"
import { mail } from "./testing.ts"

const world = await makeWorld({ MORTISE_EGRESS_ALLOW: "127.0.0.1" })
const server = await imapServer("help", "secret word")
afterAll(() => server.close())

const minute = 60_000
const access = { host: "127.0.0.1", port: server.port, user: "help", password: "secret word" }

async function mailbox(t: TestTenant, imap: Record<string, unknown> = access) {
  const fields = {
    name: "Help",
    address: "help@olive.example",
    queueId: null,
    isActive: true,
    usesPlusAddress: true,
    acceptsAutomated: false,
  }
  return (await t.post("/desk/mailboxes", { ...fields, imap }).expect(201)).body
}

/** Fetches whatever is due, and lets everything happen that follows. */
async function fetch(): Promise<void> {
  world.clock.advanceMs(minute)
  while ((await deskImapStep(world)) > 0);
  await world.settle()
}

const subjects = async (t: TestTenant) => (await t.get("/tickets")).body.data.map((x: { subject: string }) => x.subject)
const remove = (t: TestTenant, id: string) => t.delete(`/desk/mailboxes/${id}`).expect(204)

test("what comes into a folder from now on becomes tickets, once, and is marked as seen", async () => {
  const t = await world.tenant()
  server.deliver(mail({ Subject: "before", "Message-ID": "<i0@x>" }))
  const made = await mailbox(t)
  expect(JSON.stringify(made)).not.toContain("secret")
  await fetch()
  expect(await subjects(t)).toEqual([])
  server.deliver(mail({ Subject: "first", "Message-ID": "<i1@x>" }))
  server.deliver(mail({ Subject: "second", "Message-ID": "<i2@x>" }, "Καλημέρα"))
  await fetch()
  await fetch()
  // Both come at one instant of the test's clock: which is the newer one is left open.
  expect((await subjects(t)).toSorted()).toEqual(["first", "second"])
  expect(server.seen()).toEqual([2, 3])
  expect((await t.get("/desk/mailboxes")).body.data[0]).toMatchObject({
    lastError: null,
    imap: { host: "127.0.0.1", folder: "INBOX" },
  })
  await remove(t, made.id)
})

test("a server that numbers its mails anew, or hangs up in the middle, makes nothing twice and loses nothing", async () => {
  const t = await world.tenant()
  const made = await mailbox(t)
  await fetch()
  server.deliver(mail({ Subject: "a", "Message-ID": "<r1@x>" }))
  await fetch()
  server.deliver(mail({ Subject: "b", "Message-ID": "<r2@x>" }))
  server.renumber()
  await fetch()
  // What came within two days before the numbers changed is looked at again: the two older mails are new to this business.
  expect((await subjects(t)).toSorted()).toEqual(["a", "b", "before", "first", "second"])
  server.deliver(mail({ Subject: "c", "Message-ID": "<r3@x>" }))
  server.breakAt(6)
  await fetch()
  expect((await t.get("/desk/mailboxes")).body.data[0].lastError).not.toBeNull()
  world.clock.advanceMs(fetchDelayMs(1))
  await fetch()
  expect(await subjects(t)).toHaveLength(6)
  await remove(t, made.id)
})

test("two processes that fetch at once take each mail once", async () => {
  const t = await world.tenant()
  const made = await mailbox(t)
  await fetch()
  for (const n of [1, 2, 3]) server.deliver(mail({ Subject: `p${n}`, "Message-ID": `<p${n}@x>` }))
  world.clock.advanceMs(minute)
  expect((await Promise.all([deskImapStep(world), deskImapStep(world)])).toSorted()).toEqual([0, 1])
  await world.settle()
  expect(await subjects(t)).toHaveLength(3)
  await remove(t, made.id)
})

test("a refused login is told without the password, and tried less and less often", async () => {
  const t = await world.tenant()
  const made = await mailbox(t, { ...access, password: "wrong" })
  await fetch()
  const tries = server.logins().length
  expect(tries).toBeGreaterThan(0)
  const [kept] = (await t.get("/desk/mailboxes")).body.data
  expect(kept.lastError).toBe("The mail server refused the login.")
  expect(await deskImapStep(world)).toBe(0)
  expect(server.logins().length).toBe(tries)
  expect([1, 2, 3, 10].map(fetchDelayMs)).toEqual([2 * minute, 4 * minute, 8 * minute, 60 * minute])
  await t.patch(`/desk/mailboxes/${made.id}`, { imap: { ...access } }).expect(200)
  world.clock.advanceMs(2 * minute)
  await fetch()
  expect((await t.get("/desk/mailboxes")).body.data[0].lastError).toBeNull()
  await remove(t, made.id)
})

test("a server is asked at once when somebody wants to know, and what it said stands at the mailbox", async () => {
  const t = await world.tenant()
  const made = await mailbox(t, { ...access, password: "wrong" })
  expect(made.checkedAt).toBeNull()
  await fetch()
  const read = async () => (await t.get("/desk/mailboxes")).body.data[0]
  const before = await read()
  expect(before).toMatchObject({ checkedAt: expect.any(String), polledAt: null })
  world.clock.advanceMs(1_000)
  expect(await deskImapStep(world)).toBe(0)
  await t.post(`/desk/mailboxes/${made.id}/check`).expect(202)
  expect(await deskImapStep(world)).toBe(1)
  expect(new Date((await read()).checkedAt).getTime()).toBeGreaterThan(new Date(before.checkedAt).getTime())
  const viewer = await t.as(["desk:read", "desk:write"])
  await viewer.post(`/desk/mailboxes/${made.id}/check`).expect(403)
  await (await world.tenant()).post(`/desk/mailboxes/${made.id}/check`).expect(404, "mailbox.unknown")
  await t.patch(`/desk/mailboxes/${made.id}`, { isActive: false }).expect(200)
  await t.post(`/desk/mailboxes/${made.id}/check`).expect(409, "mailbox.shut")
  await t.patch(`/desk/mailboxes/${made.id}`, { isActive: true, imap: null }).expect(200)
  await t.post(`/desk/mailboxes/${made.id}/check`).expect(409, "mailbox.imap_missing")
  await remove(t, made.id)
})

test("an inner address that the operator has not allowed is never connected to; a new server needs its own password", async () => {
  const t = await world.tenant()
  const made = await mailbox(t, { ...access, host: "127.0.0.2" })
  const before = server.logins().length
  await fetch()
  expect(server.logins().length).toBe(before)
  expect((await t.get("/desk/mailboxes")).body.data[0].lastError).toContain("may not be called")
  const elsewhere = { host: "imap.example.com", port: 993, user: "help" }
  await t.patch(`/desk/mailboxes/${made.id}`, { imap: elsewhere }).expect(422, "mailbox.password_missing")
  await t.patch(`/desk/mailboxes/${made.id}`, { imap: null }).expect(200)
})
