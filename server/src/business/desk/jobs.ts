import { type Ctx, type SystemCtx, systemActor, type TenantId } from "#platform/db"
import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import type { Program } from "#platform/lifecycle"
import { saveTicket, tellSla } from "./change.ts"
import { forgetMails } from "./mail-store.ts"
import { readDeskSettings } from "./settings.ts"
import { slaAt, slaNextAt, slaNotices } from "./sla.ts"
import * as store from "./sla-store.ts"
import { termsById } from "./terms-store.ts"
import type { Ticket, TicketId } from "./ticket.ts"
import { ticketsByIds } from "./ticket-store.ts"

const batchMax = 500
const batchesMax = 200
const closeBatchMax = 100
const dayMs = 86_400_000
const mailsKeptDays = 90

/** What the desk does by the clock. Every job may run twice at once: a ticket in another one's hands is passed over, and what was
 *  told is noted in the transaction that tells it. */
export const deskJobs: readonly Job[] = [
  defineJob({
    name: "desk.tellSla",
    cron: "* * * * *",
    run: (program) => eachBatch(program, "desk.tellSla", store.dueTickets, tell),
  }),
  defineJob({
    name: "desk.recountSla",
    cron: "*/5 * * * *",
    run: (program) => eachBatch(program, "desk.recountSla", store.staleTickets, recount),
  }),
  defineJob({
    name: "desk.closeResolved",
    cron: "29 * * * *",
    run: (program) => forEachTenant(program, "desk.closeResolved", closeResolved),
  }),
  defineJob({ name: "desk.forgetMails", cron: "41 3 * * *", run: forgetOldMails }),
]

type Find = (sys: SystemCtx, except: readonly TenantId[], limit: number) => Promise<readonly store.TicketPlace[]>

/** Finds tickets of all businesses and works on each business's in a transaction of its own; one that fails holds up no other. */
async function eachBatch(
  program: Program,
  job: string,
  find: Find,
  work: (ctx: Ctx, ids: readonly TicketId[]) => Promise<number>,
): Promise<void> {
  const failed = new Map<TenantId, unknown>()
  for (let batch = 0; batch < batchesMax; batch++) {
    const found = await program.db.withSystem(`job ${job}`, (sys) => find(sys, [...failed.keys()], batchMax))
    if (found.length === 0) break
    let done = 0
    for (const [tenant, places] of Map.groupBy(found, (place) => place.tenant)) {
      const ids = places.map((place) => place.id)
      try {
        done += await program.db.withTenant({ tenant, actor: systemActor(`job:${job}`) }, (ctx) => work(ctx, ids))
      } catch (error) {
        failed.set(tenant, error)
        program.logger.error({ err: error, job, tenant }, "job failed for a business")
      }
    }
    // All that is left is in another process's hands.
    if (done === 0 && failed.size === 0) break
  }
  if (failed.size > 0) throw new AggregateError([...failed.values()], `${job} failed for ${failed.size} businesses`)
}

/** Tells what these tickets' clocks have come to, each notice once; answers how many tickets it had. */
async function tell(ctx: Ctx, ids: readonly TicketId[]): Promise<number> {
  const tickets = await store.holdFree(ctx, ids)
  for (const ticket of tickets) {
    const facts = factsOf(ticket)
    // Another process may have been here between the look and the hold.
    const nextAt = slaNextAt(ticket.sla, facts)
    if (nextAt === null || nextAt > ctx.now) continue
    const { notices, sla } = slaNotices(ticket.sla, facts, ctx.now)
    await store.writeClock(ctx, { ...ticket, sla })
    await tellSla(ctx, ticket, notices)
  }
  return tickets.length
}

/** Counts these tickets by their policy as it is now; what had come due by the old one is told first. */
async function recount(ctx: Ctx, ids: readonly TicketId[]): Promise<number> {
  const tickets = await store.holdFree(ctx, ids)
  for (const ticket of tickets) {
    const { policyId } = ticket.sla
    const terms = policyId === null ? null : await termsById(ctx, policyId)
    const facts = factsOf(ticket)
    const { notices, sla } = slaNotices(ticket.sla, facts, ctx.now)
    await store.writeClock(ctx, { ...ticket, sla: slaAt(sla, terms, facts, ctx.now) })
    await tellSla(ctx, ticket, notices)
  }
  return tickets.length
}

/** Forgets what became of mails long ago; until then a repeat of one is known. */
async function forgetOldMails({ db }: Program): Promise<void> {
  for (let batch = 0; batch < batchesMax; batch++) {
    const forgotten = await db.withSystem("forget old mails", (sys) =>
      forgetMails(sys, new Date(sys.now.getTime() - mailsKeptDays * dayMs), batchMax),
    )
    if (forgotten < batchMax) return
  }
}

/** Closes what was resolved some days ago and nobody took up again. */
async function closeResolved(ctx: Ctx): Promise<number> {
  const { closeAfterDays } = await readDeskSettings(ctx)
  if (closeAfterDays === 0) return 0
  const before = new Date(ctx.now.getTime() - closeAfterDays * dayMs)
  const ids = await store.resolvedBefore(ctx, before, closeBatchMax)
  const tickets = await ticketsByIds(ctx, ids, "lock")
  for (const ticket of tickets.filter((t) => t.state === "resolved"))
    await saveTicket(ctx, ticket, { ...ticket, state: "closed" })
  return tickets.length
}

function factsOf(ticket: Ticket) {
  return { state: ticket.state, priority: ticket.priority, isResponded: ticket.firstRespondedAt !== null }
}
