import Type from "typebox"
import { type Api, apiKey, defineConnector, filled, perSecond, recordAt, withHeader } from "#hub"
import { actions } from "./actions.ts"
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
    failures: {
      says: ["error.message"],
      code: ["error.code", "error.type"],
      codes: {
        rate_limit: "throttle",
        lock_timeout: "throttle",
        idempotency_key_in_use: { class: "transient", retryAfterMs: 1_000 },
        idempotency_error: "permanent",
      },
      quotaMs: 60_000,
    },
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
  const account = recordAt(await api.get("/account"))
  const id = String(account["id"])
  const timeZone = filled(account, "settings", "dashboard", "timezone")
  return {
    id,
    label: filled(account, "settings", "dashboard", "display_name") ?? filled(account, "email") ?? id,
    currency: (filled(account, "default_currency") ?? "usd").toUpperCase(),
    country: filled(account, "country") ?? "",
    ...(timeZone !== null && { timeZone }),
  }
}
