import { expect, test } from "vitest"
import { lineTotalMinor, parseMicro, seededRandom } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { checkBooks } from "../books/index.ts"
import {
  endWithThisFile,
  freePort,
  inCrowd,
  isWhole,
  newFolder,
  post,
  type Reply,
  smallTimeoutMs,
  startServer,
  wholeTimeoutMs,
} from "./testing.ts"
import { allOf, clientOf, projectOf, ticketOf, type WorkBench, workBench } from "./work-bench.ts"

endWithThisFile()

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const seed = 20_260_101
const world = await makeWorld()
const origins = isWhole && world.databaseUrl !== null ? await Promise.all([1, 2].map(startOne)) : []

async function startOne(): Promise<string> {
  const port = await freePort()
  const env = { DATABASE_URL: world.databaseUrl ?? "", MORTISE_DATA_DIR: newFolder() }
  await startServer(["serve"], port, env)
  return `http://127.0.0.1:${port}`
}

/** In the whole size two processes take turns; else this one, over as many connections. */
async function send(t: TestTenant, i: number, path: string, body: unknown): Promise<Reply> {
  const origin = origins[i % Math.max(1, origins.length)]
  if (origin !== undefined) return post(origin, t.apiKey, path, body)
  const { status, text, body: answer } = await t.post(path, body)
  return { status, text, code: answer?.code }
}

interface Entry {
  readonly id: string
  readonly customerId: string
  readonly billing: string
  readonly billableMinutes: number
  readonly coveredMinutes: number
  readonly billedMinor: string | null
}

interface Line {
  readonly quantity: string
  readonly unitPrice: string
  readonly netMinor: string
}

interface Invoice {
  readonly id: string
  readonly number: string | null
  readonly creditedMinor: string
  readonly netMinor: string
  readonly lines: readonly Line[]
}

const entriesOf = (t: TestTenant): Promise<Entry[]> => allOf(t, "/time-entries")
const invoicesOf = async (t: TestTenant): Promise<Invoice[]> =>
  (await allOf<Invoice>(t, "/invoices")).filter((i) => i.creditedMinor === "0")

async function expectSound(t: TestTenant): Promise<void> {
  const report = { report: () => undefined, signal: new AbortController().signal }
  const { violations } = await checkBooks({ db: world.db, events: world.events, slug: t.slug, ...report })
  expect(violations).toEqual([])
}

/** Clients with tickets and projects, and approved quarters of an hour on both at once. */
async function busy(b: WorkBench, clients: number, entries: number) {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const scopes: object[] = []
  const ids: string[] = []
  for (let c = 0; c < clients; c++) {
    const customerId = await clientOf(b.t)
    const tickets = [await ticketOf(b.t, customerId), await ticketOf(b.t, customerId), await ticketOf(b.t, customerId)]
    const projects = [await projectOf(b.t, customerId), await projectOf(b.t, customerId)]
    for (let e = 0; e < entries; e++) {
      const [ticketId, projectId] = [pick([...tickets, null]), pick([...projects, null])]
      const entry = {
        customerId,
        ticketId,
        projectId,
        userId: pick(b.people),
        minutes: 15 * (1 + Math.floor(random() * 8)),
      }
      ids.push((await b.t.post("/time-entries", entry).expect(201)).body.id)
    }
    scopes.push({ customerId }, { customerId, linesBy: "person" }, { customerId, ticketIds: tickets.slice(0, 2) })
    scopes.push(
      { customerId, ticketIds: tickets.slice(1) },
      ...projects.map((projectId) => ({ customerId, projectId })),
    )
  }
  for (let i = 0; i < ids.length; i += 200)
    await b.t.post("/time-entries/approve", { ids: ids.slice(i, i + 200) }).expect(200)
  return { ids, scopes, random, pick }
}

/** Runs at once over random scopes; nothing but an invoice or "nothing left" may come of any. */
async function billAll(b: WorkBench, runs: number, scopes: readonly object[], random: () => number): Promise<number> {
  const wanted = Array.from({ length: runs }, () => {
    const scope = scopes[Math.floor(random() * scopes.length)] ?? {}
    return { ...scope, issue: random() < 0.6 }
  })
  const replies = await inCrowd(runs, runs, (i) => send(b.t, i, "/work/invoices", wanted[i]))
  const told = new Set(replies.map(({ status, code }) => (status === 201 ? "billed" : `${status} ${code}`)))
  told.delete("billed")
  told.delete("409 work.nothing_to_bill")
  expect([...told]).toEqual([])
  return replies.filter(({ status }) => status === 201).length
}

/** Every entry is on one invoice, and what the invoices come to is what the hours cost, to the cent. */
async function expectBilledOnce(b: WorkBench, ids: readonly string[]): Promise<void> {
  const entries = await entriesOf(b.t)
  expect(entries).toHaveLength(ids.length)
  expect(new Set(entries.map((e) => e.billing))).toEqual(new Set(["billed"]))
  const invoices = await invoicesOf(b.t)
  const sources: string[] = []
  for (const invoice of invoices) {
    const { body } = await b.t.get(`/work/invoices/${invoice.id}`).expect(200)
    for (const line of body.lines as { freedAt: string | null; sourceIds: string[] }[])
      if (line.freedAt === null) sources.push(...line.sourceIds)
  }
  expect(sources.toSorted()).toEqual([...ids].toSorted())
  const lines = invoices.flatMap((invoice) => invoice.lines)
  for (const { unitPrice, quantity, netMinor } of lines)
    expect(lineTotalMinor(parseMicro(unitPrice), parseMicro(quantity), "EUR")).toBe(BigInt(netMinor))
  const sum = (values: readonly (string | null)[]) => values.reduce((total, value) => total + BigInt(value ?? "0"), 0n)
  const worth = BigInt(entries.reduce((total, e) => total + e.billableMinutes, 0)) * 10_000n
  expect(sum(invoices.map((invoice) => invoice.netMinor)) * 60n).toBe(worth)
  expect(sum(entries.map((e) => e.billedMinor))).toBe(sum(invoices.map((invoice) => invoice.netMinor)))
}

test(
  "twenty runs at once over overlapping tickets and projects bill each hour once; voided, it is billed again",
  async () => {
    const [clients, entries, rounds] = isWhole ? [8, 60, 6] : [2, 12, 1]
    const b = await workBench(world, 3)
    const { ids, scopes, random } = await busy(b, clients, entries)
    const everything = scopes.filter((scope) => Object.keys(scope).length === 1)
    for (let round = 0; round <= rounds; round++) {
      expect(await billAll(b, 20, scopes, random)).toBeGreaterThan(0)
      for (const scope of everything) await b.t.post("/work/invoices", scope)
      await expectBilledOnce(b, ids)
      await expectSound(b.t)
      if (round === rounds) break
      const invoices = await invoicesOf(b.t)
      const voided = invoices.filter(() => random() < 0.7)
      await inCrowd(voided.length, 20, async (i) => {
        const { id = "", number = null } = voided[i] ?? {}
        if (number === null) await b.t.delete(`/invoices/${id}`).expect(204)
        else expect((await send(b.t, i, `/invoices/${id}/credit`, { reason: "Again" })).status).toBe(201)
      })
      await expectSound(b.t)
    }
  },
  timeout,
)

test(
  "a retainer is never overdrawn, however many approvals and withdrawals there are at once",
  async () => {
    const entries = isWhole ? 400 : 40
    const b = await workBench(world, 2)
    const customerId = await clientOf(b.t)
    const hours = { kind: "prepaid", unit: "hours", currency: "EUR", startsOn: "2026-01-01" }
    const allowance = String(entries * 20)
    for (const name of ["First", "Second"])
      await b.t.post("/work/retainers", { customerId, name, allowance, ...hours }).expect(201)
    const log = async (i: number): Promise<string> => {
      const entry = { customerId, userId: b.people[i % 2], minutes: 50 }
      return (await b.t.post("/time-entries", entry).expect(201)).body.id
    }
    const ids = await inCrowd(entries, 1, log)
    const random = seededRandom(seed)
    const replies = await inCrowd(entries * 2, 20, async (i) => {
      const id = ids[i % entries] ?? ""
      if (i < entries) return send(b.t, i, "/time-entries/approve", { ids: [id] })
      return random() < 0.5 ? send(b.t, i, `/time-entries/${id}/withdraw`, undefined) : null
    })
    const told = replies.flatMap((reply) => (reply === null ? [] : [`${reply.status} ${reply.code ?? ""}`.trim()]))
    expect([...new Set(told)].toSorted().filter((one) => one !== "409 time_entry.state")).toEqual(["200"])
    const all = await entriesOf(b.t)
    const covered = all.reduce((sum, e) => sum + e.coveredMinutes, 0)
    const { body } = await b.t.get(`/work/retainers?customerId=${customerId}`).expect(200)
    const drawn = (body.data as { current: { drawn: string; left: string } }[]).map(({ current }) => current)
    expect(drawn.reduce((sum, { drawn: units }) => sum + Number(units), 0)).toBe(covered)
    expect(drawn.every(({ left }) => Number(left) >= 0)).toBe(true)
    expect(covered).toBeLessThanOrEqual(entries * 40)
    await expectSound(b.t)
  },
  timeout,
)

test(
  "two approvals of the same entries at once: one is told that it is done already",
  async () => {
    const b = await workBench(world, 1)
    const customerId = await clientOf(b.t)
    const ticketId = await ticketOf(b.t, customerId)
    const rounding = { scope: "ticket_day", incrementMinutes: 15, minimumMinutes: 15, mode: "up" }
    await b.t.patch("/work/settings", { rounding }).expect(200)
    const ids = await inCrowd(20, 1, async () => {
      const entry = { customerId, ticketId, userId: b.people[0], minutes: 7 }
      return (await b.t.post("/time-entries", entry).expect(201)).body.id as string
    })
    const random = seededRandom(seed)
    const batches = Array.from({ length: 20 }, () => ids.filter(() => random() < 0.4))
    await inCrowd(20, 20, async (i) => {
      const reply = await send(b.t, i, "/time-entries/approve", { ids: batches[i] ?? [] })
      expect(`${reply.status} ${reply.code ?? ""}`).toMatch(/^(200 |409 time_entry\.state|400 request\.invalid)$/)
    })
    for (const id of ids) await b.t.post("/time-entries/approve", { ids: [id] })
    const all = await entriesOf(b.t)
    expect(all.reduce((sum, e) => sum + e.billableMinutes, 0)).toBe(150) // 140 min worked, rounded as one
    await expectSound(b.t)
  },
  timeout,
)
