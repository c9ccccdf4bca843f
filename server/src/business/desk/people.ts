import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { deleteFiles } from "#platform/files"
import { ticketsErased } from "./events.ts"
import * as store from "./people-store.ts"
import type { CustomerId } from "./ticket.ts"

/** Erases persons from their tickets: what was said, who said it and every file go; that there were tickets, and when, stays. */
export async function eraseFromTickets(ctx: Ctx, customerIds: readonly CustomerId[]): Promise<void> {
  const { tickets, files } = await store.eraseTickets(ctx, customerIds)
  await deleteFiles(ctx, files)
  if (tickets > 0) await append(ctx, ticketsErased, { customerIds: [...customerIds], tickets })
}
