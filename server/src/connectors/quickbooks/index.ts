import Type from "typebox"
import {
  type Api,
  at,
  bearer,
  type ConnectionView,
  defineConnector,
  filled,
  oauth2,
  perMinute,
  perSecond,
  recordAt,
} from "#hub"
import { all, query } from "./calls.ts"
import { codesByRate } from "./formats.ts"
import { resources } from "./resources.ts"
import { quickbooksSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

const id = { default: "", maxLength: 30 }

/** QuickBooks Online, Accounting API v3. See README.md for what it does not do, and why. */
export const quickbooks = defineConnector({
  slug: "quickbooks",
  name: "QuickBooks Online",
  about:
    "Customers, items, invoices, credit memos and payments with QuickBooks' books; tax codes, rates and accounts from there.",
  category: "accounting",
  icon: { letters: "Qb", colour: "#2ca01c" },
  order: 20,
  website: "https://quickbooks.intuit.com",
  hosts: ["quickbooks.api.intuit.com", "appcenter.intuit.com", "oauth.platform.intuit.com", "developer.api.intuit.com"],
  auth: oauth2({
    authorize: "https://appcenter.intuit.com/connect/oauth2",
    token: "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
    revoke: "https://developer.api.intuit.com/v2/oauth2/tokens/revoke",
    clientAuth: "basic",
    pkce: false,
    // The value changes about once a day; the one before it is taken until then.
    refresh: "rotating",
    graceS: 86_400,
    lifeS: 3600,
    scopes: ["com.intuit.quickbooks.accounting"],
    callbackInputs: ["realmId"],
    sign: bearer,
  }),
  accounts: {
    several: true,
    // No list of companies exists: the consent is for one, which the callback names.
    list: async (api) => {
      const realm = realmOf(api.connection)
      const company = await companyOf(api)
      return [{ id: realm, label: filled(company, "CompanyName") ?? realm }]
    },
    details,
  },
  http: {
    base: (connection) => `https://quickbooks.api.intuit.com/v3/company/${encodeURIComponent(realmOf(connection))}`,
    headers: () => ({ accept: "application/json" }),
    // Lower minor versions were retired in August 2025.
    query: { minorversion: "75" },
    budget: [perMinute(500), perSecond(10)],
    // The gateway's own faults are written in lower case.
    failures: {
      within: "Fault",
      says: ["Fault.Error.0.Detail", "Fault.Error.0.Message", "fault.error.0.detail", "fault.error.0.message"],
      code: ["Fault.Error.0.code", "fault.error.0.code"],
      codes: {
        "120": "scope",
        "610": "missing",
        "3100": "scope",
        "3200": "auth",
        "5010": "conflict",
        "6190": "permanent",
        "003001": "throttle",
      },
      // A record that is none is told by its code.
      statuses: { 200: "validation", 404: "validation" },
      // No header says how long: a minute is what the limits are counted in. A longer wait is the month's allowance of the app's plan.
      waitMs: 60_000,
      quotaMs: 60_000,
    },
    timeoutMs: 120_000,
  },
  settings: Type.Object({
    salesItem: Type.String({
      title: "Sales item",
      description: "Id of the item that invoice lines sell where they name none; empty: the company's first service",
      ...id,
    }),
    incomeAccount: Type.String({
      title: "Income account",
      description: "Id of the account that sales of new items go to; empty: the company's first income account",
      ...id,
    }),
    depositAccount: Type.String({
      title: "Deposit account",
      description: "Id of the bank account that payments go to; empty: undeposited funds",
      ...id,
    }),
  }),
  resources,
  webhooks,
  sandbox: quickbooksSandbox,
})

/** The company's id, as its consent told it. */
function realmOf({ account, inputs }: ConnectionView): string {
  return account?.id ?? inputs["realmId"] ?? ""
}

async function companyOf(api: Api) {
  return recordAt(await api.get(`/companyinfo/${encodeURIComponent(realmOf(api.connection))}`), "CompanyInfo")
}

/** The company's country and currencies, its tax code of each percentage, and what sales go to where nothing else is said. */
async function details(api: Api) {
  const country = filled(await companyOf(api), "Country")
  const preferences = recordAt(await api.get("/preferences"), "Preferences")
  const [item] = await query(api, "Item", " orderby Id maxresults 1", ["Type = 'Service'"])
  const [account] = await query(api, "Account", " orderby Id maxresults 1", ["AccountType = 'Income'"])
  return {
    ...(country?.length === 2 && { country }),
    currency: filled(preferences, "CurrencyPrefs", "HomeCurrency", "value") ?? "USD",
    meta: {
      isUnitedStates: country === "US",
      hasCurrencies: at(preferences, "CurrencyPrefs", "MultiCurrencyEnabled") === true,
      taxCodes: codesByRate(await all(api, "TaxCode"), await all(api, "TaxRate")),
      salesItem: item?.["Id"] ?? null,
      incomeAccount: account?.["Id"] ?? null,
    },
  }
}
