import Type from "typebox"
import { type Api, defineConnector, oauth2, perDay, perSecond, perSeconds, recordsAt, VendorError } from "#hub"
import { version } from "./calls.ts"
import { classify } from "./formats.ts"
import { customProperties, ensureOwnProperty } from "./properties.ts"
import { resources } from "./resources.ts"
import { hubspotSandbox } from "./sandbox.ts"
import { stageSettings } from "./stages.ts"
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
    // A search counts twice (windows.ts): five of them a second are allowed.
    budget: [perSecond(10), perSeconds(10, 100), perDay(250_000)],
    left: (headers) => {
      const [rolling, day] = [headers["x-hubspot-ratelimit-remaining"], headers["x-hubspot-ratelimit-daily-remaining"]]
      return { ...(rolling && { "10s": Number(rolling) }), ...(day && { day: Number(day) }) }
    },
    classify,
  },
  settings: Type.Object(stageSettings),
  resources,
  webhooks,
  sandbox: hubspotSandbox,
})

interface Account {
  readonly portalId: number
  readonly uiDomain: string
  readonly companyCurrency: string
  readonly timeZone: string
}

async function accountOf(api: Api): Promise<Account> {
  const body = await api.get(`/account-info/${version}/details`)
  if (typeof Reflect.get(Object(body), "portalId") !== "number")
    throw new VendorError({ class: "transient", message: "The answer names no account" })
  return body as Account
}

/** The account's currency and zone, its stages of deals, its owners and properties; and our own property is made where it is missing. */
async function details(api: Api) {
  const { companyCurrency: currency, timeZone } = await accountOf(api)
  for (const object of objects) await ensureOwnProperty(api, object)
  const custom = await Promise.all(
    objects.map(async (object) => [object, await customProperties(api, object)] as const),
  )
  const pipelines = recordsAt(await api.get(`/crm/pipelines/${version}/deals`), "results")
  const owners = recordsAt(await api.get(`/crm/owners/${version}`, { limit: 500 }), "results")
  return {
    currency,
    timeZone,
    meta: {
      pipelines: Object.fromEntries(pipelines.map(({ id, label }) => [String(id), label])),
      stages: Object.fromEntries(pipelines.flatMap(stagesOf)),
      owners: Object.fromEntries(owners.map(({ id, email }) => [String(id), email])),
      custom: Object.fromEntries(custom),
    },
  }
}

/** A stage is won at a probability of 1 and lost at 0 once it is closed (docs: pipelines). */
function stagesOf(pipeline: Readonly<Record<string, unknown>>): [string, object][] {
  const stages: unknown = pipeline["stages"]
  return (Array.isArray(stages) ? stages : []).map(
    (stage: { id: string; label: string; displayOrder?: number; metadata?: object }, n) => {
      const { isClosed, probability } = { isClosed: "false", probability: "", ...stage.metadata }
      const status = isClosed !== "true" ? "open" : Number(probability) > 0 ? "won" : "lost"
      return [
        stage.id,
        { label: stage.label, status, pipeline: String(pipeline["id"]), place: stage.displayOrder ?? n },
      ]
    },
  )
}
