import Type from "typebox"
import {
  type Api,
  basicHeader,
  concurrent,
  defineConnector,
  filled,
  oauth1,
  perSecond,
  recordsAt,
  signed,
  withHeader,
} from "#hub"
import { resources } from "./resources.ts"
import { wooSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

/** WooCommerce, REST API v3. See README.md for what it does not do, and why. */
export const woocommerce = defineConnector({
  slug: "woocommerce",
  name: "WooCommerce",
  about: "Products, stock, orders, customers and refunds with a WooCommerce shop.",
  category: "shop",
  icon: { letters: "Wo", colour: "#7f54b3" },
  order: 20,
  website: "https://woocommerce.com",
  // A shop is wherever its owner put it.
  hosts: ["*"],
  auth: signed({
    inputs: Type.Object({
      url: Type.String({
        title: "Address of the shop",
        description: "As it stands in WordPress under Settings, with https:// where the shop has it",
        pattern: "^https?://[^/?#@\\s]+(/[^?#@\\s]*)?$",
        maxLength: 300,
      }),
    }),
    secrets: Type.Object({
      consumerKey: Type.String({ title: "Consumer key", pattern: "^ck_[0-9A-Za-z]+$", maxLength: 100 }),
      consumerSecret: Type.String({ title: "Consumer secret", pattern: "^cs_[0-9A-Za-z]+$", maxLength: 100 }),
    }),
    // Over HTTPS the key pair is user and password; over HTTP, where anybody can read, each request is signed.
    sign: (call, { secrets: { consumerKey: key = "", consumerSecret: secret = "" } = {} }, _connection, now) =>
      call.url.protocol === "https:" ? withHeader(call, basicHeader(key, secret)) : oauth1(call, { key, secret }, now),
  }),
  accounts: {
    several: true,
    list: async (api) => {
      await api.get("/settings")
      const url = shopOf(api.connection.inputs)
      return [{ id: url, label: new URL(url).host }]
    },
    details,
  },
  http: {
    base: ({ inputs }) => `${shopOf(inputs)}/wp-json/wc/v3`,
    headers: () => ({ accept: "application/json" }),
    // WooCommerce itself counts nothing; this is what a small hosting bears beside its shoppers.
    budget: [perSecond(10), concurrent(4)],
    failures: {
      says: ["message"],
      code: "code",
      codes: {
        woocommerce_rest_authentication_error: "auth",
        rest_no_route: {
          class: "permanent",
          message: "There is no WooCommerce REST API at this address; switch on pretty permalinks",
        },
      },
    },
  },
  settings: Type.Object({}),
  resources,
  webhooks,
  sandbox: wooSandbox,
})

/** The shop's currency and country, and whether its prices hold tax. */
async function details(api: Api) {
  const general = recordsAt(await api.get("/settings/general"))
  const tax = await api.find("/settings/tax/woocommerce_prices_include_tax")
  const settings = new Map(general.map(({ id, value }) => [id, filled(value) ?? ""]))
  const [country = ""] = settings.get("woocommerce_default_country")?.split(":") ?? []
  const pricesIncludeTax = filled(tax, "value") === "yes"
  return { currency: settings.get("woocommerce_currency") ?? "", country, meta: { pricesIncludeTax } }
}

function shopOf(inputs: Readonly<Record<string, string>>): string {
  return (inputs["url"] ?? "").replace(/\/+$/, "")
}
