import { expect, test } from "vitest"
import { callerOf, makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
const stranger = callerOf(world.app)
const bytes = { "content-type": "application/octet-stream" }

/** A client with a contact who is signed in, an issued invoice, a draft, and an asset with a document. */
async function client(t: TestTenant, name: string) {
  const email = `${name.toLowerCase()}@example.com`
  const customerId = (await t.post("/customers", { name, kind: "company" }).expect(201)).body.id as string
  await t.post(`/customers/${customerId}/contacts`, { name: `${name} Person`, email }).expect(201)
  await stranger.post(`/portal/${t.slug}/links`, { email }).expect(204)
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select body_text as text from mails where recipient = $1", [email]),
  )
  const [mail] = rows as [{ text: string }]
  const { body } = await stranger
    .post(`/portal/${t.slug}/sessions`, { token: /#(\S+)/.exec(mail.text)?.[1] })
    .expect(201)
  const invoice = {
    ...{ customerId, buyer: { name }, currency: "EUR", pricesIncludeTax: false, issueDate: "2026-03-02" },
    lines: [{ description: `Secret work of ${name}`, unitPrice: "100", quantity: "2", taxRate: "24" }],
  }
  const draft = (await t.post("/invoices", invoice).expect(201)).body.id as string
  const issued = (await t.post("/invoices", invoice).expect(201)).body.id as string
  await t.post(`/invoices/${issued}/issue`).expect(200)
  const field = { key: "room", label: "Room", kind: "text" }
  const { body: type } = await t.post("/asset-types", { name: `Router of ${name}`, fields: [field] }).expect(201)
  const made = { customerId, name: `Router ${name}`, typeId: type.id, fields: { room: "12" }, notes: "They never pay." }
  const asset = (await t.post("/assets", made).expect(201)).body.id as string
  const filed = await t.post(`/assets/${asset}/documents?name=${name}.txt`, Buffer.from(name), bytes).expect(201)
  return { caller: callerOf(world.app, body.token), draft, issued, asset, document: filed.body.id as string }
}

test("a contact sees its client's invoices and assets with their documents, and nothing that is staff's own", async () => {
  const t = await world.tenant()
  const a = await client(t, "Anna")
  const list = (await a.caller.get("/portal/invoices").expect(200)).body.data
  expect(list).toMatchObject([{ id: a.issued, totalMinor: "24800", balanceMinor: "24800" }])
  const invoice = (await a.caller.get(`/portal/invoices/${a.issued}`).expect(200)).body
  expect(invoice).toMatchObject({ canPay: false, lines: [{ quantity: "2", unitPrice: "100", netMinor: "20000" }] })
  const pdf = await a.caller.get(`/portal/invoices/${a.issued}/pdf`).expect(200)
  expect(pdf.headers["content-type"]).toContain("application/pdf")
  expect((await a.caller.get("/portal/invoices?state=paid").expect(200)).body.data).toEqual([])
  const asset = (await a.caller.get(`/portal/assets/${a.asset}`).expect(200)).body
  expect(asset).toMatchObject({ type: "Router of Anna", fields: [{ label: "Room", value: "12" }] })
  expect(JSON.stringify(asset)).not.toContain("never pay")
  expect((await a.caller.get("/portal/assets?search=rout").expect(200)).body.data).toHaveLength(1)
  const [document] = (await a.caller.get(`/portal/assets/${a.asset}/documents`).expect(200)).body.data
  expect(document.name).toBe("Anna.txt")
  expect((await a.caller.get(`/portal/assets/${a.asset}/documents/${document.id}`).expect(200)).text).toBe("Anna")
})

test("an invoice is paid by card only where the business takes cards, and only while something is open", async () => {
  const t = await world.tenant()
  const a = await client(t, "Anna")
  const path = `/portal/invoices/${a.issued}`
  await a.caller.post(`${path}/payment-page`).expect(409, "invoice.no_cards")
  await a.caller.post(`${path}/payment-returns`, { page: "cs_test_guess" }).expect(204)
  const { customerId } = (await t.get(`/invoices/${a.issued}`)).body
  const allocations = [{ invoiceId: a.issued, amountMinor: "24800" }]
  const money = { customerId, amountMinor: "24800", currency: "EUR", method: "bank_transfer", allocations }
  await t.post("/payments", money).expect(201)
  await a.caller.post(`${path}/payment-page`).expect(409, "invoice.nothing_open")
  expect((await a.caller.get(path).expect(200)).body).toMatchObject({ state: "paid", balanceMinor: "0", canPay: false })
})

test("no invoice, draft, asset or document of another client or business is there, whatever is asked", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const [a, b, far] = [await client(t, "Anna"), await client(t, "Ben"), await client(other, "Cleo")]
  for (const id of [b.issued, far.issued, a.draft, b.draft]) {
    const path = `/portal/invoices/${id}`
    await a.caller.get(path).expect(404, "invoice.unknown")
    await a.caller.get(`${path}/pdf`).expect(404, "invoice.unknown")
    await a.caller.post(`${path}/payment-page`).expect(404, "invoice.unknown")
    await a.caller.post(`${path}/payment-returns`, { page: "cs_test_1" }).expect(404, "invoice.unknown")
  }
  for (const theirs of [b, far]) {
    const path = `/portal/assets/${theirs.asset}`
    for (const suffix of ["", "/documents", `/documents/${theirs.document}`])
      await a.caller.get(`${path}${suffix}`).expect(404, "asset.unknown")
    await a.caller.get(`/portal/assets/${a.asset}/documents/${theirs.document}`).expect(404, "document.unknown")
  }
  for (const path of ["/portal/invoices", "/portal/assets", "/portal/tickets"]) {
    const found = JSON.stringify((await a.caller.get(path).expect(200)).body)
    for (const word of ["Ben", "Cleo", b.issued, far.issued, b.asset, far.asset]) expect(found).not.toContain(word)
    await a.caller.get(`${path}?customerId=${(await t.get(`/invoices/${b.issued}`)).body.customerId}`).expect(400)
    await t.get(path).expect(403, "portal.contacts_only")
    await stranger.get(path).expect(401, "auth.required")
  }
})
