import Type from "typebox"
import { type Api, bearer, concurrent, defineConnector, leftIn, oauth2, perDay, perMinute, recordsAt } from "#hub"
import { resources } from "./resources.ts"
import { xeroSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

/** Xero, Accounting API 2.0. See README.md for what it does not do, and why. */
export const xero = defineConnector({
  slug: "xero",
  name: "Xero",
  about: "Contacts, items, invoices, credit notes and payments with Xero's books; tax rates and accounts from there.",
  category: "accounting",
  icon: { letters: "Xe", colour: "#13b5ea" },
  order: 10,
  website: "https://www.xero.com",
  hosts: ["api.xero.com", "identity.xero.com", "login.xero.com"],
  auth: oauth2({
    authorize: "https://login.xero.com/identity/connect/authorize",
    token: "https://identity.xero.com/connect/token",
    revoke: "https://identity.xero.com/connect/revocation",
    clientAuth: "basic",
    pkce: true,
    refresh: "rotating",
    graceS: 1800,
    lifeS: 1800,
    scopes: [
      "offline_access",
      "accounting.contacts",
      "accounting.invoices",
      "accounting.payments",
      "accounting.settings",
    ],
    sign: (call, credentials, connection) => {
      const { headers, ...rest } = bearer(call, credentials, connection)
      return {
        ...rest,
        headers: connection.account === null ? headers : { ...headers, "xero-tenant-id": connection.account.id },
      }
    },
  }),
  accounts: {
    several: true,
    list: async (api) =>
      recordsAt(await api.get("https://api.xero.com/Connections"))
        .filter((one) => one["tenantType"] === "ORGANISATION" && typeof one["tenantId"] === "string")
        .map(({ id, tenantId, tenantName }) => ({
          id: String(tenantId),
          label: String(tenantName),
          meta: { connectionId: id },
        })),
    details,
    leave: async (api) => {
      await api.remove(`https://api.xero.com/Connections/${api.connection.account?.meta?.["connectionId"]}`)
    },
  },
  http: {
    base: "https://api.xero.com/api.xro/2.0",
    headers: () => ({ accept: "application/json" }),
    budget: [perMinute(60), perDay(5_000), concurrent(5)],
    left: leftIn({ minute: "x-minlimit-remaining", day: "x-daylimit-remaining" }),
    failures: {
      says: ["Elements.0.ValidationErrors.0.Message", "Message", "Detail", "Title"],
      waitMs: 60_000,
    },
    // The one limit that no wait within a run helps against.
    classify: ({ status, headers }) =>
      status === 429 && headers["x-rate-limit-problem"]?.toLowerCase() === "day"
        ? { class: "throttle", isQuota: true }
        : null,
  },
  settings: Type.Object({
    salesAccount: Type.String({
      title: "Sales account",
      description: "Code of the account that invoice lines are booked to where they name none",
      default: "200",
      maxLength: 10,
    }),
    paymentAccount: Type.String({
      title: "Payment account",
      description: "Code of the bank or till account that payments go to",
      default: "090",
      maxLength: 10,
    }),
  }),
  resources,
  webhooks,
  sandbox: xeroSandbox,
})

/** The organisation's currency, country and zone, and which of its tax types stands for which percentage of sales. */
async function details(api: Api) {
  const [organisation] = recordsAt(await api.get("/Organisation"), "Organisations")
  const rates = recordsAt(await api.get("/TaxRates"), "TaxRates")
  const sales = rates.filter((rate) => rate["Status"] === "ACTIVE" && rate["CanApplyToRevenue"] === true)
  const taxTypes = Object.fromEntries(
    sales.toReversed().map((rate) => [String(rate["EffectiveRate"]), rate["TaxType"]]),
  )
  return {
    currency: String(organisation?.["BaseCurrency"] ?? ""),
    country: String(organisation?.["CountryCode"] ?? ""),
    meta: { taxTypes },
  }
}
