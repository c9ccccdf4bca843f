import { entryById, type TimeEntry, timeApproved, timeRemoved } from "#business/work"
import { hubIdOf, tellHub } from "#hub"
import { isId } from "#kernel"
import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import type { HubRow } from "./hub-rows.ts"
import { ticketToHub } from "./hub-tickets.ts"

/** A day's work without an hour is told as done from noon on. */
const noon = "T12:00:00.000Z"

/** Approved work on a ticket. An approval that is taken back is told by the next one: what is there already follows it. */
async function timeToHub(ctx: Ctx, id: TimeEntry["id"]): Promise<void> {
  const entry = await entryById(ctx, id)
  if (entry === undefined || entry.state !== "approved" || entry.ticketId === null || !isId("tkt", entry.ticketId))
    return
  const ticket = (await hubIdOf(ctx, "ticket", entry.ticketId)) ?? (await ticketToHub(ctx, entry.ticketId))
  if (ticket !== null) await tellHub(ctx, { kind: "time_entry", id, row: await rowOf(ctx, entry, ticket) })
}

async function rowOf(ctx: Ctx, entry: TimeEntry, ticket: string): Promise<HubRow> {
  const { person, workDate, startedAt, minutes, isBillable, note, id } = entry
  const member = isId("usr", person.userId) ? await findMember(ctx, { userId: person.userId }) : undefined
  return {
    ticket,
    person: person.name,
    personEmail: member?.email ?? null,
    date: workDate,
    startedAt: startedAt?.toISOString() ?? `${workDate}${noon}`,
    minutes,
    isBillable,
    notes: note,
    reference: id,
  }
}

/** Approved time, told to the hub once; only in businesses that have a connection. */
export const hubTicketTimeFlows: readonly Flow[] = [
  afterCommitWhereWanted(timeApproved, "hub-work.time.approved", (ctx, { data }) => timeToHub(ctx, data.entryId)),
  afterCommitWhereWanted(timeRemoved, "hub-work.time.removed", async (ctx, { data }) => {
    if ((await hubIdOf(ctx, "time_entry", data.entryId)) !== null)
      await tellHub(ctx, { kind: "time_entry", id: data.entryId, row: null })
  }),
]
