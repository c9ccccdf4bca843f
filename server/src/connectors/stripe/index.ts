import Type from "typebox"
import { type Api, apiKey, defineConnector, perSecond, withHeader } from "#hub"
import { actions } from "./actions.ts"
import { classify, filled, objectOf } from "./formats.ts"
import { resources } from "./resources.ts"
import { stripeSandbox } from "./sandbox.ts"
import { apiVersion } from "./version.ts"
import { webhooks } from "./webhooks.ts"

/** Stripe, API v1. See README.md for what it does not do, and why. */
export const stripe = defineConnector({
  slug: "stripe",
  name: "Stripe",
  about:
    "Card payments in the shop on Stripe's own page; customers, products, prices, refunds, subscriptions and payouts with Stripe.",
  category: "payments",
  icon: { letters: "St", colour: "#635bff" },
  order: 10,
  website: "https://stripe.com",
  hosts: ["api.stripe.com"],
  auth: apiKey({
    secrets: Type.Object({
      key: Type.String({
        title: "Restricted key",
        description:
          "Developers → API keys → Create restricted key. README of the connector lists the rights that it needs",
        pattern: "^(rk|sk)_(test|live)_[A-Za-z0-9]{8,240}$",
        maxLength: 255,
      }),
    }),
    sign: (call, { secrets = {} }) => withHeader(call, `Bearer ${secrets["key"] ?? ""}`),
  }),
  accounts: { several: false, list: async (api) => [await accountOf(api)] },
  http: {
    base: "https://api.stripe.com/v1",
    headers: () => ({ "stripe-version": apiVersion }),
    // 100 in a second altogether, but 25 for one kind of call, which is what a sync makes.
    budget: [perSecond(25)],
    classify,
    timeoutMs: 80_000,
  },
  settings: Type.Object({}),
  resources,
  actions,
  webhooks,
  sandbox: stripeSandbox,
  bypass: {
    "reading.moment": "Stripe's records do not say when they changed; its events do, which the check does not see",
    "writing.refused": "Stripe takes a customer without any field; what it refuses is in the connector's own test",
  },
})

async function accountOf(api: Api) {
  const account = objectOf(await api.get("/account"))
  const dashboard = Object(Reflect.get(Object(account["settings"]), "dashboard"))
  const id = String(account["id"])
  return {
    id,
    label: filled(dashboard.display_name) ?? filled(account["email"]) ?? id,
    currency: String(account["default_currency"] ?? "usd").toUpperCase(),
    country: String(account["country"] ?? ""),
    ...(filled(dashboard.timezone) === null ? {} : { timeZone: String(dashboard.timezone) }),
  }
}
