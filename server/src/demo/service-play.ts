import { openDue } from "#business/assets"
import { recordPayment } from "#business/billing"
import { type CustomerId, changeStatus } from "#business/customers"
import { type Author, addReply, createTicket, moveTicket, rateTicket, type TicketId } from "#business/desk"
import {
  approveExpense,
  approveTime,
  billWork,
  logExpense,
  logTime,
  type MadeInvoice,
  type Person,
} from "#business/work"
import { deskPorts, workPorts } from "#flows"
import { addDays, type Id, isId, type LocalDate, localDateOf, micro, seededRandom } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
import { type DemoProgram, inTenant } from "./market.ts"
import type { Watch } from "./play.ts"
import { type DemoClient, makeProvider, serviceTimeZone } from "./service.ts"
import { playDeals } from "./service-deals.ts"
import { playProjects } from "./service-projects.ts"
import { serviceRequests } from "./service-words.ts"

const dayMs = 86_400_000
const hourMs = 3_600_000
/** One request in so many days of the season. */
const daysPerTicket = 2
/** Work is looked through by Friday, bills are written every four weeks and paid within two. */
const approvedAfterDays = 5
const billEveryDays = 28
const paidAfterDays = 14

/** The provider's season, and who does its work. */
export interface ServiceSeason {
  readonly tenant: TenantId
  readonly person: Person & { readonly userId: Id<"usr"> }
  readonly seed: number
  readonly days: number
  readonly until: Date
}

/** A request of a client, and how far it has come by the end of the season. */
interface Request {
  readonly at: Date
  readonly client: DemoClient
  readonly n: number
  readonly minutes: number
  readonly ageDays: number
}

/** Plays the season of the demo's service provider through the use cases of every day, each at its own time. */
export async function playService({ db }: DemoProgram, season: ServiceSeason, { signal }: Watch): Promise<void> {
  const { tenant, days, until } = season
  const from = new Date(until.getTime() - days * dayMs)
  const clients = await inTenant(db, tenant, from, (ctx) => makeProvider(ctx, until))
  const requests = planRequests(season, clients)
  for (let month = 0; month * billEveryDays < days; month++) {
    signal.throwIfAborted()
    const begin = new Date(from.getTime() + month * billEveryDays * dayMs)
    const end = new Date(Math.min(begin.getTime() + billEveryDays * dayMs, until.getTime()))
    const own = requests.filter(({ at }) => begin <= at && at < end)
    await inTenant(db, tenant, end, async (ctx) => {
      for (const request of own) await playRequest(ctx, season, request)
      if (end < until) await billAll({ ...ctx, now: end }, season, clients)
    })
  }
  await inTenant(db, tenant, until, async (ctx) => {
    await playProjects(ctx, season, clients)
    await playDeals(ctx, season, clients)
    await spendLately(ctx, season, clients)
    while ((await openDue(ctx)) > 0);
    for (const { id, status } of clients)
      if (status !== "active" && status !== "lead") await changeStatus(ctx, id, status)
  })
}

function planRequests({ seed, days, until }: ServiceSeason, clients: readonly DemoClient[]): Request[] {
  const random = seededRandom(seed)
  const asking = clients.filter(({ status }) => status !== "lead")
  const count = Math.ceil(days / daysPerTicket)
  return Array.from({ length: count }, (_, n) => {
    const ageDays = (count - n - 0.5) * daysPerTicket * (0.9 + random() * 0.2)
    const client = asking[Math.floor(random() * random() * asking.length)]
    if (client === undefined) throw new Error("The demo's provider has no clients.")
    const minutes = 10 + Math.floor(random() * 110)
    const day = Math.floor((until.getTime() - ageDays * dayMs) / dayMs) * dayMs
    return { at: new Date(day + (6 + random() * 8) * hourMs), client, n, minutes, ageDays }
  }).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Where a request of the last days stands; older ones are closed. */
const fates = ["new", "open", "waiting", "scheduled", "resolved", "reopened"] as const
const settledAfterDays = 14

async function playRequest(ctx: Ctx, season: ServiceSeason, request: Request): Promise<void> {
  const { at, client, n, ageDays } = request
  const [subject, answer, done] = serviceRequests[n % serviceRequests.length] ?? serviceRequests[0]
  const now = (hours: number): Ctx => ({
    ...ctx,
    now: new Date(Math.min(at.getTime() + hours * hourMs, season.until.getTime())),
  })
  const { id } = await createTicket(now(0), deskPorts, {
    ...{ subject, body: `${subject}. Can you help us?`, customerId: client.id, contactId: client.contact.id },
    ...{ source: n % 3 === 0 ? "portal" : "email", category: n % 4 === 0 ? "hardware" : "software" },
    priority: (["normal", "low", "normal", "high", "normal", "urgent"] as const)[n % 6] ?? "normal",
    assetId: client.assets[n % (client.assets.length + 1)] ?? null,
    assigneeId: n % 5 === 0 ? null : season.person.userId,
  })
  const fate = ageDays > settledAfterDays ? "closed" : (fates[n % fates.length] ?? "open")
  if (fate === "new") return
  await say(now(2), id, { kind: "staff", id: season.person.userId, name: season.person.name, email: null }, answer)
  const entry = await logTime(now(4), workPorts, {
    ...{ ticketId: id, customerId: client.id, person: season.person, minutes: request.minutes, note: done },
  })
  if (ageDays > approvedAfterDays) await approveTime(now(approvedAfterDays * 24), workPorts, [entry.id])
  await endRequest(now, id, fate, request)
}

async function endRequest(
  now: (hours: number) => Ctx,
  id: TicketId,
  fate: (typeof fates)[number] | "closed",
  { client, n }: Request,
): Promise<void> {
  if (fate === "waiting") await moveTicket(now(3), id, "wait")
  if (fate === "scheduled")
    await moveTicket(now(3), id, "schedule", { dueAt: new Date(now(0).now.getTime() + 20 * dayMs) })
  if (fate !== "resolved" && fate !== "reopened" && fate !== "closed") return
  await moveTicket(now(5), id, "resolve")
  if (fate === "reopened") {
    const { contact } = client
    return say(now(8), id, { kind: "client", ...contact }, "It happened again this morning.")
  }
  if (n % 3 === 0) await rateTicket(now(7), id, { score: 3 + (n % 3), comment: null })
  if (fate === "closed") await moveTicket(now(72), id, "close")
}

async function say(ctx: Ctx, id: TicketId, author: Author, body: string): Promise<void> {
  await addReply(ctx, id, { kind: "public", author, via: author.kind === "client" ? "email" : "app", body })
}

/** Bills every client of the last weeks; what is old enough was paid. */
async function billAll(ctx: Ctx, { person, until }: ServiceSeason, clients: readonly DemoClient[]): Promise<void> {
  const day = localDateOf(ctx.now, serviceTimeZone)
  for (const [n, { id, status }] of clients.entries()) {
    if (status === "lead") continue
    if (n < parts.length) await approveExpense(ctx, await spend(ctx, person, { customerId: id, spentOn: day, n }))
    const made = await billWork(ctx, workPorts, {
      customerId: id,
      isIssued: true,
      dueDate: addDays(day, paidAfterDays),
    }).catch(nothingOpen)
    if (made?.invoice == null) continue
    const paidAt = new Date(ctx.now.getTime() + paidAfterDays * dayMs)
    if (paidAt >= until || n === 3) continue
    await pay({ ...ctx, now: paidAt }, id, made.invoice)
  }
}

async function pay(ctx: Ctx, customerId: CustomerId, { invoiceId, totalMinor, number }: MadeInvoice): Promise<void> {
  if (!isId("inv", invoiceId)) return
  await recordPayment(ctx, {
    ...{ customerId, amountMinor: totalMinor, currency: "EUR", method: "bank_transfer", reference: number },
    ...{ allocations: [{ invoiceId, amountMinor: totalMinor }], receivedAt: ctx.now },
  })
}

function nothingOpen(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "work.nothing_to_bill") return undefined
  throw error
}

/** What is still to be billed, and what is still to be looked through. */
async function spendLately(ctx: Ctx, { person }: ServiceSeason, clients: readonly DemoClient[]): Promise<void> {
  const spentOn = addDays(localDateOf(ctx.now, serviceTimeZone), -2)
  for (const [n, { id }] of clients.slice(3, 5).entries()) {
    const made = await spend(ctx, person, { customerId: id, spentOn, n })
    if (n === 0) await approveExpense(ctx, made)
  }
}

const parts = ["Network cable", "Toner", "Power supply"] as const

interface Spending {
  readonly customerId: string
  readonly spentOn: LocalDate
  readonly n: number
}

/** A part that was bought for a client; it is billed with its markup. */
async function spend(ctx: Ctx, person: Person, { customerId, spentOn, n }: Spending) {
  const { id } = await logExpense(ctx, workPorts, person, {
    ...{ customerId, spentOn, description: parts[n] ?? "Part", category: "parts", taxClass: null },
    ...{ costMinor: 1_290n + BigInt(n) * 1_700n, currency: "EUR", billCurrency: "EUR", exchangeRate: micro("1") },
    ...{ markupPercent: micro("15"), isBillable: true, isReimbursable: n === 2 },
  })
  return id
}
