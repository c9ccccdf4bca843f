import Type from "typebox"
import { type Api, bearer, clientCredentials, concurrent, defineConnector, deskWords, nameKey, perSecond } from "#hub"
import { lookupOf } from "./calls.ts"
import { wordsOf } from "./formats.ts"
import { resources } from "./resources.ts"
import { haloSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

/** HaloPSA (Halo API v2). See README.md for what it does not do, and why. */
export const halopsa = defineConnector({
  slug: "halopsa",
  name: "HaloPSA",
  about: "Tickets, notes and approved time with HaloPSA; its clients are matched to customers.",
  category: "psa",
  icon: { letters: "Ha", colour: "#1f6feb" },
  order: 10,
  website: "https://halopsa.com",
  // Every customer of Halo has a host of its own.
  hosts: ["*"],
  auth: clientCredentials({
    inputs: Type.Object({
      url: Type.String({
        title: "Address of your Halo",
        description: "As staff open it, for example https://yourcompany.halopsa.com",
        pattern: "^https://[^/?#@\\s]+$",
        maxLength: 300,
      }),
      tenant: Type.Optional(
        Type.String({
          title: "Tenant",
          description: "Only where Halo's API page shows one",
          maxLength: 100,
          pattern: "^[\\w.-]*$",
        }),
      ),
    }),
    secrets: Type.Object({
      clientId: Type.String({ title: "Client ID", minLength: 1, maxLength: 200 }),
      clientSecret: Type.String({ title: "Client secret", minLength: 1, maxLength: 500 }),
    }),
    token: ({ inputs }) => `${hostOf(inputs)}/auth/token${tenantOf(inputs)}`,
    clientAuth: "body",
    scopes: ["all"],
    sign: bearer,
  }),
  accounts: { several: true, list: accounts, details },
  http: {
    base: ({ inputs }) => `${hostOf(inputs)}/api`,
    headers: () => ({ accept: "application/json" }),
    // Halo tells no numbers; this stays far from what one agent's browser asks for.
    budget: [perSecond(5), concurrent(3)],
    failures: { says: wordsOf, waitMs: 60_000 },
  },
  settings: Type.Object({
    ticketType: Type.String({
      title: "Ticket type",
      description: "Name of the type that tickets from here get; empty: Halo's own default",
      default: "Incident",
      maxLength: 100,
    }),
    ...deskWords(
      {
        new: "New",
        open: "In Progress",
        waiting: "With User, On Hold",
        scheduled: "Scheduled",
        resolved: "Resolved",
        closed: "Closed",
      },
      { low: "Low", normal: "Medium", high: "High", urgent: "Critical" },
    ),
    publicOutcome: outcome("Outcome of public notes", "Public Note"),
    internalOutcome: outcome("Outcome of internal notes", "Private Note"),
    timeOutcome: outcome("Outcome of time", "Time Entry"),
  }),
  resources,
  webhooks,
  sandbox: haloSandbox,
  bypass: {
    "webhooks.forged":
      "Halo signs no body: it sends with a Basic login, which halopsa.test.ts proves; a message is only a hint to read",
  },
})

function outcome(title: string, value: string) {
  return Type.String({
    title,
    description: "The name that actions from here carry in Halo",
    default: value,
    maxLength: 100,
  })
}

function hostOf(inputs: Readonly<Record<string, string>>): string {
  return (inputs["url"] ?? "").replace(/\/+$/, "")
}

function tenantOf({ tenant = "" }: Readonly<Record<string, string>>): string {
  return tenant === "" ? "" : `?tenant=${encodeURIComponent(tenant)}`
}

/** One login is one Halo. */
async function accounts(api: Api) {
  await api.get("/Agent/me")
  const url = hostOf(api.connection.inputs)
  return [{ id: url, label: new URL(url).host }]
}

/** The ids of statuses, priorities and ticket types by their names; settings say which of them stands for what. */
async function details(api: Api) {
  const statuses = lookupOf(await api.get("/Status"), "statuses")
  const priorities = lookupOf(await api.get("/Priority"), "priorities")
  const types = lookupOf(await api.get("/TicketType"), "tickettypes")
  return {
    meta: {
      statuses: idsByName(statuses, "id"),
      priorities: idsByName(priorities, "priorityid"),
      ticketTypes: idsByName(types, "id"),
    },
  }
}

/** The first of a name counts: each SLA has its own priorities, under the same names and numbers. */
function idsByName(records: readonly Readonly<Record<string, unknown>>[], id: string): Record<string, number> {
  return Object.fromEntries(records.toReversed().map((one) => [nameKey(one["name"]), Number(one[id])]))
}
