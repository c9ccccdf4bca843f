import Type from "typebox"
import {
  type Api,
  apiKey,
  concurrent,
  defineConnector,
  deskWords,
  namesSetting,
  perHour,
  recordsAt,
  textAt,
  VendorError,
} from "#hub"
import { ownResource, pickListIn } from "./calls.ts"
import { resources } from "./resources.ts"
import { autotaskSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

const anyZone = "https://webservices.autotask.net/atservicesrest/"

/** Autotask PSA, REST API 1.0. See README.md for what it does not do, and why. */
export const autotask = defineConnector({
  slug: "autotask",
  name: "Autotask PSA",
  about: "Tickets, notes and approved time with Autotask PSA; its companies are matched to customers.",
  category: "psa",
  icon: { letters: "At", colour: "#c2410c" },
  order: 30,
  website: "https://www.datto.com/products/autotask-psa/",
  hosts: ["*.autotask.net"],
  auth: apiKey({
    inputs: Type.Object({
      user: Type.String({ title: "User name of the API user", pattern: "^[!-~]+@[!-~]+$", maxLength: 200 }),
    }),
    secrets: Type.Object({
      secret: Type.String({ title: "Secret of the API user", pattern: "^[!-~]+$", maxLength: 200 }),
      integrationCode: Type.String({ title: "Tracking identifier", pattern: "^[!-~]+$", maxLength: 100 }),
    }),
    sign: (call, { secrets = {} }, { inputs }) => ({
      ...call,
      headers: {
        ...call.headers,
        apiintegrationcode: secrets["integrationCode"] ?? "",
        username: inputs["user"] ?? "",
        secret: secrets["secret"] ?? "",
      },
    }),
  }),
  accounts: { several: true, list: accounts, details },
  http: {
    base: ({ account }) => `${String(account?.meta?.["url"] ?? anyZone)}v1.0`,
    headers: () => ({ accept: "application/json" }),
    // 10,000 an hour are for all integrations of a database together, and from half of them on Autotask slows down; three at a time.
    budget: [perHour(4_000), concurrent(3)],
    failures: {
      says: ["errors.0"],
      waitMs: 60_000,
      // What is wrong with a record is said by 500, too: such a call is never right the next time.
    },
    classify: ({ status, body }) =>
      status === 500 && textAt(body, "errors", "0") !== undefined ? { class: "validation" } : null,
  },
  settings: Type.Object({
    queue: text("Queue", "Name of the queue that tickets from here go to; empty: the category's own", ""),
    dueDays: Type.Integer({
      title: "Days until a ticket is due",
      description: "Autotask wants a due date; for tickets that have none here",
      default: 7,
      minimum: 0,
      maximum: 365,
    }),
    companyType: text("Company type", "Type of companies that are made from here", "Customer"),
    noteType: text("Note type", "Type of notes from here; else the first of the list", "Task Notes"),
    timeRole: text("Role of time", "Name of the role that time is booked in", "Technician"),
    publishPublic: namesSetting("Publish: public notes", "All Autotask Users"),
    publishInternal: namesSetting("Publish: internal notes", "Internal Project Team, Internal Only"),
    ...deskWords(
      {
        new: "New",
        open: "In Progress",
        waiting: "Waiting Customer",
        scheduled: "Scheduled",
        resolved: "Complete",
        closed: "Complete",
      },
      { low: "Low", normal: "Medium", high: "High", urgent: "Critical" },
    ),
  }),
  resources,
  webhooks,
  sandbox: autotaskSandbox,
})

function text(title: string, description: string, value: string) {
  return Type.String({ title, description, default: value, maxLength: 100 })
}

/** The zone of the user's database; asking for it needs no login, so one record is asked for behind it. */
async function accounts(api: Api) {
  const user = api.connection.inputs["user"] ?? ""
  const url = textAt(await api.get(`${anyZone}v1.0/zoneInformation`, { user }), "url")
  if (url === undefined || !/^https:\/\/[a-z0-9-]+\.autotask\.net\/[a-z]+\/$/i.test(url))
    throw new VendorError({ class: "auth", message: "Autotask knows no such user" })
  const first = { filter: [{ op: "gte", field: "id", value: 0 }], MaxRecords: 1 }
  recordsAt(await api.post(`${url}v1.0/Companies/query`, first), "items")
  return [{ id: user.toLowerCase(), label: user, meta: { url } }]
}

/** The pick lists that the settings speak of, by their labels, and whose key it is. */
async function details(api: Api) {
  const fieldsOf = (entity: string) => api.get(`/${entity}/entityInformation/fields`)
  const [tickets, notes, companies] = [
    await fieldsOf("Tickets"),
    await fieldsOf("TicketNotes"),
    await fieldsOf("Companies"),
  ]
  return {
    meta: {
      url: api.connection.account?.meta?.["url"],
      resource: await ownResource(api),
      statuses: pickListIn(tickets, "status"),
      priorities: pickListIn(tickets, "priority"),
      queues: pickListIn(tickets, "queueID"),
      publish: pickListIn(notes, "publish"),
      noteTypes: pickListIn(notes, "noteType"),
      types: pickListIn(companies, "companyType"),
    },
  }
}
