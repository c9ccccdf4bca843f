import { loadCustomer, peopleByEmail } from "#business/customers"
import {
  changeTicket,
  createTicket,
  findTicket,
  loadTicket,
  moveTicket,
  type Ticket,
  type TicketDraft,
  type TicketId,
  type TicketState,
  ticketChanged,
  ticketClosed,
  ticketCreated,
  ticketMerged,
  ticketReopened,
  ticketResolved,
  ticketWithdrawn,
} from "#business/desk"
import { type DirtyRecord, type DomainPort, domainIdOf, hubIdOf, tellHub } from "#hub"
import { type Id, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { deskPorts } from "./desk-ports.ts"
import { customerToHub } from "./hub-customers.ts"
import { hasPsa, isPsa } from "./hub-psas.ts"
import { type HubRow, textIn } from "./hub-rows.ts"

type Status = "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed"
type Action = Parameters<typeof moveTicket>[2]

const subjectCharsMax = 300
/** People of one address that are looked through for the client's own. */
const peopleMax = 20

/** Tells the hub what a ticket is now, its client first; answers the hub's id of it. Without a service desk outside nothing is told. */
export async function ticketToHub(ctx: Ctx, id: TicketId): Promise<string | null> {
  if (!(await hasPsa(ctx))) return null
  const ticket = await findTicket(ctx, id)
  return ticket === undefined ? null : tellHub(ctx, { kind: "ticket", id: ticket.id, row: await rowOf(ctx, ticket) })
}

/** What the desk keeps of a ticket. */
async function rowOf(ctx: Ctx, ticket: Ticket): Promise<HubRow> {
  const { number, subject, body, customerId, requester, priority, dueAt, createdAt } = ticket
  return {
    number: String(number),
    subject,
    body: body === "" ? null : body,
    customer: customerId === null ? null : await customerToHub(ctx, customerId),
    contactName: requester.name,
    contactEmail: requester.email,
    status: statusOf(ticket.state),
    priority,
    dueAt: dueAt?.toISOString() ?? null,
    openedAt: createdAt.toISOString(),
  }
}

function statusOf(state: TicketState): Status {
  return state === "reopened" ? "open" : state
}

/**
 * A ticket of an outside service desk. One that is known follows what was changed there. A new one that is still open becomes a ticket
 * here, once; what was made before the connection is history.
 */
export const ticketDomain: DomainPort = {
  apply: async (ctx, record) => {
    const known = record.domainId !== null && isId("tkt", record.domainId) ? record.domainId : null
    const ticket = known === null ? await taken(ctx, record) : await loadTicket(ctx, known)
    if (ticket === null) return null
    const now = record.isDeleted ? ticket : await follow(ctx, ticket, record.data)
    return { domainId: known ?? now.id, row: await rowOf(ctx, now) }
  },
  make: {
    about: "It becomes a ticket of the desk here, which numbers it.",
    gives: ["number", "openedAt"],
    run: async (ctx, { data }) => {
      const ticket = await createTicket(ctx, deskPorts, { ...(await draftOf(ctx, data)), source: "api" })
      const now = await moved(ctx, ticket, data["status"] as Status | null)
      return { domainId: now.id, row: await rowOf(ctx, now) }
    },
  },
  isFor: async (ctx, { domainId, connector }) => {
    if (!isPsa(connector) || !isId("tkt", domainId)) return true
    const ticket = await findTicket(ctx, domainId)
    return ticket?.customerId == null ? "Nobody has said yet whose ticket it is" : true
  },
}

async function taken(ctx: Ctx, record: DirtyRecord): Promise<Ticket | null> {
  const { data, isDeleted, connectedSince, connector, account, externalId, id } = record
  const openedAt = textIn(data, "openedAt")
  const isOld = connectedSince !== null && openedAt !== null && new Date(openedAt) < connectedSince
  if (isDeleted || isOld || data["status"] === "resolved" || data["status"] === "closed") return null
  const originKey = `${connector ?? "psa"}:${account ?? ""}#${externalId ?? id}`.slice(0, 200)
  return createTicket(ctx, deskPorts, { ...(await draftOf(ctx, data)), source: "connector", originKey })
}

async function draftOf(ctx: Ctx, data: HubRow): Promise<Omit<TicketDraft, "source">> {
  const customer = textIn(data, "customer")
  const found = customer === null ? null : await domainIdOf(ctx, customer)
  const customerId = found !== null && isId("cus", found) ? (await loadCustomer(ctx, found)).id : null
  const [name, email] = [textIn(data, "contactName"), textIn(data, "contactEmail")]
  const people = email === null || customerId === null ? [] : await peopleByEmail(ctx, email, peopleMax)
  const contact = people.find((one) => one.customerId === customerId && one.contactId !== null)
  return {
    ...fieldsOf(data),
    body: textIn(data, "body") ?? "",
    customerId,
    contactId: contact?.contactId ?? null,
    requester: { name, email },
  }
}

function fieldsOf(data: HubRow) {
  const [priority, dueAt] = [textIn(data, "priority"), textIn(data, "dueAt")]
  return {
    subject: (textIn(data, "subject") ?? "Ticket").slice(0, subjectCharsMax),
    // The word was checked when the record was read.
    ...(priority === null ? {} : { priority: priority as Ticket["priority"] }),
    dueAt: dueAt === null ? null : new Date(dueAt),
  }
}

/** Fields first, then the state: scheduling needs the date. */
async function follow(ctx: Ctx, ticket: Ticket, data: HubRow): Promise<Ticket> {
  const fields = fieldsOf(data)
  const isSame =
    ticket.subject === fields.subject &&
    ticket.priority === (fields.priority ?? ticket.priority) &&
    ticket.dueAt?.getTime() === fields.dueAt?.getTime()
  const changed =
    isSame || isHeldByDate(ticket, fields.dueAt) ? ticket : await changeTicket(ctx, deskPorts, ticket.id, fields)
  return moved(ctx, changed, data["status"] as Status | null)
}

function isHeldByDate(ticket: Ticket, dueAt: Date | null): boolean {
  return ticket.state === "scheduled" && dueAt === null
}

async function moved(ctx: Ctx, ticket: Ticket, wanted: Status | null): Promise<Ticket> {
  let now = ticket
  for (const action of actionsTo(ticket, wanted)) now = await moveTicket(ctx, now.id, action)
  return now
}

const steps = { open: "open", waiting: "wait", scheduled: "schedule", resolved: "resolve", closed: "close" } as const

/** What leads from a state to the one that is wanted; nothing where it is so already, or the table has no way. */
function actionsTo({ state, dueAt }: Ticket, wanted: Status | null): readonly Action[] {
  if (wanted === null || wanted === statusOf(state) || wanted === "new") return []
  const isDone = state === "resolved" || state === "closed"
  if (wanted === "resolved") return isDone ? [] : ["resolve"]
  if (wanted === "closed") return ["close"]
  const step = wanted === "scheduled" && dueAt === null ? "open" : steps[wanted]
  if (!isDone) return step === "open" && (state === "open" || state === "reopened") ? [] : [step]
  return step === "open" ? ["reopen"] : ["reopen", step]
}

interface Told {
  readonly ticketId: Id<"tkt">
}
const asTold = (event: unknown) => event as Parameters<typeof afterCommitWhereWanted<Told>>[0]

/** What happens to tickets, told to the hub; only in businesses that have a connection. */
export const hubTicketFlows: readonly Flow[] = [
  ...[ticketCreated, ticketChanged, ticketResolved, ticketClosed, ticketReopened].map((event) =>
    afterCommitWhereWanted<Told>(
      asTold(event),
      `hub-${event.type}`,
      async (ctx, { data }) => void (await ticketToHub(ctx, data.ticketId)),
    ),
  ),
  // What was merged away is done there; its conversation goes on in the other one.
  afterCommitWhereWanted(ticketMerged, "hub-desk.ticket.merged", async (ctx, { data }) => {
    for (const id of data.mergedIds)
      if ((await hubIdOf(ctx, "ticket", id)) !== null)
        await tellHub(ctx, { kind: "ticket", id, row: { status: "closed" } })
    await ticketToHub(ctx, data.ticketId)
  }),
  afterCommitWhereWanted(ticketWithdrawn, "hub-desk.ticket.withdrawn", async (ctx, { data }) => {
    if ((await hubIdOf(ctx, "ticket", data.ticketId)) !== null)
      await tellHub(ctx, { kind: "ticket", id: data.ticketId, row: { status: "closed" } })
  }),
]
