// The records of the simulated ConnectWise, with what it fills in.
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"
import type { CwRecord } from "./calls.ts"

export type Table = SandboxTable<CwRecord>

export const apiMember = "Mortise"
const boards = [{ id: 1, name: "Professional Services" }]
export const statuses = [
  [16, "New"],
  [17, "In Progress"],
  [18, "Waiting Client Response"],
  [19, "Scheduled"],
  [20, "Completed"],
  [21, "Closed"],
] as const
export const priorities = [
  [6, "Priority 1 - Emergency Response"],
  [15, "Priority 2 - Quick Response"],
  [8, "Priority 3 - Normal Response"],
  [7, "Priority 4 - Low"],
] as const
export const members = [{ id: 150, identifier: "ada", officeEmail: "ada@example.com" }]

export interface Manage {
  readonly companies: Table
  readonly tickets: Table
  readonly notes: Table
  readonly time: Table
}

type Tell = (type: string, record: CwRecord, verb: "created" | "changed" | "removed") => void

export function makeManage(env: SandboxEnv, tell: Tell): Manage {
  // Whole seconds, each later than the one before.
  const clock = growing(env.now, 1_000)
  const seconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`
  const stamp = (record: CwRecord): CwRecord => {
    const now = seconds(clock())
    return { ...record, _info: { dateEntered: now, ...Object(record["_info"]), lastUpdated: now } }
  }
  const companies = makeCompanies(env, stamp, tell)
  const tickets = makeTickets(env, stamp, tell, companies)
  const notes = table<CwRecord>({
    id: (r) => `${r["ticketId"]}/${r["id"]}`,
    made: (draft) => {
      const flags = {
        detailDescriptionFlag: true,
        internalAnalysisFlag: false,
        resolutionFlag: false,
        issueFlag: false,
      }
      const who = { member: { id: 151, identifier: "nikos", name: "Nikos Agent" }, createdBy: "nikos" }
      return { ...flags, ...who, dateCreated: seconds(env.now()), ...draft, id: env.serial("note") + 300 }
    },
    stamp: (record) => record,
    // A ticket changes with what is written to it.
    onChange: (note) => void (tickets.get(String(note["ticketId"])) && tickets.change(String(note["ticketId"]), {})),
    sample: (n) => {
      const ticket = tickets.all()[0] ?? tickets.insert(tickets.sample(9_000 + n))
      return { ticketId: ticket["id"], text: `Looked at desk ${n}` }
    },
  })
  const time = table<CwRecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({ member: { identifier: apiMember }, status: "Open", ...draft, id: env.serial("time") + 700 }),
    stamp,
    sample: (n) => {
      const ticket = tickets.all()[0] ?? tickets.insert(tickets.sample(9_500 + n))
      const charge = { chargeToId: ticket["id"], chargeToType: "ServiceTicket", billableOption: "Billable" }
      const work = { timeStart: "2026-03-02T10:00:00Z", actualHours: 0.75, notes: `Cooled desk ${n}` }
      return { ...charge, ...work, internalNotes: `Mortise tme_sample${n}` }
    },
  })
  return { companies, tickets, notes, time }
}

function makeCompanies(env: SandboxEnv, stamp: (record: CwRecord) => CwRecord, tell: Tell): Table {
  return table<CwRecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({ deletedFlag: false, ...draft, id: env.serial("company") + 20 }),
    removed: (old) => ({ ...old, deletedFlag: true }),
    stamp,
    onChange: (record, verb) => tell("company", record, verb),
    sample: (n) => ({
      identifier: `Company${n}`,
      name: `Company ${n}`,
      addressLine1: `${n} Akadimias`,
      city: "Athens",
      phoneNumber: `210000${n}`,
      website: `https://company${n}.example.com`,
    }),
  })
}

function makeTickets(env: SandboxEnv, stamp: (record: CwRecord) => CwRecord, tell: Tell, companies: Table): Table {
  const whole = (ticket: CwRecord): CwRecord => {
    const company = companies.get(String(Reflect.get(Object(ticket["company"]), "id")))
    return {
      ...ticket,
      company: { id: company?.["id"], identifier: company?.["identifier"], name: company?.["name"] },
      status: namedOf(statuses, ticket["status"]) ?? { id: 16, name: "New" },
      priority: namedOf(priorities, ticket["priority"]) ?? { id: 8, name: "Priority 3 - Normal Response" },
      board: boards[0],
    }
  }
  return table<CwRecord>({
    id: (r) => String(r["id"]),
    made: (draft) =>
      whole({ recordType: "ServiceTicket", closedFlag: false, ...draft, id: env.serial("ticket") + 4_000 }),
    changed: (old, patch) => whole({ ...old, ...patch }),
    stamp,
    onChange: (record, verb) => tell("ticket", record, verb),
    sample: (n) => {
      const company = companies.all()[0] ?? companies.insert(companies.sample(9_000 + n))
      return {
        summary: `Printer ${n} is on fire`,
        company: { id: company["id"] },
        status: { name: "In Progress" },
        priority: { name: "Priority 2 - Quick Response" },
        contactName: "Eleni Papadaki",
        contactEmailAddress: `eleni${n}@example.com`,
        requiredDate: "2026-04-01T10:00:00Z",
        externalXRef: `X-${n}`,
      }
    },
  })
}

/** The record that is meant by an id or a name. */
export function namedOf(list: readonly (readonly [number, string])[], named: unknown): CwRecord | undefined {
  const { id, name }: { id?: unknown; name?: unknown } = Object(named)
  const found = list.find(
    ([theirs, called]) => theirs === id || (id === undefined && called === name) || (id === null && called === name),
  )
  return found && { id: found[0], name: found[1] }
}
