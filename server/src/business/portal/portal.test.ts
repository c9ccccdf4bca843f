import { expect, test } from "vitest"
import { runJob } from "#platform/jobs"
import { type Caller, callerOf, makeWorld, type TestTenant } from "#testing"
import { portalJobs } from "./jobs.ts"

const world = await makeWorld()
const stranger = callerOf(world.app)
const minute = 60_000

async function contact(t: TestTenant, client: string, name: string, email: string) {
  const customerId = (await t.post("/customers", { name: client, kind: "company" }).expect(201)).body.id as string
  const { body } = await t.post(`/customers/${customerId}/contacts`, { name, email }).expect(201)
  return { customerId, contactId: body.id as string, email }
}

/** Tokens of the links that were mailed to this address, oldest first. */
async function linksTo(t: TestTenant, email: string): Promise<string[]> {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select body_text from mails where recipient = $1 and key like 'portal-link:%' order by id", [
      email,
    ]),
  )
  return (rows as { body_text: string }[]).map((row) => /#(\S+)/.exec(row.body_text)?.[1] ?? "")
}

async function signIn(t: TestTenant, email: string): Promise<Caller & { readonly token: string }> {
  await stranger.post(`/portal/${t.slug}/links`, { email }).expect(204)
  const link = (await linksTo(t, email)).at(-1) ?? ""
  const { body } = await stranger.post(`/portal/${t.slug}/sessions`, { token: link }).expect(201)
  return { ...callerOf(world.app, body.token), token: body.token }
}

test("a contact signs in by a mailed link that works once, and says who they are", async () => {
  const t = await world.tenant({ name: "Olive & Co" })
  const { customerId, contactId, email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  await stranger.post(`/portal/${t.slug}/links`, { email: "Eleni@Example.com" }).expect(204)
  const [link = ""] = await linksTo(t, email)
  const opened = await stranger.post(`/portal/${t.slug}/sessions`, { token: link }).expect(201)
  expect(opened.body.contact).toEqual({ customerId, contactId, name: "Eleni", client: "Grove", business: "Olive & Co" })
  await stranger.post(`/portal/${t.slug}/sessions`, { token: link }).expect(401, "portal.link_invalid")
  const eleni = callerOf(world.app, opened.body.token)
  expect((await eleni.get("/portal/me").expect(200)).body.name).toBe("Eleni")
  await eleni.delete("/portal/sessions").expect(204)
  world.clock.advanceMs(6_000)
  await eleni.get("/portal/me").expect(401, "auth.required")
})

test("nothing tells whether an address is known; links age, and nobody is mailed without end", async () => {
  const t = await world.tenant()
  const { email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  const ask = (address: string) => stranger.post(`/portal/${t.slug}/links`, { email: address }).expect(204)
  const [known, unknown] = [await ask(email), await ask("nobody@example.com")]
  expect([known.text, Object.keys(known.headers).toSorted()]).toEqual([
    unknown.text,
    Object.keys(unknown.headers).toSorted(),
  ])
  for (let n = 0; n < 9; n++) await ask(email)
  const links = await linksTo(t, email)
  expect(links).toHaveLength(5)
  world.clock.advanceMs(31 * minute)
  await stranger.post(`/portal/${t.slug}/sessions`, { token: links[0] }).expect(401, "portal.link_invalid")
  await stranger.post(`/portal/${t.slug}/sessions`, { token: "guess" }).expect(401, "portal.link_invalid")
  await stranger.post("/portal/no-such-shop/links", { email }).expect(404, "tenant.unknown")
})

test("a link is shown to nobody once it was sent or can be", async () => {
  const t = await world.tenant()
  const { email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  await stranger.post(`/portal/${t.slug}/links`, { email }).expect(204)
  const [mail] = (await t.get("/mail").expect(200)).body.data
  expect((await t.get(`/mail/${mail.id}`).expect(200)).body).toMatchObject({ state: "queued", text: "" })
})

test("of twenty who use one link at once, one is in", async () => {
  const t = await world.tenant()
  const { email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  await stranger.post(`/portal/${t.slug}/links`, { email }).expect(204)
  const [token] = await linksTo(t, email)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => stranger.post(`/portal/${t.slug}/sessions`, { token })),
  )
  expect(answers.filter((a) => a.status === 201)).toHaveLength(1)
})

test("a contact may use the portal and nothing else; staff and keys have no portal", async () => {
  const t = await world.tenant()
  const { email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  const eleni = await signIn(t, email)
  for (const path of ["/tickets", "/customers", "/invoices", "/desk/queues", "/portal/settings", "/mail", "/members"])
    await eleni.get(path).expect(403, "auth.forbidden")
  await eleni.post("/tickets", { subject: "x" }).expect(403, "auth.forbidden")
  for (const path of ["/portal/me", "/portal/tickets"]) {
    await t.get(path).expect(403, "portal.contacts_only")
    await stranger.get(path).expect(401, "auth.required")
  }
})

test("a contact asks, reads, answers, sends files, closes and rates; notes and files among staff stay there", async () => {
  const t = await world.tenant()
  const { customerId, contactId, email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  const eleni = await signIn(t, email)
  const made = (await eleni.post("/portal/tickets", { subject: "No network", body: "Since this morning." }).expect(201))
    .body
  expect((await t.get(`/tickets/${made.id}`)).body).toMatchObject({
    customerId,
    contactId,
    source: "portal",
    requester: { name: "Eleni", email },
  })
  const path = `/portal/tickets/${made.id}`
  const bytes = { "content-type": "application/octet-stream" }
  const secret = (
    await t.post(`/tickets/${made.id}/attachments?fileName=secret.txt`, Buffer.from("s"), bytes).expect(201)
  ).body
  await t.post(`/tickets/${made.id}/replies`, { kind: "internal", body: "They never pay." }).expect(201)
  await t.post(`/tickets/${made.id}/replies`, { kind: "public", body: "Which room?", action: "wait" }).expect(201)
  const file = (await eleni.post(`${path}/attachments?fileName=room.txt`, Buffer.from("2"), bytes).expect(201)).body
  await eleni
    .post(`${path}/replies`, { body: "See here.", attachmentIds: [secret.id] })
    .expect(404, "reply.attachment_unknown")
  const reply = await eleni.post(`${path}/replies`, { body: "Room 2.", attachmentIds: [file.id] }).expect(201)
  expect(reply.body).toMatchObject({ author: { kind: "client", name: "Eleni" }, files: [{ fileName: "room.txt" }] })
  const said = (await eleni.get(`${path}/replies`).expect(200)).body.data
  expect(said.map((r: { body: string }) => r.body)).toEqual(["Which room?", "Room 2."])
  expect((await eleni.get(`${path}/attachments`)).body.data).toHaveLength(1)
  await eleni.get(`${path}/attachments/${secret.id}`).expect(404, "reply.attachment_unknown")
  expect((await eleni.get(`${path}/attachments/${file.id}`).expect(200)).text).toBe("2")
  expect((await eleni.get(path)).body.state).toBe("open")
  await eleni.post(`${path}/actions`, { action: "resolve" }).expect(400)
  expect((await eleni.post(`${path}/actions`, { action: "close" }).expect(200)).body.state).toBe("closed")
  expect((await eleni.post(`${path}/rating`, { score: 5 }).expect(201)).body.rating).toBe(5)
})

test("nothing of another client is there, whatever is asked, nor of another business", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const [a, b] = [await contact(t, "A", "Anna", "anna@example.com"), await contact(t, "B", "Ben", "ben@example.com")]
  const anna = await signIn(t, a.email)
  const theirs = (await t.post("/tickets", { subject: "Secret of B", customerId: b.customerId }).expect(201)).body
  const nobodys = (await t.post("/tickets", { subject: "Secret of nobody" }).expect(201)).body
  const elsewhere = (await other.post("/tickets", { subject: "Secret of another business" }).expect(201)).body
  const file = await t.post(`/tickets/${theirs.id}/attachments?fileName=b.txt`, Buffer.from("b"), {
    "content-type": "application/octet-stream",
  })
  for (const { id } of [theirs, nobodys, elsewhere]) {
    const path = `/portal/tickets/${id}`
    for (const suffix of ["", "/replies", "/attachments", `/attachments/${file.body.id}`])
      await anna.get(`${path}${suffix}`).expect(404, "ticket.unknown")
    await anna.post(`${path}/replies`, { body: "hi" }).expect(404, "ticket.unknown")
    await anna.post(`${path}/actions`, { action: "close" }).expect(404, "ticket.unknown")
    await anna.post(`${path}/rating`, { score: 1 }).expect(404, "ticket.unknown")
    await anna
      .post(`${path}/attachments?fileName=a`, Buffer.from("a"), { "content-type": "application/octet-stream" })
      .expect(404, "ticket.unknown")
  }
  expect((await anna.get("/portal/tickets?search=secret").expect(200)).body.data).toEqual([])
  await anna.get(`/portal/tickets?customerId=${b.customerId}`).expect(400)
  await anna.post("/portal/tickets", { subject: "x", body: "x", customerId: b.customerId }).expect(400)
})

test("who is a contact of two clients gets a link for each, and each shows its own", async () => {
  const t = await world.tenant()
  const [a, b] = [
    await contact(t, "A", "Eleni", "eleni@example.com"),
    await contact(t, "B", "Eleni", "eleni@example.com"),
  ]
  await stranger.post(`/portal/${t.slug}/links`, { email: a.email }).expect(204)
  const clients = []
  for (const token of await linksTo(t, a.email))
    clients.push((await stranger.post(`/portal/${t.slug}/sessions`, { token }).expect(201)).body.contact.customerId)
  expect(clients.toSorted()).toEqual([a.customerId, b.customerId].toSorted())
})

test("a contact who is removed, or whose portal is shut, is out within seconds; one whose client was merged sees the survivor's", async () => {
  const t = await world.tenant()
  const [a, b] = [await contact(t, "A", "Anna", "anna@example.com"), await contact(t, "B", "Ben", "ben@example.com")]
  const [anna, ben] = [await signIn(t, a.email), await signIn(t, b.email)]
  await t.post("/tickets", { subject: "Of B", customerId: b.customerId }).expect(201)
  await t.post(`/customers/${b.customerId}/merge`, { ids: [a.customerId] }).expect(200)
  await t.delete(`/customers/${b.customerId}/contacts/${b.contactId}`).expect(204)
  world.clock.advanceMs(6_000)
  await ben.get("/portal/tickets").expect(401)
  expect((await anna.get("/portal/me").expect(200)).body.customerId).toBe(b.customerId)
  expect((await anna.get("/portal/tickets").expect(200)).body.data).toHaveLength(1)
  await t.patch("/portal/settings", { isOpen: false }).expect(200)
  world.clock.advanceMs(6_000)
  await anna.get("/portal/me").expect(401)
  await stranger.post(`/portal/${t.slug}/links`, { email: a.email }).expect(404, "portal.closed")
})

test("a session ends after two weeks and is forgotten", async () => {
  const t = await world.tenant()
  const { email } = await contact(t, "Grove", "Eleni", "eleni@example.com")
  const eleni = await signIn(t, email)
  world.clock.advanceMs(14 * 86_400_000 + 1)
  await eleni.get("/portal/me").expect(401)
  world.clock.advanceMs(2 * 86_400_000)
  await runJob(world, portalJobs, "portal.forgetEnded")
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select 1 from portal_sessions union all select 1 from portal_links", []),
  )
  expect(rows).toEqual([])
})
