import fc from "fast-check"
import { expect, test } from "vitest"
import { callerOf, makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { messageKeyOf, parseMail } from "./mail-read.ts"
import { client, mail, mailDesk, ticket } from "./testing.ts"

const world = await makeWorld()

test("a contact's mail becomes a ticket of their client, and they hear that it arrived", async () => {
  const desk = await mailDesk(world)
  const { customerId, contactId } = await client(desk.t, "Grove", "eleni@example.com")
  await desk.send(mail({ "Message-ID": "<1@theirs>" }, "The network is down."))
  const [made] = await desk.tickets()
  expect(made).toMatchObject({ customerId, contactId, source: "email", subject: "No network", state: "new" })
  const [letter] = await desk.sent()
  expect(letter).toMatchObject({
    to: "eleni@example.com",
    subject: "[#1] No network",
    headers: { "In-Reply-To": "<1@theirs>", References: "<1@theirs>", "Auto-Submitted": "auto-replied" },
  })
  expect(letter?.headers["Reply-To"]).toMatch(/^help\+t1-[a-z2-7]{16}@olive\.example$/)
  expect(await desk.mails()).toMatchObject([{ outcome: "ticket", ticketId: made.id, sender: "eleni@example.com" }])
})

test("the same mail twice, also to another mailbox and at once, is one ticket", async () => {
  const desk = await mailDesk(world)
  const raw = mail({ "Message-ID": "<same@theirs>" })
  const answers = await Promise.all([desk.post(raw), desk.post(raw), desk.post(raw)])
  expect(answers.map((a) => a.body.isRepeat).toSorted()).toEqual([false, true, true])
  await world.settle()
  expect((await desk.send(raw)).isRepeat).toBe(true)
  const nameless = mail({}, "no id at all")
  expect([(await desk.send(nameless)).isRepeat, (await desk.send(nameless)).isRepeat]).toEqual([false, true])
  expect(await desk.tickets()).toHaveLength(2)
})

test("an answer finds its ticket by the address it went to, by the mail it names, and by its subject from those concerned", async () => {
  const desk = await mailDesk(world)
  await client(desk.t, "Grove", "eleni@example.com")
  await desk.send(mail({ "Message-ID": "<first@theirs>" }))
  const [made] = await desk.tickets()
  await desk.t.post(`/tickets/${made.id}/replies`, { kind: "public", body: "Which room?", action: "wait" }).expect(201)
  await world.settle()
  const letter = (await desk.sent()).find((m) => m.key.startsWith("desk-reply:"))
  expect(letter).toMatchObject({ subject: "[#1] No network", headers: { "Auto-Submitted": "no" } })
  expect(letter?.headers["References"]?.split(" ")).toHaveLength(2)
  expect(letter?.text).toContain("##--")
  const quoted = "Room 2.\n\nOn Mon, 2 Mar 2026, Olive wrote:\n> ##-- Please write\n> Which room?"
  const toTag = { To: letter?.headers["Reply-To"] ?? "", "Message-ID": "<2@theirs>", Subject: "whatever" }
  await desk.send(mail(toTag, quoted))
  await desk.send(
    mail({ "In-Reply-To": letter?.messageId ?? "", "Message-ID": "<3@theirs>", Subject: "x" }, "And room 3."),
  )
  await desk.send(mail({ Subject: "Re: [#1] No network", "Message-ID": "<4@theirs>" }, "And room 4."))
  await desk.send(
    mail({ Subject: "Re: [#1] No network", From: "x@elsewhere.example", "Message-ID": "<5@else>" }, "Me too!"),
  )
  expect(await desk.tickets()).toHaveLength(2)
  const replies = await desk.repliesOf(made.id)
  expect(replies.map((r: { body: string }) => r.body)).toEqual(["Which room?", "Room 2.", "And room 3.", "And room 4."])
  expect(replies[1]).toMatchObject({ author: { kind: "client", name: "Eleni" }, via: "email", kind: "public" })
  expect((await desk.t.get(`/tickets/${made.id}`)).body.state).toBe("open")
})

test("a forged tag or thread leads nowhere, another business's neither", async () => {
  const [desk, other] = [await mailDesk(world), await mailDesk(world)]
  const { id } = await ticket(desk.t)
  await desk.send(mail({ To: "help+t1-aaaaaaaaaaaaaaaa@olive.example", "Message-ID": "<f1@x>" }))
  expect(await desk.repliesOf(id)).toEqual([])
  const tag = (await desk.sent()).at(-1)?.headers["Reply-To"] ?? ""
  await other.send(mail({ To: tag, "Message-ID": "<f2@x>" }))
  expect(await other.tickets()).toHaveLength(1)
  expect(await desk.tickets()).toHaveLength(2)
})

test("a mail under a staff member's address is no word of staff: it responds to nothing and is nobody's answer", async () => {
  const desk = await mailDesk(world)
  const { id } = await ticket(desk.t, { requester: { email: "eleni@example.com", name: "Eleni" } })
  await desk.t.post(`/tickets/${id}/replies`, { kind: "internal", body: "note" }).expect(201)
  const forged = { From: "The Owner <owner@olive.example>", Subject: "Re: [#1] x", "Message-ID": "<o1@x>" }
  await desk.send(mail(forged, "Send them our password."))
  expect(await desk.repliesOf(id)).toHaveLength(1)
  await desk.t.post(`/tickets/${id}/replies`, { kind: "public", body: "Hello" }).expect(201)
  await world.settle()
  const before = (await desk.sent()).filter((m) => m.key.startsWith("desk-reply:"))
  await desk.send(
    mail({ ...forged, "In-Reply-To": before[0]?.messageId ?? "", "Message-ID": "<o2@x>" }, "I approve this."),
  )
  const reply = (await desk.repliesOf(id)).at(-1)
  expect(reply).toMatchObject({ author: { kind: "outsider", id: null, email: "owner@olive.example" } })
  expect((await desk.sent()).filter((m) => m.key.startsWith("desk-reply:"))).toEqual(before)
})

test.each([
  ["an automatic answer", { "Auto-Submitted": "auto-replied (vacation)" }, "auto_reply"],
  ["an older automatic answer", { Precedence: "auto_reply" }, "auto_reply"],
  ["a header of automatic answers", { "X-Autoreply": "yes" }, "auto_reply"],
  ["a monitoring system", { "Auto-Submitted": "auto-generated" }, "automated"],
  ["a mailing list", { "List-Id": "<a.b>" }, "automated"],
  ["a mass mail", { Precedence: "bulk" }, "automated"],
  ["a mail from nobody", { "Return-Path": "<>" }, "bounce"],
  ["a mail daemon", { From: "MAILER-DAEMON@mx.example" }, "bounce"],
  ["our own mailbox", { From: "help@olive.example" }, "own_mail"],
  ["our own mailbox with a tag", { From: "help+t1-abc@olive.example" }, "own_mail"],
  ["the installation itself", { From: "Mortise <no-reply@localhost>" }, "own_mail"],
  ["our own mail that came back", { "Message-ID": "<mai_01@mortise.mail>" }, "own_mail"],
  ["no sender", { From: "nobody" }, "no_sender"],
])("%s makes no ticket and is not answered", async (_what, head, reason) => {
  const desk = await mailDesk(world)
  await desk.send(mail(head))
  expect(await desk.tickets()).toEqual([])
  expect(await desk.sent()).toEqual([])
  expect(await desk.mails()).toMatchObject([{ outcome: "ignored", reason }])
})

test("where machines may write, their mail makes a ticket and nobody answers it", async () => {
  const desk = await mailDesk(world, { acceptsAutomated: true })
  await desk.send(mail({ From: "monitor@example.com", "Auto-Submitted": "auto-generated" }))
  const [made] = await desk.tickets()
  await desk.t.post(`/tickets/${made.id}/actions`, { action: "resolve" }).expect(200)
  await world.settle()
  expect(await desk.sent()).toEqual([])
})

test("two desks that answer each other stop: a reply is not acknowledged, and one sender has a limit an hour", async () => {
  const desk = await mailDesk(world)
  for (let n = 0; n < 25; n++) await desk.send(mail({ From: "robot@example.com", "Message-ID": `<loop${n}@x>` }))
  expect(await desk.tickets()).toHaveLength(20)
  expect(await desk.sent()).toHaveLength(20)
  const rest = (await desk.mails()).filter((m: { outcome: string }) => m.outcome === "ignored")
  expect(rest.map((m: { reason: string }) => m.reason)).toEqual(Array.from({ length: 5 }, () => "rate"))
  await desk.send(mail({ From: "eleni@example.com", "Message-ID": "<human@x>" }))
  expect(await desk.tickets()).toHaveLength(21)
  world.clock.advanceMs(3_600_001)
  await desk.send(mail({ From: "robot@example.com", "Message-ID": "<later@x>" }))
  expect(await desk.tickets()).toHaveLength(22)
})

test("broken and odd mails become readable tickets with what can be read of them", async () => {
  const desk = await mailDesk(world)
  const boundary = 'Content-Type: multipart/mixed; boundary="b"'
  await desk.send(
    mail(
      { "Message-ID": "<b1@x>" },
      '--b\nContent-Type: text/plain\n\nhalf a mail\n--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\n!!JVBE',
      boundary,
    ),
  )
  const wrongCharset = Buffer.concat([
    mail({ "Message-ID": "<b2@x>", Subject: "=?utf-8?Q?caf=C3=A9?=" }, ""),
    Buffer.from([0x63, 0x61, 0x66, 0xe9]),
  ])
  await desk.send(wrongCharset)
  await desk.send(
    mail(
      { "Message-ID": "<b3@x>" },
      "caf=E9",
      "Content-Type: text/plain; charset=no-such-thing\r\nContent-Transfer-Encoding: quoted-printable",
    ),
  )
  await desk.send(
    mail(
      { "Message-ID": "<b4@x>", Subject: "=?iso-8859-7?Q?=CA=E1=EB=E7?=" },
      "=CA=E1=EB=E7=EC=DD=F1=E1",
      "Content-Type: text/plain; charset=iso-8859-7\r\nContent-Transfer-Encoding: quoted-printable",
    ),
  )
  await desk.send(mail({ "Message-ID": "<b5@x>", Subject: "a\u0000b" }, "x\u0000y"))
  await desk.send(
    mail(
      { "Message-ID": "<b6@x>" },
      "<p onclick='x()'>Hi <b>there</b><script>alert(1)</script><img src='https://spy.example/p.gif'><a href='javascript:x()'>a</a></p>",
      "Content-Type: text/html",
    ),
  )
  const all = (await desk.tickets()).toReversed()
  const full = await Promise.all(all.map(async ({ id }: { id: string }) => (await desk.t.get(`/tickets/${id}`)).body))
  expect(full.map((t) => t.body)).toEqual([
    "half a mail",
    expect.stringMatching(/^caf/),
    expect.stringMatching(/^caf/),
    "Καλημέρα",
    "xy",
    expect.stringContaining("Hi there"),
  ])
  expect(full.map((t) => t.subject).slice(1, 5)).toEqual(["café", "No network", "Καλη", "ab"])
  expect(full[5].bodyHtml).toBe('<p>Hi <b>there</b><a rel="noopener noreferrer nofollow" target="_blank">a</a></p>')
  const kept = (await desk.t.get(`/tickets/${full[1].id}/attachments`)).body.data
  expect(kept).toMatchObject([{ fileName: "message.eml", isInternal: true }])
})

test("a file of 20 MB comes through whole", async () => {
  const desk = await mailDesk(world)
  const bytes = Buffer.alloc(20 * 1024 * 1024, "0123456789abcdef")
  const head = mail({ "Message-ID": "<big@x>" }, "", 'Content-Type: multipart/mixed; boundary="b"')
  const text = "--b\r\nContent-Type: text/plain\r\n\r\nSee the logs.\r\n"
  const file = `--b\r\nContent-Type: application/zip; name="logs.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n`
  const encoded = bytes.toString("base64").replaceAll(/.{76}/g, "$&\r\n")
  await desk.send(Buffer.concat([head, Buffer.from(`${text}${file}${encoded}\r\n--b--\r\n`)]))
  const [made] = await desk.tickets()
  const { data } = (await desk.t.get(`/tickets/${made.id}/attachments`)).body
  expect(data).toMatchObject([{ fileName: "logs.zip", sizeBytes: bytes.length, isInternal: false }])
  const url = `/api/v1/tickets/${made.id}/attachments/${data[0].id}`
  const read = await world.app.inject({ method: "GET", url, headers: { authorization: `Bearer ${desk.t.apiKey}` } })
  expect(read.rawPayload.equals(bytes)).toBe(true)
}, 120_000)

test("a mail of too many files or too large ones is taken without them, and names them", async () => {
  const part = (n: number) =>
    `--b\r\nContent-Type: text/x-log; name="f${n}.log"\r\nContent-Disposition: attachment\r\n\r\n${n}\r\n`
  const parts = Array.from({ length: 52 }, (_, n) => part(n)).join("")
  const head = mail({}, "", 'Content-Type: multipart/mixed; boundary="b"')
  const read = await parseMail(Buffer.concat([head, Buffer.from(`${parts}--b--\r\n`)]))
  expect([read.files.length, read.leftOut]).toEqual([50, ["f50.log", "f51.log"]])
  const desk = await mailDesk(world)
  await desk.post(Buffer.alloc(36 * 1024 * 1024 + 1)).expect(413, "request.too_large")
})

test("the door opens to the mailbox's own token only, and is shut with it", async () => {
  const desk = await mailDesk(world)
  const path = `/desk/mailboxes/${desk.mailbox.id}/mails`
  const stranger = callerOf(world.app)
  const type = { "content-type": "message/rfc822" }
  await stranger.post(path, mail({}), type).expect(401, "mailbox.token_wrong")
  await stranger
    .post(path, mail({}), { ...type, "x-mortise-mailbox-token": "mbt_guess" })
    .expect(401, "mailbox.token_wrong")
  await stranger
    .post("/desk/mailboxes/mbx_01jd7n3xq8e5fv0k2m4p6r8t9w/mails", mail({}), type)
    .expect(404, "mailbox.unknown")
  await desk.t.patch(`/desk/mailboxes/${desk.mailbox.id}`, { isActive: false }).expect(200)
  await desk.post(mail({})).expect(409, "mailbox.shut")
  await desk.t.patch(`/desk/mailboxes/${desk.mailbox.id}`, { isActive: true }).expect(200)
  await desk.t.post(`/desk/mailboxes/${desk.mailbox.id}/token`).expect(201)
  await desk.post(mail({})).expect(401, "mailbox.token_wrong")
  const kept = JSON.stringify((await desk.t.get("/desk/mailboxes")).body)
  expect(kept).not.toContain(desk.token)
  await (await desk.t.as(["desk:write"])).post(`/desk/mailboxes/${desk.mailbox.id}/token`).expect(403)
})

test("a word on a ticket closed long ago makes a new one that follows it", async () => {
  const desk = await mailDesk(world)
  await desk.send(mail({ "Message-ID": "<old@x>" }))
  const [old] = await desk.tickets()
  await desk.t.post(`/tickets/${old.id}/actions`, { action: "close" }).expect(200)
  world.clock.advanceMs(15 * 86_400_000)
  await desk.send(mail({ "In-Reply-To": "<old@x>", "Message-ID": "<new@x>" }, "Again!"))
  const [made] = await desk.tickets()
  expect(made.id).not.toBe(old.id)
  expect((await desk.t.get(`/tickets/${made.id}/links`)).body.data).toMatchObject([
    { kind: "follows", ticketId: old.id },
  ])
})

test("a mail to a ticket that was merged away is an answer to the one it lives on in", async () => {
  const desk = await mailDesk(world)
  await desk.send(mail({ "Message-ID": "<m1@x>" }))
  await desk.send(mail({ "Message-ID": "<m2@x>" }))
  const [two, one] = await desk.tickets()
  await desk.t.post(`/tickets/${one.id}/merges`, { ticketIds: [two.id] }).expect(201)
  await desk.send(mail({ "In-Reply-To": "<m2@x>", "Message-ID": "<m3@x>" }, "more"))
  expect((await desk.repliesOf(one.id)).map((r: { body: string }) => r.body)).toEqual(["more"])
})

test("whoever asked is asked how it went, once; the link works without a login, and a changed one does not", async () => {
  const desk = await mailDesk(world)
  await desk.send(mail({ "Message-ID": "<rate@x>" }))
  const [made] = await desk.tickets()
  const resolve = () => desk.t.post(`/tickets/${made.id}/actions`, { action: "resolve" }).expect(200)
  await resolve()
  await desk.t.post(`/tickets/${made.id}/actions`, { action: "reopen" }).expect(200)
  await resolve()
  await world.settle()
  const asked = (await desk.sent()).filter((m) => m.key.startsWith("desk-rating:"))
  expect(asked).toHaveLength(1)
  const token = /\/rate\/(\S+)/.exec(asked[0]?.text ?? "")?.[1] ?? ""
  const stranger = callerOf(world.app)
  expect((await stranger.get(`/desk/ratings/${token}`).expect(200)).body).toMatchObject({ number: 1, score: null })
  await stranger.post(`/desk/ratings/${token}`, { score: 6 }).expect(400)
  await stranger.post(`/desk/ratings/${token}`, { score: 2, comment: "slow" }).expect(201)
  await stranger.post(`/desk/ratings/${token}`, { score: 4 }).expect(201)
  expect((await desk.t.get(`/tickets/${made.id}/rating`)).body).toMatchObject({ score: 4, comment: null })
  const other = await ticket(desk.t)
  for (const wrong of [
    `${token}a`,
    token.replace(made.id, other.id),
    token.replace(/\.\d+\./, ".9999999999."),
    "x",
    "a.b.c.d",
  ])
    await stranger.get(`/desk/ratings/${wrong}`).expect(404, "rating.link_invalid")
  world.clock.advanceMs(61 * 86_400_000)
  await stranger.get(`/desk/ratings/${token}`).expect(404, "rating.link_invalid")
})

test("no bytes make the reader of mails fail, or tell a mail from itself", async () => {
  const line = fc.oneof(
    fc.constantFrom(
      "From: a@b.c",
      "Content-Type: multipart/mixed; boundary=b",
      "--b",
      "--b--",
      "",
      "Content-Transfer-Encoding: base64",
      "Message-ID: <x@y>",
      "Subject: =?utf-8?B?//8=?=",
      "Content-Type: message/rfc822",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
      const raw = Buffer.from(lines.join("\r\n"))
      const parsed = await parseMail(raw)
      expect(`${parsed.subject}${parsed.text}${parsed.html ?? ""}`).not.toContain("\u0000")
      expect(messageKeyOf(raw)).toBe(messageKeyOf(Buffer.from(raw)))
    }),
    { ...proof, numRuns: Math.ceil(proof.numRuns / 5) },
  )
})
