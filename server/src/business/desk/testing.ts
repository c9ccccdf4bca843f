import type { TestTenant } from "#testing"

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
