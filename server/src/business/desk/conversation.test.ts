import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { client, eventsOf, ticket } from "./testing.ts"

const world = await makeWorld()

const say = (t: TestTenant, id: string, body: string, more: Record<string, unknown> = {}) =>
  t.post(`/tickets/${id}/replies`, { kind: "public", body, ...more })
const words = async (t: TestTenant, id: string) =>
  (await t.get(`/tickets/${id}/replies`).expect(200)).body.data.map((r: { body: string }) => r.body)
const png = Buffer.from("\x89PNG\r\n\x1a\n0000rest", "latin1")

async function upload(t: TestTenant, id: string, fileName: string, bytes: Buffer) {
  const path = `/tickets/${id}/attachments?fileName=${encodeURIComponent(fileName)}`
  return t.post(path, bytes, { "content-type": "application/octet-stream" }).expect(201)
}

test("the first public word of staff is the response and opens the ticket; a note among staff is neither", async () => {
  const t = await world.tenant()
  const { id } = await ticket(t)
  await say(t, id, "Looks like the router.", { kind: "internal" }).expect(201)
  expect((await t.get(`/tickets/${id}`)).body).toMatchObject({ state: "new", firstRespondedAt: null })
  const first = await say(t, id, "We look into it.").expect(201)
  expect(first.body.ticket).toMatchObject({ state: "open", firstRespondedAt: "2026-03-02T09:00:00.000Z" })
  expect(first.body.reply).toMatchObject({ author: { kind: "staff", name: "test" }, via: "app" })
  const second = await say(t, id, "Done.", { action: "resolve" }).expect(201)
  expect(second.body.ticket.state).toBe("resolved")
  expect(await words(t, id)).toEqual(["Looks like the router.", "We look into it.", "Done."])
  const internal = await t.get(`/tickets/${id}/replies?kind=internal`).expect(200)
  expect(internal.body.data).toHaveLength(1)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query(
      "select data->>'isFirstResponse' as first from events where subject = $1 and type = 'desk.reply.added' order by ord",
      [id],
    ),
  )
  expect(rows).toEqual([{ first: "false" }, { first: "true" }, { first: "false" }])
})

test("a reply whose action is refused is not written either", async () => {
  const t = await world.tenant()
  const { id } = await ticket(t)
  await say(t, id, "Back again.", { action: "reopen" }).expect(409, "ticket.transition_refused")
  expect(await words(t, id)).toEqual([])
})

test("files go with a reply; a name or type made to fool a browser does not", async () => {
  const t = await world.tenant()
  const { id } = await ticket(t)
  const picture = await upload(t, id, "../../etc/shot.png", png)
  const page = await upload(t, id, 'x".html', Buffer.from("<script>alert(1)</script>"))
  expect(picture.body).toMatchObject({
    fileName: "shot.png",
    contentType: "image/png",
    isInternal: true,
    replyId: null,
  })
  const attachmentIds = [picture.body.id, page.body.id]
  const { body } = await say(t, id, "See these.", { attachmentIds }).expect(201)
  expect(body.reply.attachments).toMatchObject([{ fileName: "shot.png", isInternal: false }, { fileName: "x .html" }])
  await say(t, id, "Again.", { attachmentIds }).expect(404, "reply.attachment_unknown")
  const read = async (fileId: string) =>
    world.app.inject({
      method: "GET",
      url: `/api/v1/tickets/${id}/attachments/${fileId}`,
      headers: { authorization: `Bearer ${t.apiKey}` },
    })
  expect((await read(picture.body.id)).headers["content-type"]).toBe("image/png")
  const html = await read(page.body.id)
  expect(html.headers).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
  })
  expect(html.headers["content-disposition"]).toContain("attachment")
  await t.delete(`/tickets/${id}/attachments/${page.body.id}`).expect(204)
  expect((await t.get(`/tickets/${id}/attachments`)).body.data).toHaveLength(1)
  const other = await world.tenant()
  await other.get(`/tickets/${id}/attachments/${picture.body.id}`).expect(404, "ticket.unknown")
})

test("merged tickets are one: replies, files and watchers together, old ids lead there, and it can be taken back", async () => {
  const t = await world.tenant()
  const { customerId } = await client(t)
  const [one, two] = [await ticket(t, { customerId }), await ticket(t, { customerId })]
  await say(t, one.id, "first")
  await say(t, two.id, "second", { action: "wait" })
  await upload(t, two.id, "a.txt", Buffer.from("a"))
  await t.post(`/tickets/${one.id}/actions`, { action: "resolve" }).expect(200)
  const { body } = await t.post(`/tickets/${one.id}/merges`, { ticketIds: [two.id] }).expect(201)
  expect(body.ticket).toMatchObject({ id: one.id, state: "reopened" })
  expect(await words(t, two.id)).toEqual(["first", "second"])
  expect((await t.get(`/tickets/${one.id}/attachments`)).body.data).toHaveLength(1)
  expect((await t.get(`/tickets/${two.id}`).expect(200)).body.id).toBe(one.id)
  await say(t, two.id, "late").expect(409, "ticket.is_merged")
  await t.post(`/tickets/${one.id}/merges`, { ticketIds: [two.id] }).expect(409, "ticket.is_merged")
  await say(t, one.id, "since").expect(201)
  await t.post(`/ticket-merges/${body.merge.id}/undo`).expect(200)
  expect([await words(t, one.id), await words(t, two.id)]).toEqual([["first", "since"], ["second"]])
  expect((await t.get(`/tickets/${two.id}`)).body).toMatchObject({ id: two.id, state: "waiting", mergedInto: null })
  expect((await t.get(`/tickets/${two.id}/attachments`)).body.data).toHaveLength(1)
  await t.post(`/ticket-merges/${body.merge.id}/undo`).expect(409, "ticket.merge_final")
})

test("tickets of two clients are never merged; a stranger's may go into a client's", async () => {
  const t = await world.tenant()
  const [a, b] = [await client(t, "A"), await client(t, "B")]
  const [ofA, ofB, nobodys] = [
    await ticket(t, { customerId: a.customerId }),
    await ticket(t, { customerId: b.customerId }),
    await ticket(t),
  ]
  await t.post(`/tickets/${ofA.id}/merges`, { ticketIds: [ofB.id] }).expect(422, "ticket.other_client")
  await t.post(`/tickets/${ofA.id}/merges`, { ticketIds: [ofA.id] }).expect(422, "ticket.merge_invalid")
  await t.post(`/tickets/${ofA.id}/merges`, { ticketIds: [nobodys.id] }).expect(201)
})

test("two merges of the same tickets at once: one happens", async () => {
  const t = await world.tenant()
  const [one, two] = [await ticket(t), await ticket(t)]
  const merge = (into: string, from: string) => t.post(`/tickets/${into}/merges`, { ticketIds: [from] })
  const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)])
  expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409])
})

test("replies that are about something else become a ticket of their own", async () => {
  const t = await world.tenant()
  const { customerId, contactId } = await client(t)
  const { id } = await ticket(t, { customerId, contactId, priority: "high" })
  const kept = (await say(t, id, "about the network")).body.reply
  const moved = (await say(t, id, "and the printer is empty")).body.reply
  const made = await t.post(`/tickets/${id}/split`, { subject: "Printer empty", replyIds: [moved.id] }).expect(201)
  expect(made.body).toMatchObject({ customerId, contactId, priority: "high", body: "and the printer is empty" })
  expect([await words(t, id), await words(t, made.body.id)]).toEqual([[kept.body], [moved.body]])
  const links = await t.get(`/tickets/${id}/links`).expect(200)
  expect(links.body.data).toMatchObject([{ kind: "follows", isFrom: false, ticketId: made.body.id }])
  await t.post(`/tickets/${id}/split`, { subject: "x", replyIds: [moved.id] }).expect(422, "ticket.split_invalid")
})

test("a ticket that waits for another one is not resolved before it", async () => {
  const t = await world.tenant()
  const [one, two] = [await ticket(t), await ticket(t)]
  await t.post(`/tickets/${one.id}/links`, { kind: "blocked_by", ticketId: two.id }).expect(201)
  await t.post(`/tickets/${one.id}/links`, { kind: "blocked_by", ticketId: two.id }).expect(201)
  const refused = await t.post(`/tickets/${one.id}/actions`, { action: "resolve" }).expect(409, "ticket.is_blocked")
  expect(refused.body.params).toEqual({ numbers: [two.number] })
  await t.post(`/tickets/${two.id}/actions`, { action: "resolve" }).expect(200)
  await t.post(`/tickets/${one.id}/actions`, { action: "resolve" }).expect(200)
  await t.delete(`/tickets/${one.id}/links/blocked_by/${two.id}`).expect(204)
  expect((await t.get(`/tickets/${one.id}/links`)).body.data).toEqual([])
  await t.post(`/tickets/${one.id}/links`, { kind: "related", ticketId: one.id }).expect(422, "ticket.link_invalid")
})

test("what nobody has worked on can be withdrawn, its number stays unused", async () => {
  const t = await world.tenant()
  const [one, two] = [await ticket(t), await ticket(t)]
  await say(t, two.id, "hello")
  await t.delete(`/tickets/${one.id}`).expect(204)
  await t.get(`/tickets/${one.id}`).expect(404, "ticket.unknown")
  await t.delete(`/tickets/${two.id}`).expect(409, "ticket.was_worked_on")
  expect((await ticket(t)).number).toBe(3)
  expect(await eventsOf(t, one.id)).toEqual(["desk.ticket.created", "desk.ticket.withdrawn"])
})
