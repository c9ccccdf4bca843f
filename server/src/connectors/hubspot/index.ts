import Type from "typebox"
import {
  type Api,
  defineConnector,
  leftIn,
  oauth2,
  perDay,
  perSecond,
  perSeconds,
  type Row,
  recordsAt,
  rowAt,
  rowsAt,
  VendorError,
} from "#hub"
import { version } from "./paths.ts"
import { customProperties } from "./properties.ts"
import { resources, stages } from "./resources.ts"
import { hubspotSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

const objects = ["contacts", "companies", "deals"] as const

/** HubSpot CRM. See README.md for what it does not do, and why. */
export const hubspot = defineConnector({
  slug: "hubspot",
  name: "HubSpot",
  about: "Contacts, companies and deals with HubSpot's CRM; who opted out of mail there is not written to from here.",
  category: "crm",
  icon: { letters: "Hs", colour: "#ff7a59" },
  order: 10,
  website: "https://www.hubspot.com",
  hosts: ["api.hubapi.com", "app.hubspot.com"],
  auth: oauth2({
    authorize: "https://app.hubspot.com/oauth/authorize",
    token: `https://api.hubapi.com/oauth/${version}/token`,
    revoke: `https://api.hubapi.com/oauth/${version}/token/revoke`,
    clientAuth: "body",
    pkce: true,
    refresh: "stable",
    lifeS: 1800,
    scopes: [
      "oauth",
      ...objects.flatMap((object) => [
        `crm.objects.${object}.read`,
        `crm.objects.${object}.write`,
        // For our own property, which keeps a repeated write from making a second record.
        `crm.schemas.${object}.write`,
      ]),
      "crm.objects.owners.read",
    ],
  }),
  accounts: {
    several: true,
    list: async (api) => {
      const { portalId, uiDomain } = await accountOf(api)
      return [{ id: String(portalId), label: `Account ${portalId} (${uiDomain})` }]
    },
    details,
  },
  http: {
    base: "https://api.hubapi.com",
    headers: () => ({ accept: "application/json" }),
    // A search counts twice (calls.ts): five of them a second are allowed.
    budget: [perSecond(10), perSeconds(10, 100), perDay(250_000)],
    left: leftIn({ "10s": "x-hubspot-ratelimit-remaining", day: "x-hubspot-ratelimit-daily-remaining" }),
    failures: {
      says: ["errors.0.message", "message"],
      code: "policyName",
      codes: {
        // The waits are those of HubSpot's own client: 1 s for the secondly window, 10 s for the rolling one; a used-up day waits an hour.
        SECONDLY: { class: "throttle", retryAfterMs: 1_000 },
        DAILY: { class: "throttle", isQuota: true, retryAfterMs: 3_600_000 },
      },
      statuses: {
        // A value that has to be unique is another record's.
        409: "validation",
        423: { class: "transient", retryAfterMs: 2_000 },
        // The account is being moved to another data centre (docs: error handling), for up to a day; a header says how long.
        477: "throttle",
      },
      waitMs: 10_000,
      quotaMs: 60_000,
    },
  },
  settings: Type.Object(stages.settings),
  resources,
  webhooks,
  sandbox: hubspotSandbox,
})

async function accountOf(api: Api): Promise<Row> {
  const account = rowAt(await api.get(`/account-info/${version}/details`))
  if (typeof account["portalId"] === "number") return account
  throw new VendorError({ class: "transient", message: "The answer names no account" })
}

/** The account's currency and zone, its stages of deals, its owners and properties; and our own property is made where it is missing. */
async function details(api: Api) {
  const { companyCurrency, timeZone } = await accountOf(api)
  const custom: [string, readonly Row[]][] = []
  for (const object of objects) custom.push([object, await customProperties(api, object)])
  const pipelines = recordsAt(await api.get(`/crm/pipelines/${version}/deals`), "results")
  const owners = recordsAt(await api.get(`/crm/owners/${version}`, { limit: 500 }), "results")
  return {
    currency: String(companyCurrency),
    timeZone: String(timeZone),
    meta: {
      ...stages.learned(pipelines.map(pipelineOf)),
      owners: Object.fromEntries(owners.map(({ id, email }) => [String(id), email])),
      custom: Object.fromEntries(custom),
    },
  }
}

function pipelineOf({ id, label, ...pipeline }: Row) {
  const inOrder = rowsAt(pipeline, "stages").toSorted((a, b) => Number(a["displayOrder"]) - Number(b["displayOrder"]))
  const named = inOrder.map((stage) => ({
    id: String(stage["id"]),
    label: String(stage["label"]),
    status: statusOf(rowAt(stage, "metadata")),
  }))
  return { id: String(id), label: String(label), stages: named }
}

/** A stage is won at a probability of 1 and lost at 0 once it is closed (docs: pipelines). */
function statusOf({ isClosed, probability }: Row): "open" | "won" | "lost" {
  if (isClosed !== "true") return "open"
  return Number(probability) > 0 ? "won" : "lost"
}
