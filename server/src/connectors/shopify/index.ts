import { createHmac, timingSafeEqual } from "node:crypto"
import Type from "typebox"
import { type Api, concurrent, defineConnector, oauth2, perSeconds, recordAt, rowsAt, textAt } from "#hub"
import { ask, version } from "./calls.ts"
import { left, pointsPerTenSeconds, waitMs } from "./points.ts"
import { shopQuery } from "./queries.ts"
import { resources } from "./resources.ts"
import { shopifySandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

/** Shopify, Admin API over GraphQL. See README.md for what it does not do, and why. */
export const shopify = defineConnector({
  slug: "shopify",
  name: "Shopify",
  about: "Products, stock, orders, customers and refunds with a Shopify shop.",
  category: "shop",
  icon: { letters: "Sh", colour: "#95bf47" },
  order: 10,
  website: "https://www.shopify.com",
  hosts: ["*.myshopify.com"],
  auth: oauth2({
    authorize: ({ inputs }) => `https://${shopOf(inputs)}/admin/oauth/authorize`,
    token: ({ inputs }) => `https://${shopOf(inputs)}/admin/oauth/access_token`,
    clientAuth: "body",
    pkce: false,
    // Access tokens that end, as public apps must have them.
    codeParams: { expiring: "1" },
    refresh: "rotating",
    // The one before is taken until the new one is used, 30 days at most (docs: changelog, 28 August 2026).
    graceS: 30 * 86_400,
    lifeS: 3600,
    scopeSeparator: ",",
    // Who may write may read.
    scopes: [
      ...["write_products", "write_inventory", "write_orders", "write_customers", "read_locations"],
      "write_merchant_managed_fulfillment_orders",
    ],
    inputs: Type.Object({
      shop: Type.String({
        title: "Shop",
        description: "The shop's own domain at Shopify: name.myshopify.com",
        pattern: "^[a-z0-9][a-z0-9-]*\\.myshopify\\.com$",
        maxLength: 100,
      }),
    }),
    sign: (call, { accessToken = "" }) => ({
      ...call,
      headers: { ...call.headers, "x-shopify-access-token": accessToken },
    }),
    verifyCallback,
    readAnswer: (answer) => ({ token_type: "bearer", ...answer }),
  }),
  accounts: {
    several: true,
    list: async (api) => {
      const shop = await found(api, "shop")
      const id = textAt(shop, "myshopifyDomain") ?? ""
      return [{ id, label: textAt(shop, "name") ?? id }]
    },
    details,
  },
  http: {
    base: ({ inputs }) => `https://${shopOf(inputs)}/admin/api/${version}`,
    headers: () => ({ accept: "application/json" }),
    budget: [perSeconds(10, pointsPerTenSeconds), concurrent(4)],
    left,
    failures: {
      // A query that failed answers 200 (docs: response codes).
      within: "errors.0.extensions.code",
      says: ["errors.0.message", "errors"],
      code: "errors.0.extensions.code",
      codes: {
        ACCESS_DENIED: "scope",
        INTERNAL_SERVER_ERROR: "transient",
        TIMEOUT: "transient",
        THROTTLED: "throttle",
      },
      statuses: {
        402: { class: "permanent", message: "The shop is frozen: its bill is not paid" },
        423: { class: "permanent", message: "The shop is locked" },
      },
      waitMs,
    },
  },
  settings: Type.Object({
    location: Type.String({
      title: "Location",
      description: "Id of the location whose stock is kept; empty: the first that serves the online shop",
      default: "",
      maxLength: 100,
    }),
  }),
  resources,
  webhooks,
  sandbox: shopifySandbox,
})

async function found(api: Api, field: "shop" | "locations") {
  return recordAt(await ask(api, shopQuery, {}, 55), field)
}

/** The shop's currency, country and zone, and where its stock is. */
async function details(api: Api) {
  const shop = await found(api, "shop")
  const places = rowsAt(await found(api, "locations"), "nodes").filter((one) => one["isActive"] === true)
  const place = places.find((one) => one["fulfillsOnlineOrders"] === true) ?? places[0]
  const country = textAt(shop, "shopAddress", "countryCodeV2")
  return {
    currency: textAt(shop, "currencyCode") ?? "",
    ...(country !== undefined && { country }),
    timeZone: textAt(shop, "ianaTimezone") ?? "",
    meta: {
      location: place?.["id"] ?? null,
      locations: Object.fromEntries(places.map(({ id, name }) => [String(id), name])),
    },
  }
}

/** The callback's own signature: its other fields in the order of their names (docs: authorization code grant). */
function verifyCallback({ hmac = "", ...query }: Readonly<Record<string, string>>, clientSecret: string): boolean {
  const text = Object.keys(query)
    .toSorted()
    .map((name) => `${name}=${query[name]}`)
    .join("&")
  const made = Buffer.from(createHmac("sha256", clientSecret).update(text).digest("hex"))
  const given = Buffer.from(hmac)
  return made.length === given.length && timingSafeEqual(made, given)
}

function shopOf(inputs: Readonly<Record<string, string>>): string {
  return inputs["shop"] ?? ""
}
