import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { clientTickets } from "./list-store.ts"
import { client, ticket } from "./testing.ts"

const world = await makeWorld()
const t = await world.tenant()
const other = await world.tenant()
const [one, two] = [await client(t, "One"), await client(t, "Two")]
const subjects = async (query: string, by: TestTenant = t): Promise<string[]> =>
  (await by.get(`/tickets?${query}`).expect(200)).body.data.map((row: { subject: string }) => row.subject)

beforeAll(async () => {
  const { customerId, contactId } = one
  await ticket(t, {
    subject: "Εκτυπωτής χάλασε",
    customerId,
    contactId,
    priority: "high",
    dueAt: "2026-03-01T10:00:00Z",
  })
  await ticket(t, { subject: "Printer is out of paper", customerId, category: "printing", body: "Second floor" })
  await ticket(t, {
    subject: "VPN slow",
    customerId: two.customerId,
    dueAt: "2026-03-09T10:00:00Z",
    requester: { email: "nikos@example.com" },
  })
  await ticket(other, { subject: "Printer of somebody else" })
})

test("tickets are found by words of subject, body and requester, without accents and by beginnings", async () => {
  expect(await subjects("search=εκτυπωτης")).toEqual(["Εκτυπωτής χάλασε"])
  expect(await subjects("search=print")).toEqual(["Printer is out of paper"])
  expect(await subjects("search=second%20floor")).toEqual(["Printer is out of paper"])
  expect(await subjects("search=nikos")).toEqual(["VPN slow"])
  expect(await subjects("search=eleni")).toEqual(["Εκτυπωτής χάλασε"])
  expect(await subjects("search=print%20vpn")).toEqual([])
  expect(await subjects("search=print", other)).toEqual(["Printer of somebody else"])
  for (const odd of ["%21%21", "%27%3A%2A", "a%20%26%20%21", "%3C-%3E"])
    expect(await subjects(`search=${odd}`)).toEqual([])
  expect(await subjects(`search=print&customerId=${two.customerId}`)).toEqual([])
})

test("filters narrow, and orders order", async () => {
  expect(await subjects("")).toEqual(["VPN slow", "Printer is out of paper", "Εκτυπωτής χάλασε"])
  expect(await subjects("sort=deadline")).toEqual(["Εκτυπωτής χάλασε", "VPN slow"])
  expect(await subjects("isOverdue=true")).toEqual(["Εκτυπωτής χάλασε"])
  expect(await subjects("isOverdue=false&sort=newest")).toEqual(["VPN slow", "Printer is out of paper"])
  expect(await subjects("priority=high")).toEqual(["Εκτυπωτής χάλασε"])
  expect(await subjects("category=printing")).toEqual(["Printer is out of paper"])
  expect(await subjects(`customerId=${two.customerId}`)).toEqual(["VPN slow"])
  expect(await subjects(`contactId=${one.contactId}`)).toEqual(["Εκτυπωτής χάλασε"])
  expect(await subjects("assigneeId=none&queueId=none&isOpen=true")).toHaveLength(3)
  // Who is no person has nothing of their own.
  expect([await subjects("assigneeId=me"), await subjects("watcherId=me")]).toEqual([[], []])
  expect(await subjects("state=closed")).toEqual([])
})

test.each(["newest", "updated", "deadline"])("pages of order %s come to an end and repeat nothing", async (sort) => {
  const seen: string[] = []
  let cursor: string | null = ""
  while (cursor !== null && seen.length < 10) {
    const { body } = await t.get(`/tickets?sort=${sort}&limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`).expect(200)
    seen.push(...body.data.map((row: { id: string }) => row.id))
    cursor = body.nextCursor
  }
  expect(seen).toHaveLength(sort === "deadline" ? 2 : 3)
  expect(new Set(seen).size).toBe(seen.length)
})

test("a client's tickets are counted for its dashboard", async () => {
  const counted = await t.run((ctx) => clientTickets(ctx, one.customerId as `cus_${string}`, 1))
  expect(counted).toMatchObject({ open: 2, overdue: 1, byPriority: { low: 0, normal: 1, high: 1, urgent: 0 } })
  expect(counted.latest.map((row) => row.subject)).toEqual(["Printer is out of paper"])
  const { body } = await t.get(`/desk/clients/${one.customerId}/tickets`).expect(200)
  expect(body).toMatchObject({ customerId: one.customerId, open: 2, overdue: 1, latest: [{}, {}] })
  await other.get(`/desk/clients/${one.customerId}/tickets`).expect(404, "customer.unknown")
})
