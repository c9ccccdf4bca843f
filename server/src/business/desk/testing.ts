import { callerOf, type TestTenant, type World } from "#testing"

/** A client of a business in a test, with a contact. */
export async function client(
  t: TestTenant,
  name = "Olive Grove",
  email = `${name.toLowerCase().replace(/\W/g, ".")}@example.com`,
) {
  const customer = await t.post("/customers", { name, kind: "company" }).expect(201)
  const contact = await t.post(`/customers/${customer.body.id}/contacts`, { name: "Eleni", email }).expect(201)
  return { customerId: customer.body.id as string, contactId: contact.body.id as string, email }
}

/** Makes a ticket by the API. */
export async function ticket(t: TestTenant, fields: Readonly<Record<string, unknown>> = {}) {
  const { body } = await t
    .post("/tickets", { subject: "No network", body: "Since this morning.", ...fields })
    .expect(201)
  return body
}

/** Types of the events of one record, oldest first. */
export async function eventsOf(t: TestTenant, subject: string): Promise<string[]> {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select type from events where tenant_id = $1 and subject = $2 order by ord", [
      ctx.tenant,
      subject,
    ]),
  )
  return (rows as { type: string }[]).map((row) => row.type)
}

/** A mail as it travels. */
export function mail(
  fields: Readonly<Record<string, string>>,
  body = "Hello",
  more = "Content-Type: text/plain; charset=utf-8",
): Buffer {
  const heads = { From: "Eleni <eleni@example.com>", To: "help@olive.example", Subject: "No network", ...fields }
  const lines = Object.entries(heads).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${lines.join("\r\n")}\r\n${more}\r\n\r\n${body.replaceAll("\n", "\r\n")}`)
}

/** A business with a mailbox whose door is open; `send` posts a mail to it and lets everything happen that follows. */
export async function mailDesk(world: World, fields: Readonly<Record<string, unknown>> = {}) {
  const t = await world.tenant()
  const draft = {
    name: "Help",
    address: "help@olive.example",
    queueId: null,
    isActive: true,
    usesPlusAddress: true,
    acceptsAutomated: false,
    imap: null,
  }
  const mailbox = (await t.post("/desk/mailboxes", { ...draft, ...fields }).expect(201)).body
  const { token } = (await t.post(`/desk/mailboxes/${mailbox.id}/token`).expect(201)).body
  const headers = { "content-type": "message/rfc822", "x-mortise-mailbox-token": token }
  const post = (raw: Buffer) => callerOf(world.app).post(`/desk/mailboxes/${mailbox.id}/mails`, raw, headers)
  const send = async (raw: Buffer) => {
    const { body } = await post(raw).expect(202)
    await world.settle()
    return body
  }
  const tickets = async () => (await t.get("/tickets").expect(200)).body.data
  const repliesOf = async (id: string) => (await t.get(`/tickets/${id}/replies`).expect(200)).body.data
  const mails = async () => (await t.get("/desk/mails").expect(200)).body.data
  /** What was written to people, oldest first. */
  const sent = async () => {
    const { rows } = await t.run((ctx) =>
      ctx.tx.session.query(
        'select key, recipient as "to", subject, body_text as text, headers, message_id as "messageId" from mails order by id',
        [],
      ),
    )
    return rows as {
      key: string
      to: string
      subject: string
      text: string
      headers: Record<string, string>
      messageId: string
    }[]
  }
  return { t, mailbox, token, post, send, tickets, repliesOf, mails, sent }
}
