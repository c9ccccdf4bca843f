import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeEach, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { type MailDraft, mailErrors } from "./mail.ts"
import { eraseMails, queueMail } from "./queue.ts"
import { renderText } from "./render.ts"
import { mailDelayMs, makeMailer } from "./send.ts"

const world = await makeWorld()

/** A mail server that keeps what it takes; `answer` may refuse. */
const taken: string[] = []
let answer: (() => Error | null) | undefined
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) => {
    const parts: Buffer[] = []
    stream.on("data", (part: Buffer) => parts.push(part))
    stream.on("end", () => {
      const refusal = answer?.() ?? null
      if (refusal === null) taken.push(Buffer.concat(parts).toString())
      done(refusal)
    })
  },
})
server.listen(0, "127.0.0.1")
await once(server.server, "listening")
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
const mailFrom = "Mortise <shop@example.com>"
const mailer = makeMailer({ smtpUrl, mailFrom }, world.db, world.metrics)
afterAll(() => mailer.close())

beforeEach(async () => {
  answer = undefined
  await sendAll()
  taken.length = 0
})

const draft: MailDraft = {
  key: "order-confirmation:1",
  to: "eleni@example.com",
  subject: "Η παραγγελία σας",
  text: "Thank you.",
  holder: "cus_1",
}
const queue = (t: TestTenant, more: Partial<MailDraft> = {}) => t.run((ctx) => queueMail(ctx, { ...draft, ...more }))
const states = async (t: TestTenant) =>
  (await t.get("/mail").expect(200)).body.data.map((m: { state: string }) => m.state)
const refusal = (code: number) => Object.assign(new Error("no"), { responseCode: code })

/** Sends whatever is due. */
async function sendAll(): Promise<void> {
  while ((await mailer.step()) > 0);
}

test("a queued mail reaches the server once, from the business's name, with its attachment", async () => {
  const t = await world.tenant({ name: "Olive & Co" })
  await queue(t, {
    attachments: [{ fileName: "invoice.pdf", contentType: "application/pdf", bytes: Buffer.from("%PDF-1.7") }],
  })
  await sendAll()
  await sendAll()
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatch(/^From: "?Olive & Co"? <shop@example.com>/m)
  expect(taken[0]).toContain("filename=invoice.pdf")
  const [mail] = (await t.get("/mail").expect(200)).body.data
  expect(mail).toMatchObject({ state: "sent", to: "eleni@example.com", attempts: 1 })
  const full = await t.get(`/mail/${mail.id}`).expect(200)
  expect(full.body.text).toBe("Thank you.")
  expect(taken[0]).toContain(full.body.messageId)
})

test("one key is one mail, however often it is queued", async () => {
  const t = await world.tenant()
  const ids = [await queue(t), await queue(t), await queue(t, { key: "order-confirmation:2" })]
  expect(ids.map((id) => id === null)).toEqual([false, true, false])
})

test("a mail of a transaction that failed is never sent", async () => {
  const t = await world.tenant()
  const failing = t.run(async (ctx) => {
    await queueMail(ctx, draft)
    throw new Error("no order after all")
  })
  await expect(failing).rejects.toThrow("no order after all")
  await sendAll()
  expect(taken).toEqual([])
})

test("a server that is busy is tried again later; one that refuses for good is not", async () => {
  const t = await world.tenant()
  await queue(t)
  answer = () => refusal(451)
  await sendAll()
  expect(await states(t)).toEqual(["queued"])
  expect(await mailer.step()).toBe(0)
  world.clock.advanceMs(mailDelayMs(1))
  answer = () => refusal(550)
  await sendAll()
  expect(await states(t)).toEqual(["failed"])
  await world.settle()
  world.clock.advanceMs(mailDelayMs(20))
  await sendAll()
  expect(taken).toEqual([])
})

test("a mail that can't be delivered is given up after ten tries", async () => {
  const t = await world.tenant()
  await queue(t)
  answer = () => refusal(451)
  for (let attempt = 1; attempt <= 10; attempt++) {
    await sendAll()
    world.clock.advanceMs(mailDelayMs(attempt))
  }
  expect(await states(t)).toEqual(["failed"])
})

test("a crash between the server's yes and our note of it sends at most one more, under the same id", async () => {
  const t = await world.tenant()
  await queue(t)
  const dying = makeMailer({ smtpUrl, mailFrom }, { ...world.db, withTenant: dieAfter(1) }, world.metrics)
  await expect(dying.step()).rejects.toThrow("killed")
  dying.close()
  expect(taken).toHaveLength(1)
  expect(await mailer.step()).toBe(0)
  world.clock.advanceMs(600_001)
  await sendAll()
  await sendAll()
  expect(await states(t)).toEqual(["sent"])
  expect(taken.map((text) => /Message-ID: (.*)/i.exec(text)?.[1])).toEqual([
    expect.any(String),
    /Message-ID: (.*)/i.exec(taken[0] ?? "")?.[1],
  ])
})

/** A process that is killed before its next transaction after so many. */
function dieAfter(count: number): typeof world.db.withTenant {
  let left = count
  return (scope, work) => (left-- > 0 ? world.db.withTenant(scope, work) : Promise.reject(new Error("killed")))
}

test("without a mail server mails are kept and readable, and stay kept when one is set", async () => {
  const t = await world.tenant()
  await queue(t)
  const keeper = makeMailer({ smtpUrl: "", mailFrom }, world.db, world.metrics)
  while ((await keeper.step()) > 0);
  expect(await states(t)).toEqual(["kept"])
  await sendAll()
  expect(taken).toEqual([])
})

test("a recipient can't smuggle in a second one or a header, and large attachments are refused", async () => {
  const t = await world.tenant()
  for (const to of ["a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com", "a", "<a@example.com>", ""]) {
    await expect(queue(t, { to })).rejects.toThrow(mailErrors["mail.recipient_invalid"]().message)
  }
  const bytes = Buffer.alloc(10_485_761)
  await expect(queue(t, { attachments: [{ fileName: "a", contentType: "image/png", bytes }] })).rejects.toThrow(
    "bytes together",
  )
  await queue(t, { subject: "Hello\r\nBcc: b@example.com" })
  await sendAll()
  expect(taken[0]).not.toMatch(/^Bcc:/m)
})

test("an erasure removes what was written to a person, and only that", async () => {
  const t = await world.tenant()
  await queue(t)
  await queue(t, { key: "other", holder: "cus_2" })
  expect(await t.run((ctx) => eraseMails(ctx, "cus_1"))).toBe(1)
  expect((await t.get("/mail").expect(200)).body.data).toHaveLength(1)
})

test("strangers, other businesses and callers without the permission read no mail", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const id = await queue(one)
  await two.get(`/mail/${id}`).expect(404, "mail.unknown")
  expect((await two.get("/mail").expect(200)).body.data).toEqual([])
  await (await one.as(["sales:read"])).get("/mail").expect(403, "auth.forbidden")
  await one.get("/mail/mai_nonsense").expect(400, "request.invalid")
})

test("mails come in pages, newest first", async () => {
  const t = await world.tenant()
  for (const key of ["a", "b", "c"]) await queue(t, { key })
  const first = await t.get("/mail?limit=2").expect(200)
  const second = await t.get(`/mail?limit=2&cursor=${first.body.nextCursor}`).expect(200)
  expect([...first.body.data, ...second.body.data].map((m) => m.key)).toEqual(["c", "b", "a"])
  expect(second.body.nextCursor).toBeNull()
})

test("a template sees its data and nothing else", async () => {
  expect(await renderText("Hello {{ name }}{{ constructor.name }}", { name: "Eleni" })).toBe("Hello Eleni")
})
