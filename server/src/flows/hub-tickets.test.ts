import { describe, expect, test } from "vitest"
import { newId } from "#kernel"
import { addMember, createUser } from "#platform/auth"
import { isPlayedIn, makeHubWorld } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

/** Flows and hub in turns, until both rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

/** What a service desk outside shows of a ticket, and how its people change it. */
interface Desk {
  readonly slug: string
  readonly clients: string
  readonly writes: RegExp
  readonly ticket: (raw: Row) => Row
  readonly priority: Row
  readonly waiting: Row
  readonly open: Row
  readonly resolved: Row
  readonly subject: (text: string) => Row
  readonly note: (ticket: Row, text: string, isInternal: boolean) => Row
  readonly noteText: (raw: Row) => unknown
  readonly hours: (raw: Row) => unknown
  readonly fresh: (client: Row, subject: string) => Row
}
type Row = Readonly<Record<string, unknown>>

const desks: readonly Desk[] = [
  {
    slug: "halopsa",
    clients: "clients",
    writes: /^\/api\//,
    ticket: ({ summary, status_id, priority_id }) => ({ subject: summary, status: status_id, priority: priority_id }),
    priority: { subject: "The printer is on fire", status: 1, priority: 2 },
    waiting: { status_id: 4 },
    open: { status_id: 2 },
    resolved: { status_id: 8 },
    subject: (summary) => ({ summary }),
    note: ({ id }, note, hiddenfromuser) => ({ ticket_id: id, note, hiddenfromuser }),
    noteText: ({ note }) => note,
    hours: ({ timetaken }) => timetaken,
    fresh: ({ id }, summary) => ({ summary, details: "Nothing prints", client_id: id, status_id: 1, priority_id: 2 }),
  },
  {
    slug: "connectwise",
    clients: "companies",
    writes: /^\/v4_6_release\/apis\/3.0\/(service|time|company)\//,
    ticket: ({ summary, status, priority }) => ({ subject: summary, status: idOf(status), priority: idOf(priority) }),
    priority: { subject: "The printer is on fire", status: 16, priority: 15 },
    waiting: { status: { id: 18 } },
    open: { status: { id: 17 } },
    resolved: { status: { id: 20 } },
    subject: (summary) => ({ summary }),
    note: ({ id }, text, internalAnalysisFlag) => ({
      ticketId: id,
      text,
      internalAnalysisFlag,
      detailDescriptionFlag: !internalAnalysisFlag,
    }),
    noteText: ({ text }) => text,
    hours: ({ actualHours }) => actualHours,
    fresh: ({ id }, summary) => ({ summary, company: { id }, status: { id: 16 }, priority: { id: 15 } }),
  },
  {
    slug: "autotask",
    clients: "companies",
    writes: /^\/atservicesrest\/v1.0\/(Tickets|TimeEntries|Companies)\b/,
    ticket: ({ title, status, priority }) => ({ subject: title, status, priority }),
    priority: { subject: "The printer is on fire", status: 1, priority: 1 },
    waiting: { status: 7 },
    open: { status: 8 },
    resolved: { status: 5 },
    subject: (title) => ({ title }),
    note: ({ id }, description, isInternal) => ({
      ticketID: id,
      title: "Note",
      description,
      publish: isInternal ? 2 : 1,
    }),
    noteText: ({ description }) => description,
    hours: ({ hoursWorked }) => hoursWorked,
    fresh: ({ id }, title) => ({ title, description: "Nothing prints", companyID: id, status: 1, priority: 1 }),
  },
]

const idOf = (named: unknown): unknown => Reflect.get(Object(named), "id")

// Each is played on a server; CI plays one of them on the embedded database, too.
describe.each(isPlayedIn("server") ? desks : desks.slice(0, 1))("$slug", (desk) => {
  async function connected() {
    const { tenant, sandbox } = await world.connected(desk.slug)
    await settle()
    const table = (name: string) => {
      const found = sandbox.app.tables[name]
      if (found === undefined) throw new Error(`no ${name}`)
      return found
    }
    const writes = () =>
      sandbox.calls.filter(
        ({ request: { method, path } }) => method !== "GET" && desk.writes.test(path) && !/\/(query|token)$/.test(path),
      ).length
    const read = async () => {
      world.clock.advanceMs(3_600_000)
      await tenant.post(`/integrations/${desk.slug}/sync`, {}).expect(202)
      await settle()
    }
    return { tenant, table, writes, read }
  }

  async function opened() {
    const bench = await connected()
    const { body: customer } = await bench.tenant
      .post("/customers", {
        name: "Agora Foods",
        kind: "company",
        email: "info@agora.example.com",
        phone: "2101234567",
      })
      .expect(201)
    const address = { line1: "Akadimias 1", city: "Athens", country: "GR", isDefaultBilling: true }
    await bench.tenant.post(`/customers/${customer.id}/addresses`, address).expect(201)
    const draft = { customerId: customer.id, subject: "The printer is on fire", body: "Desk 2", priority: "high" }
    const { body: ticket } = await bench.tenant.post("/tickets", draft).expect(201)
    await settle()
    const [theirs] = bench.table("tickets").all()
    if (theirs === undefined) throw new Error("The ticket is not there.")
    const get = async () => (await bench.tenant.get(`/tickets/${ticket.id}`).expect(200)).body
    const replies = async () => (await bench.tenant.get(`/tickets/${ticket.id}/replies`).expect(200)).body.data
    return { ...bench, id: String(ticket.id), customerId: String(customer.id), theirs, get, replies }
  }

  const idIn = (table: { all: () => readonly Row[] }, row: Row) =>
    String(table.all().find((one) => one["id"] === row["id"])?.["id"])

  test("a ticket made here is there with its client, state and priority; a change here reaches it, once", async () => {
    const { table, tenant, id, writes } = await opened()
    expect(table("tickets").all().map(desk.ticket)).toEqual([desk.priority])
    expect(table(desk.clients).all()).toHaveLength(1)
    await tenant.patch(`/tickets/${id}`, { subject: "The printer burns" }).expect(200)
    await settle()
    expect(table("tickets").all().map(desk.ticket)).toEqual([{ ...desk.priority, subject: "The printer burns" }])
    const before = writes()
    world.clock.advanceMs(3_600_000)
    await settle()
    expect(writes()).toBe(before)
  })

  test("a shopper without a ticket is no client there", async () => {
    const { table, tenant } = await connected()
    await tenant.post("/customers", { name: "Eleni", kind: "person", email: "eleni@example.com" }).expect(201)
    await settle()
    expect(table(desk.clients).all()).toEqual([])
  })

  test("what is changed there comes here: subject, waiting, going on, resolved; nothing goes back", async () => {
    const { table, theirs, get, read, writes } = await opened()
    const id = idIn(table("tickets"), theirs)
    const before = writes()
    table("tickets").change(id, { ...desk.subject("Printer, second desk"), ...desk.waiting })
    await read()
    expect(await get()).toMatchObject({ subject: "Printer, second desk", state: "waiting", priority: "high" })
    table("tickets").change(id, desk.open)
    await read()
    expect(await get()).toMatchObject({ state: "open" })
    table("tickets").change(id, desk.resolved)
    await read()
    expect(await get()).toMatchObject({ state: "resolved" })
    table("tickets").change(id, desk.open)
    await read()
    expect(await get()).toMatchObject({ state: "reopened" })
    await settle()
    expect(writes()).toBe(before)
  })

  test("notes go both ways, public and internal, without an echo", async () => {
    const { table, tenant, id, theirs, replies, read, writes } = await opened()
    await tenant.post(`/tickets/${id}/replies`, { kind: "internal", body: "Bring water" }).expect(201)
    await settle()
    expect(table("notes").all().map(desk.noteText)).toEqual([expect.stringContaining("Bring water")])
    const before = writes()
    table("notes").insert(desk.note(theirs, "We are on our way", false))
    table("notes").insert(desk.note(theirs, "Take the ladder", true))
    await read()
    await read()
    expect((await replies()).map(({ kind, body, via }: Row) => `${kind} ${via} ${body}`).toSorted()).toEqual([
      "internal app Bring water",
      "internal connector Take the ladder",
      "public connector We are on our way",
    ])
    expect(table("notes").all()).toHaveLength(3)
    // The first public answer opens the ticket here, and so there; no note is sent.
    expect(writes()).toBe(before + 1)
  })

  test("time is there once, after its approval; taken back and approved anew it changes", async () => {
    const { table, tenant, id, customerId, writes } = await opened()
    const card = { name: "Work", level: "default", holderId: null, currency: "EUR", prices: [{ unitPrice: "120" }] }
    await tenant.post("/work/rate-cards", card).expect(201)
    const ada = { name: "Ada", email: `${newId("usr")}@example.com`, password: "a long password" }
    const userId = await createUser(world.db, ada)
    await tenant.run((ctx) => addMember(ctx, userId, "staff"))
    const entry = { userId, customerId, ticketId: id, workDate: "2026-03-02", minutes: 45, note: "Cooled it down" }
    const { body: logged } = await tenant.post("/time-entries", entry).expect(201)
    await settle()
    expect(table("timeEntries").all()).toEqual([])
    await tenant.post("/time-entries/approve", { ids: [logged.id] }).expect(200)
    await settle()
    expect(table("timeEntries").all().map(desk.hours)).toEqual([0.75])
    const before = writes()
    world.clock.advanceMs(3_600_000)
    await settle()
    expect(writes()).toBe(before)
    await tenant.post(`/time-entries/${logged.id}/withdraw`, {}).expect(200)
    await tenant.patch(`/time-entries/${logged.id}`, { minutes: 60 }).expect(200)
    await tenant.post("/time-entries/approve", { ids: [logged.id] }).expect(200)
    await settle()
    expect(table("timeEntries").all().map(desk.hours)).toEqual([1])
  })

  test("a ticket made there is one here, of the client of the same name, and its notes come with it", async () => {
    const { table, tenant, read, writes } = await connected()
    const { body: customer } = await tenant
      .post("/customers", { name: "Agora Foods", kind: "company", email: "info@agora.example.com" })
      .expect(201)
    await settle()
    const before = writes()
    world.clock.advanceMs(60_000)
    const client = table(desk.clients).insert({ ...table(desk.clients).sample(1), ...clientNamed("AGORA Foods") })
    const ticket = table("tickets").insert(desk.fresh(client, "Nothing prints"))
    table("notes").insert(desk.note(ticket, "Looked at it", true))
    await read()
    const { body } = await tenant.get("/tickets").expect(200)
    expect(body.data).toMatchObject([
      { subject: "Nothing prints", source: "connector", customerId: customer.id, priority: "high", state: "new" },
    ])
    const { body: talk } = await tenant.get(`/tickets/${body.data[0].id}/replies`).expect(200)
    expect(talk.data).toMatchObject([{ kind: "internal", body: "Looked at it", via: "connector" }])
    await read()
    expect((await tenant.get("/tickets").expect(200)).body.data).toHaveLength(1)
    expect(table("tickets").all()).toHaveLength(1)
    expect(writes() - before).toBeLessThanOrEqual(1)
  })

  test("an erased client's words are in no record of the hub any more", async () => {
    const { tenant, id, customerId } = await opened()
    await tenant.post(`/tickets/${id}/replies`, { kind: "internal", body: "Ask for Kyria Katina" }).expect(201)
    await settle()
    await tenant.post(`/customers/${customerId}/erase`, {}).expect(200)
    await settle()
    const kept = await tenant.run(async (ctx) =>
      JSON.stringify((await ctx.tx.session.query("select * from hub_records", [])).rows),
    )
    expect(kept).not.toContain("Katina")
    expect(kept).not.toContain("on fire")
  })
})

const clientNamed = (name: string): Row => ({
  name,
  companyName: name,
  accountsemailaddress: "",
  invoiceToEmailAddress: "",
})
