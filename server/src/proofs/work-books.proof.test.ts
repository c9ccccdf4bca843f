import fc from "fast-check"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { checkBooks } from "../books/index.ts"
import { proof } from "../kernel/proof-runs.ts"
import { endWithThisFile, isWhole, smallTimeoutMs, wholeTimeoutMs } from "./testing.ts"
import { allOf, clientOf, projectOf, ticketOf, type WorkBench, workBench } from "./work-bench.ts"

endWithThisFile()

const world = await makeWorld()
const runs = isWhole ? 60 : 2
const steps = isWhole ? 150 : 45
const clients = 2

/** One thing that somebody does; `n` picks whom and what it is done with. */
const kinds = [
  ["log", 8],
  ["approve", 6],
  ["reject", 1],
  ["withdraw", 2],
  ["waive", 1],
  ["change", 1],
  ["retainer", 1],
  ["expense", 2],
  ["milestone", 1],
  ["bill", 4],
  ["discard", 2],
  ["credit", 2],
  ["creditLine", 2],
  ["rounding", 1],
  ["mergeTickets", 1],
  ["mergeClients", 1],
] as const
type Kind = (typeof kinds)[number][0]
const stepArbitrary = fc.record({
  kind: fc.oneof(...kinds.map(([kind, weight]) => ({ weight, arbitrary: fc.constant<Kind>(kind) }))),
  n: fc.nat({ max: 1_000_000 }),
})

interface Scene extends WorkBench {
  readonly customers: readonly string[]
  readonly tickets: readonly string[]
  readonly projects: readonly string[]
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

async function sceneOf(): Promise<Scene> {
  const b = await workBench(world, 2)
  const customers: string[] = []
  const tickets: string[] = []
  const projects: string[] = []
  for (let c = 0; c < clients; c++) {
    const customerId = await clientOf(b.t)
    customers.push(customerId)
    for (let i = 0; i < 2; i++) tickets.push(await ticketOf(b.t, customerId))
    for (const billing of ["time_and_material", "fixed_price"]) projects.push(await projectOf(b.t, customerId, billing))
  }
  return { ...b, customers, tickets, projects }
}

type Move = (s: Scene, n: number) => Promise<{ status: number; text: string } | undefined>
const idsOf = async (s: Scene, path: string): Promise<string[]> =>
  (await allOf<{ id: string }>(s.t, path)).map((one) => one.id)
const minutes = [1, 7, 16, 50, 61, 240]
const invoicesIn = async (s: Scene, states: readonly string[]) =>
  (await allOf<{ id: string; state: string; lines: { quantity: string }[] }>(s.t, "/invoices")).filter((invoice) =>
    states.includes(invoice.state),
  )
const issued = ["issued", "partially_paid"]

const moves: Record<Kind, Move> = {
  log: async (s, n) => {
    const places = [
      ...s.tickets.map((ticketId) => ({ ticketId })),
      ...s.projects.map((projectId) => ({ projectId })),
      ...s.customers.map((customerId) => ({ customerId })),
    ]
    const workDate = pick(["2026-03-02", "2026-03-01", "2026-02-14", "2026-01-20"], n >> 3)
    const entry = { ...pick(places, n), userId: pick(s.people, n >> 2), minutes: pick(minutes, n >> 4), workDate }
    return s.t.post("/time-entries", { ...entry, isBillable: n % 11 !== 0 })
  },
  approve: async (s, n) => {
    const ids = (await idsOf(s, "/time-entries?state=logged")).slice(0, 1 + (n % 5))
    return ids.length === 0 ? undefined : s.t.post("/time-entries/approve", { ids })
  },
  reject: async (s, n) => {
    const id = pick(await idsOf(s, "/time-entries?state=logged"), n)
    return id === undefined ? undefined : s.t.post("/time-entries/reject", { ids: [id] })
  },
  withdraw: async (s, n) => {
    const id = pick(await idsOf(s, "/time-entries?state=approved"), n)
    return id === undefined ? undefined : s.t.post(`/time-entries/${id}/withdraw`)
  },
  waive: async (s, n) => {
    const id = pick(await idsOf(s, "/time-entries?unbilled=true"), n)
    return id === undefined ? undefined : s.t.post(`/time-entries/${id}/waive`)
  },
  change: async (s, n) => {
    const id = pick(
      [...(await idsOf(s, "/time-entries?state=rejected")), ...(await idsOf(s, "/time-entries?state=logged"))],
      n,
    )
    const change =
      n % 2 === 0 ? { minutes: pick(minutes, n >> 1) } : { projectId: pick(s.projects, n >> 1), ticketId: null }
    return id === undefined ? undefined : s.t.patch(`/time-entries/${id}`, change)
  },
  retainer: async (s, n) => {
    const isMonthly = n % 2 === 0
    const unit = n % 3 === 0 ? { unit: "money", allowance: "12345" } : { unit: "hours", allowance: "95" }
    const kind = isMonthly ? { kind: "monthly", carriesOver: n % 4 === 0 } : { kind: "prepaid" }
    const draft = { customerId: pick(s.customers, n >> 2), name: `R${n}`, currency: "EUR", feeMinor: String(n % 5_000) }
    return s.t.post("/work/retainers", { ...draft, ...unit, ...kind, startsOn: "2026-01-05" })
  },
  expense: async (s, n) => {
    const at = n % 2 === 0 ? { projectId: pick(s.projects, n >> 1) } : { ticketId: pick(s.tickets, n >> 1) }
    const cost = {
      costMinor: String(1 + (n % 9_999)),
      currency: "EUR",
      markupPercent: pick(["0", "10", "33.333333"], n >> 3),
    }
    const spent = { userId: s.people[0], spentOn: "2026-02-20", description: `E${n}`, ...cost }
    const made = await s.t.post("/expenses", { ...spent, ...at })
    return made.status === 201 ? s.t.post(`/expenses/${made.body.id}/approve`) : made
  },
  milestone: async (s, n) => {
    const path = `/projects/${pick(s.projects, n)}/milestones`
    const made = await s.t.post(path, { name: `M${n}`, amountMinor: String(1 + (n % 100_000)) })
    return made.status === 201 ? s.t.post(`${path}/${made.body.id}/reach`) : made
  },
  bill: async (s, n) => {
    const narrow = [{}, { linesBy: "person" }, { ticketIds: [pick(s.tickets, n)] }, { until: "2026-02-28" }]
    const projectId = pick(s.projects, n)
    if (n % 5 === 4) return s.t.post(`/projects/${projectId}/invoice`, { issue: n % 2 === 0 })
    return s.t.post("/work/invoices", {
      customerId: pick(s.customers, n >> 2),
      issue: n % 2 === 0,
      ...pick(narrow, n >> 4),
    })
  },
  discard: async (s, n) => {
    const draft = pick(await invoicesIn(s, ["draft"]), n)
    return draft === undefined ? undefined : s.t.delete(`/invoices/${draft.id}`)
  },
  credit: async (s, n) => {
    const invoice = pick(await invoicesIn(s, issued), n)
    return invoice === undefined ? undefined : s.t.post(`/invoices/${invoice.id}/credit`, { reason: "x" })
  },
  creditLine: async (s, n) => {
    const invoice = pick(await invoicesIn(s, issued), n)
    if (invoice === undefined) return undefined
    const lineNo = 1 + ((n >> 3) % invoice.lines.length)
    const quantity = n % 2 === 0 ? invoice.lines[lineNo - 1]?.quantity : "0.1"
    return s.t.post(`/invoices/${invoice.id}/credit`, { reason: "x", lines: [{ lineNo, quantity }] })
  },
  rounding: async (s, n) =>
    s.t.patch("/work/settings", {
      rounding: {
        scope: pick(["entry", "ticket_day"], n),
        incrementMinutes: pick([1, 6, 15], n >> 1),
        minimumMinutes: pick([0, 15], n >> 2),
        mode: pick(["up", "down", "nearest"], n >> 3),
      },
    }),
  mergeTickets: async (s, n) => {
    const at = 2 * (n % clients)
    return s.t.post(`/tickets/${s.tickets[at]}/merges`, { ticketIds: [s.tickets[at + 1]] })
  },
  mergeClients: async (s, n) => {
    if (n % 3 > 0) return undefined
    const merge = await s.t.post(`/customers/${s.customers[0]}/merge`, { ids: [s.customers[1]] })
    return merge.status === 200 && n % 2 === 0 ? s.t.post(`/customers/merges/${merge.body.mergeId}/undo`) : merge
  },
}

interface Entry {
  readonly customerId: string
  readonly billing: string
  readonly billableMinutes: number
  readonly coveredMinutes: number
}

/** The rule itself, from what the API tells, beside the books' own statement of it. */
async function expectEveryMinuteSomewhere(s: Scene): Promise<void> {
  for (const [customerId, entries] of Map.groupBy(await allOf<Entry>(s.t, "/time-entries"), (e) => e.customerId)) {
    const sum = (of: (e: Entry) => number) => entries.reduce((total, e) => total + of(e), 0)
    const rest = (e: Entry) => e.billableMinutes - e.coveredMinutes
    const billed = sum((e) => (e.billing === "billed" ? rest(e) : 0))
    const unbilled = sum((e) => (e.billing === "unbilled" ? rest(e) : 0))
    expect(billed + unbilled + sum((e) => e.coveredMinutes), customerId).toBe(sum((e) => e.billableMinutes))
    const { body } = await s.t.get(`/work/summary?customerId=${customerId}`).expect(200)
    expect(body.unbilledMinutes).toBe(unbilled)
  }
}

test(
  "whatever is done in whatever order, of every client billed + unbilled + covered = approved, and the books agree",
  async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: steps, maxLength: steps }), async (path) => {
        const s = await sceneOf()
        for (const { kind, n } of path) {
          const reply = await moves[kind](s, n)
          if (reply === undefined) continue
          expect(reply.status, `${kind} ${n}: ${reply.text.slice(0, 300)}`).toBeLessThan(500)
          if (reply.status < 300) done.add(kind)
        }
        await expectEveryMinuteSomewhere(s)
        const report = { report: () => undefined, signal: new AbortController().signal }
        const { violations } = await checkBooks({ db: world.db, events: world.events, slug: s.t.slug, ...report })
        expect(violations).toEqual([])
      }),
      { numRuns: runs, seed: proof.seed, endOnFailure: !isWhole },
    )
    // Few steps don't come to everything; what the rule is about they always do.
    const needed = isWhole ? kinds.map(([kind]) => kind) : ["log", "approve", "bill", "withdraw", "credit", "discard"]
    expect([...done]).toEqual(expect.arrayContaining(needed))
  },
  isWhole ? wholeTimeoutMs : 3 * smallTimeoutMs,
)
