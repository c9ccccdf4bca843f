// The records of the simulated Halo, with what it fills in.
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"
import type { HRecord } from "./calls.ts"

export type Table = SandboxTable<HRecord>

/** What lookups answer; their ids are this Halo's own. */
export const lookups = {
  statuses: [
    [1, "New"],
    [2, "In Progress"],
    [4, "With User"],
    [5, "On Hold"],
    [21, "Scheduled"],
    [8, "Resolved"],
    [9, "Closed"],
  ],
  priorities: [
    [1, "Critical"],
    [2, "High"],
    [3, "Medium"],
    [4, "Low"],
  ],
  types: [
    [1, "Incident"],
    [3, "Service Request"],
  ],
} as const
/** Ids of the statuses in which nothing is left to do. */
export const closedStatuses: readonly unknown[] = [8, 9]

export interface Halo {
  readonly env: SandboxEnv
  readonly clients: Table
  readonly tickets: Table
  readonly actions: Table
  readonly users: readonly HRecord[]
}

/** One Halo; `tell` sends what its webhook sends. */
export function makeHalo(env: SandboxEnv, tell: (message: HRecord) => void): Halo {
  const clock = growing(env.now)
  const now = () => clock().toISOString()
  const clients = makeClients(env, now)
  const users = [{ id: 900, name: "Eleni Papadaki", emailaddress: "eleni@client.example.com", inactive: false }]
  const tickets = makeTickets(env, now, clients, users, (ticket, verb) =>
    verb === "removed"
      ? undefined
      : tell({ event: verb === "created" ? "New Ticket Logged" : "Ticket Updated", ticket }),
  )
  const actions = makeActions(env, now, tickets, (action, ticket) => tell({ event: "New Action", ticket, action }))
  return { env, clients, tickets, actions, users }
}

function makeClients(env: SandboxEnv, now: () => string): Table {
  return table<HRecord>({
    id: (r) => String(r["id"]),
    made: (draft) => {
      const id = env.serial("client") + 10
      const unsaid = { accountsemailaddress: "", main_phonenumber: "", website: "", notes: "", tax_number: "" }
      return { ...unsaid, inactive: false, main_site_name: "Main", main_site_id: id + 100, ...draft, id }
    },
    removed: (old) => ({ ...old, inactive: true }),
    stamp: (record) => ({ ...record, alastupdate: now() }),
    sample: (n) => ({
      name: `Client ${n}`,
      accountsemailaddress: `accounts${n}@example.com`,
      website: `https://client${n}.example.com`,
      notes: `Notes about client ${n}`,
    }),
  })
}

function makeTickets(
  env: SandboxEnv,
  now: () => string,
  clients: Table,
  users: readonly HRecord[],
  onChange: (ticket: HRecord, verb: "created" | "changed" | "removed") => void,
): Table {
  const named = (ticket: HRecord): HRecord => {
    const user = users.find((one) => one["id"] === ticket["user_id"])
    return {
      ...ticket,
      client_name: clients.get(String(ticket["client_id"]))?.["name"] ?? "",
      user_name: user?.["name"] ?? "General User",
      user_email: user?.["emailaddress"] ?? "",
    }
  }
  return table<HRecord>({
    id: (r) => String(r["id"]),
    made: (draft) => {
      const unsaid = {
        details: "",
        status_id: 1,
        priority_id: 3,
        tickettype_id: 3,
        deadlinedate: "1900-01-01T00:00:00",
      }
      return named({ ...unsaid, dateoccurred: env.now().toISOString(), ...draft, id: env.serial("ticket") + 2_000 })
    },
    changed: (old, patch) => named({ ...old, ...patch }),
    stamp: (record) => ({ ...record, last_update: now() }),
    onChange,
    sample: (n) => {
      const client = clients.all()[0] ?? clients.insert(clients.sample(9_000 + n))
      return {
        summary: `Printer ${n} is on fire`,
        details: `It began at desk ${n}`,
        client_id: client["id"],
        status_id: 2,
        priority_id: 2,
        deadlinedate: "2026-04-01T10:00:00Z",
      }
    },
  })
}

function makeActions(
  env: SandboxEnv,
  now: () => string,
  tickets: Table,
  onChange: (action: HRecord, ticket: HRecord | undefined) => void,
): Table {
  return table<HRecord>({
    id: (r) => `${r["ticket_id"]}/${r["id"]}`,
    made: (draft) => {
      const unsaid = { outcome: "Note", hiddenfromuser: false, who: "Nikos Agent", actionby_user_id: 0, timetaken: 0 }
      const id = env.serial(`action of ${draft["ticket_id"]}`)
      return { ...unsaid, actisbillable: false, datetime: env.now().toISOString(), ...draft, id }
    },
    stamp: (record) => ({ ...record, last_updated: now() }),
    // A ticket changes with what is done on it.
    onChange: (action) => {
      const id = String(action["ticket_id"])
      if (tickets.get(id) !== undefined) tickets.change(id, {})
      onChange(action, tickets.get(id))
    },
    sample: (n) => {
      const ticket = tickets.all()[0] ?? tickets.insert(tickets.sample(9_000 + n))
      return { ticket_id: ticket["id"], note: `Looked at desk ${n}`, hiddenfromuser: n % 2 === 0 }
    },
  })
}

/** The n-th time of ours: it stands among the actions, signed. */
export function sampleTime({ tickets }: Halo, n: number): HRecord {
  const ticket = tickets.all()[0] ?? tickets.insert(tickets.sample(9_500 + n))
  const note = `Cooled desk ${n}\n\n(Mortise Eleni Papadaki, tme_sample${n})`
  return { ticket_id: ticket["id"], note, timetaken: 0.75, actisbillable: true, hiddenfromuser: true }
}
