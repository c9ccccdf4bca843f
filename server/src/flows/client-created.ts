import { prepareClient, unprepareClient } from "#business/assets"
import { closeAccount, openAccount } from "#business/billing"
import { customerCreated, loadLivingCustomer, readClientSettings, statusChanged } from "#business/customers"
import { createTicket, withdrawTicket } from "#business/desk"
import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import { defineSaga, type Flow, inTransaction, startSaga } from "#platform/events"
import { deskPorts } from "./desk-ports.ts"

/** What the saga of a new client has done so far. */
export interface ClientOnboarding {
  readonly customerId: Id<"cus">
  readonly ticketId: Id<"tkt"> | null
  readonly categoryIds: readonly Id<"asca">[]
  /** True when the saga itself has opened the account. */
  readonly hasOpened: boolean
}

/**
 * A client that staff record gets what working for it needs: a welcome ticket, asset categories, an account. Each step is one
 * transaction with the note of its progress. If one is refused, those before it are undone in reverse order; what can't be undone (the
 * ticket was worked on, an asset was sorted, an invoice was issued) leaves the saga stuck, for a person (`GET /sagas?status=stuck`).
 * The client itself stays in any case: its maker was told that it is there.
 */
export const clientCreated = defineSaga<ClientOnboarding>({
  name: "client_created",
  steps: [
    { name: "welcome_ticket", run: openWelcome, compensate: withdrawWelcome },
    { name: "asset_categories", run: addCategories, compensate: removeCategories },
    { name: "account", run: open, compensate: close },
  ],
})

/** Starts with the first commit in which staff have a client: recorded as one, or a lead that became one. */
export const clientIsOnboarded: readonly Flow[] = [
  inTransaction(customerCreated, "client-created-onboards", async (ctx, { data }) => {
    if (data.isRecorded) await start(ctx, data.customerId)
  }),
  inTransaction(statusChanged, "client-activated-onboards", async (ctx, { data }) => {
    if (data.from === "lead" && data.to === "active") await start(ctx, data.customerId)
  }),
]

async function start(ctx: Ctx, id: Id<"cus">): Promise<void> {
  const { status, source } = await loadLivingCustomer(ctx, id)
  if (status !== "active" || source !== "manual" || !(await readClientSettings(ctx)).onboards) return
  await startSaga(ctx, clientCreated, id, { customerId: id, ticketId: null, categoryIds: [], hasOpened: false })
}

async function openWelcome(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  const { id: customerId } = await loadLivingCustomer(ctx, state.customerId)
  const { welcomeSubject, welcomeBody } = await readClientSettings(ctx)
  const ticket = await createTicket(ctx, deskPorts, {
    customerId,
    subject: welcomeSubject,
    body: welcomeBody,
    priority: "normal",
    category: "onboarding",
    source: "system",
    originKey: `welcome:${state.customerId}`,
  })
  return { ...state, ticketId: ticket.id }
}

async function withdrawWelcome(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  if (state.ticketId !== null) await withdrawTicket(ctx, state.ticketId)
  return { ...state, ticketId: null }
}

async function addCategories(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  const { id } = await loadLivingCustomer(ctx, state.customerId)
  return { ...state, categoryIds: await prepareClient(ctx, id) }
}

async function removeCategories(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  await unprepareClient(ctx, state.categoryIds)
  return { ...state, categoryIds: [] }
}

async function open(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  const { id } = await loadLivingCustomer(ctx, state.customerId)
  return { ...state, hasOpened: await openAccount(ctx, id) }
}

async function close(ctx: Ctx, state: ClientOnboarding): Promise<ClientOnboarding> {
  if (state.hasOpened) await closeAccount(ctx, state.customerId)
  return { ...state, hasOpened: false }
}
