// The records of the simulated Autotask, with what it fills in.
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"
import type { ARecord } from "./calls.ts"

export type Table = SandboxTable<ARecord>
export type EntityName = "Companies" | "Tickets" | "TicketNotes" | "TimeEntries"

export const apiResource = 4
/** Records that are only asked for. */
export const lookups: Readonly<Record<string, readonly ARecord[]>> = {
  Resources: [
    { id: apiResource, userName: "api", email: "api@sandbox.example.com", isActive: true },
    { id: 5, userName: "ada", email: "ada@example.com", isActive: true },
  ],
  Roles: [{ id: 29, name: "Technician", isActive: true }],
  Contacts: [{ id: 900, companyID: 21, emailAddress: "eleni@client.example.com" }],
}

type List = readonly (readonly [number, string])[]
/** Pick lists by entity and field. */
export const pickLists: Readonly<Record<string, Readonly<Record<string, List>>>> = {
  Tickets: {
    status: [
      [1, "New"],
      [8, "In Progress"],
      [7, "Waiting Customer"],
      [10, "Scheduled"],
      [5, "Complete"],
    ],
    priority: [
      [4, "Critical"],
      [1, "High"],
      [2, "Medium"],
      [3, "Low"],
    ],
    queueID: [[8, "Monitoring Alert"]],
  },
  TicketNotes: {
    publish: [
      [1, "All Autotask Users"],
      [2, "Internal Project Team"],
    ],
    noteType: [
      [1, "Task Summary"],
      [3, "Task Notes"],
    ],
  },
  Companies: { companyType: [[1, "Customer"]] },
  TicketWebhookFields: { fieldID: [[101, "Status"]] },
  TicketNoteWebhookFields: { fieldID: [[201, "Description"]] },
}

export function makeEntities(
  env: SandboxEnv,
  tell: (entity: string, record: ARecord, verb: "created" | "changed" | "removed") => void,
): Readonly<Record<EntityName, Table>> {
  const clock = growing(env.now)
  const stampAt = (field: string) => (record: ARecord) => ({ ...record, [field]: clock().toISOString() })
  const Companies = table<ARecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({ companyType: 1, isActive: true, ...draft, id: env.serial("company") + 20 }),
    removed: (old) => ({ ...old, isActive: false }),
    stamp: stampAt("lastTrackedModificationDateTime"),
    sample: (n) => ({
      companyName: `Company ${n}`,
      phone: `210000${n}`,
      webAddress: `https://company${n}.example.com`,
    }),
  })
  const Tickets = table<ARecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({
      status: 1,
      priority: 2,
      createDate: env.now().toISOString(),
      ...draft,
      id: env.serial("ticket") + 7_000,
    }),
    stamp: stampAt("lastActivityDate"),
    onChange: (record, verb) => tell("Ticket", record, verb),
    sample: (n) => {
      const company = Companies.all()[0] ?? Companies.insert(Companies.sample(9_000 + n))
      return {
        title: `Printer ${n} is on fire`,
        description: `It began at desk ${n}`,
        companyID: company["id"],
        status: 8,
        priority: 1,
        dueDateTime: "2026-04-01T10:00:00Z",
        externalID: `X-${n}`,
      }
    },
  })
  const TicketNotes = table<ARecord>({
    id: (r) => String(r["id"]),
    made: (draft) => {
      const unsaid = { noteType: 3, publish: 1, creatorResourceID: 5, createDateTime: env.now().toISOString() }
      return { ...unsaid, ...draft, id: env.serial("note") + 300 }
    },
    stamp: stampAt("lastActivityDate"),
    onChange: (record, verb) => tell("TicketNote", record, verb),
    sample: (n) => {
      const ticket = Tickets.all()[0] ?? Tickets.insert(Tickets.sample(9_000 + n))
      return { ticketID: ticket["id"], title: `Desk ${n}`, description: `Looked at desk ${n}` }
    },
  })
  const TimeEntries = table<ARecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({ isNonBillable: false, ...draft, id: env.serial("time") + 500 }),
    stamp: (record) => record,
    sample: (n) => {
      const ticket = Tickets.all()[0] ?? Tickets.insert(Tickets.sample(9_500 + n))
      const work = { startDateTime: "2026-03-02T10:00:00Z", dateWorked: "2026-03-02", hoursWorked: 0.75 }
      const notes = { summaryNotes: `Cooled desk ${n}`, internalNotes: `Mortise tme_sample${n}` }
      return { ticketID: ticket["id"], resourceID: 5, roleID: 29, ...work, ...notes }
    },
  })
  return { Companies, Tickets, TicketNotes, TimeEntries }
}
