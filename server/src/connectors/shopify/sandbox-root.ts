import { type Row, rowAt, rowsAt } from "#hub"
import { noOption } from "./formats.ts"
import { filtered, type Root } from "./sandbox-answers.ts"
import { locationId, type Shop, setLevel, shopName, type Table, textOf } from "./sandbox-shop.ts"

export const domain = "mortise-sandbox.myshopify.com"
const refusal = (message: string, field: readonly string[] = []): Row => ({ userErrors: [{ field, message }] })
const done = (answer: Row): Row => ({ ...answer, userErrors: [] })

/** What the simulated shop answers and does. */
export function rootOf(shop: Shop, hooks: Map<string, Row>): Root {
  const { customers, products, orders, stock, refunds } = shop.tables
  const byType: Readonly<Record<string, Table>> = {
    ...{ Customer: customers, Product: products, Order: orders, InventoryItem: stock, Refund: refunds },
  }
  const ofOrder = (id: unknown) => refunds.all().filter((one) => rowAt(one["order"])["id"] === id)
  const shown = (order: Row): Row => ({ ...order, refunds: ofOrder(order["id"]) })
  const nodeOf = (id: unknown): Row | null => {
    const type = textOf(id).split("/")[3] ?? ""
    const found = byType[type]?.get(textOf(id))
    return found === undefined ? null : type === "Order" ? shown(found) : found
  }
  return {
    shop: () => ({
      ...{ id: "gid://shopify/Shop/1", name: shopName, myshopifyDomain: domain, currencyCode: "EUR" },
      ...{ ianaTimezone: "Europe/Athens", shopAddress: { countryCodeV2: "GR" } },
    }),
    locations: () => [{ id: locationId, name: "Warehouse", isActive: true, fulfillsOnlineOrders: true }],
    node: ({ id }) => nodeOf(id),
    nodes: ({ ids }) => (Array.isArray(ids) ? ids.map(nodeOf) : []),
    order: ({ id }) => nodeOf(id),
    customers: ({ query }) => filtered(customers.all(), query),
    products: ({ query }) => filtered(products.all(), query),
    orders: ({ query }) => filtered(orders.all().map(shown), query),
    inventoryItems: ({ query }) => filtered(stock.all(), query),
    productVariants: ({ query }) =>
      filtered(
        products.all().flatMap((product) => rowsAt(product["variants"]).map((v) => ({ ...v, product }))),
        query,
      ),
    webhookSubscriptions: ({ uri }) =>
      [...hooks.values()].filter((one) => uri === null || uri === undefined || one["uri"] === uri),
    ...productWrites(shop),
    ...customerWrites(shop),
    ...stockWrites(shop),
    ...orderWrites(shop),
    webhookSubscriptionCreate: ({ topic, webhookSubscription: wish }) => {
      const { uri } = rowAt(wish)
      const isTaken = [...hooks.values()].some((one) => one["topic"] === topic && one["uri"] === uri)
      if (isTaken) return refusal("Address for this topic has already been taken", ["webhookSubscription", "uri"])
      const hook = { id: shop.gid("WebhookSubscription"), topic, ...rowAt(wish) }
      hooks.set(hook.id, hook)
      return done({ webhookSubscription: hook })
    },
    webhookSubscriptionDelete: ({ id }) =>
      hooks.delete(textOf(id))
        ? done({ deletedWebhookSubscriptionId: id })
        : refusal("Webhook subscription does not exist", ["id"]),
  }
}

function productWrites({ tables: { products } }: Shop): Root {
  const written = (id: unknown, fields: Row): Row => {
    if (id === undefined || id === null) {
      if (textOf(fields["title"]) === "") return refusal("Title can't be blank", ["input", "title"])
      return done({ product: products.insert(fields) })
    }
    if (products.get(textOf(id)) === undefined) return refusal("Product does not exist", ["input", "id"])
    if (fields["title"] === "") return refusal("Title can't be blank", ["input", "title"])
    return done({ product: products.change(textOf(id), fields) })
  }
  return {
    productSet: ({ identifier, input }) => {
      const { id } = rowAt(identifier)
      const { productOptions, variants, ...fields } = rowAt(input)
      if (variants === undefined) return written(id, fields)
      const named = rowsAt(productOptions).map((one) => textOf(one["name"]))
      const old = rowsAt(products.get(textOf(id))?.["variants"])
      const rows = rowsAt(variants).map((row) => variantOf(row, old))
      const chosen = rows.flatMap((row) => rowsAt(row["selectedOptions"]))
      if (!chosen.every((one) => named.includes(textOf(one["name"]))))
        return refusal("Option does not exist", ["input", "variants"])
      const texts = rows.map((row) => JSON.stringify(row["selectedOptions"]))
      if (new Set(texts).size < texts.length)
        return refusal("The variant already exists. Please change at least one option value.", ["input", "variants"])
      return written(id, { ...fields, variants: rows })
    },
    productUpdate: ({ product }) => {
      const { id, ...fields } = rowAt(product)
      return written(id ?? "", fields)
    },
  }
}

/** A variant that is not named in the list is gone; of one that is, what is not named stays. */
function variantOf({ id, optionValues, inventoryItem, ...row }: Row, old: readonly Row[]): Row {
  const before = old.find((one) => one["id"] === id) ?? {}
  const { cost, ...item } = rowAt(inventoryItem)
  const unitCost = cost === undefined ? {} : { unitCost: cost === null ? null : { amount: cost } }
  const chosen = rowsAt(optionValues).map((one) => ({ name: one["optionName"], value: one["name"] }))
  return {
    ...before,
    ...row,
    selectedOptions: chosen.length === 0 ? [noOption] : chosen,
    inventoryItem: { ...rowAt(before["inventoryItem"]), ...item, ...unitCost },
  }
}

function customerWrites({ tables: { customers } }: Shop): Root {
  return {
    customerUpdate: ({ input }) => {
      const { id, email, phone, ...fields } = rowAt(input)
      const old = customers.get(textOf(id))
      if (old === undefined) return refusal("Customer does not exist", ["id"])
      const isTaken = customers
        .all()
        .some((one) => one["id"] !== id && textOf(email) !== "" && emailOf(one) === textOf(email).toLowerCase())
      if (isTaken) return refusal("Email has already been taken", ["email"])
      const change = {
        ...fields,
        ...(email === undefined ? {} : { defaultEmailAddress: textOf(email) === "" ? null : { emailAddress: email } }),
        ...(phone === undefined ? {} : { defaultPhoneNumber: textOf(phone) === "" ? null : { phoneNumber: phone } }),
      }
      return done({ customer: customers.change(textOf(id), change) })
    },
    customerEmailMarketingConsentUpdate: ({ input }) => {
      const { customerId, emailMarketingConsent } = rowAt(input)
      const old = customers.get(textOf(customerId))
      if (old === undefined) return refusal("Customer does not exist", ["input", "customerId"])
      if (emailOf(old) === "") return refusal("An email address is required to set the email consent state", ["input"])
      const { marketingState } = rowAt(emailMarketingConsent)
      return done({ customer: customers.change(textOf(customerId), { defaultEmailAddress: { marketingState } }) })
    },
  }
}

function emailOf(customer: Row): string {
  return textOf(rowAt(customer["defaultEmailAddress"])["emailAddress"]).toLowerCase()
}

/** Since 2026-04 these want a key; told again with the same one, they do nothing more. */
function stockWrites({ tables: { stock }, gid }: Shop): Root {
  const answers = new Map<string, Row>()
  const once = (key: string | undefined, work: () => Row): Row => {
    if (key === undefined)
      throw new Error("The @idempotent directive is required for this mutation but was not provided.")
    const answer = answers.get(key) ?? work()
    answers.set(key, answer)
    return answer
  }
  return {
    inventoryItemUpdate: ({ id, input }) => {
      if (stock.get(textOf(id)) === undefined) return refusal("Inventory item does not exist", ["id"])
      const { tracked } = rowAt(input)
      return done({ inventoryItem: stock.change(textOf(id), tracked === undefined ? {} : { tracked }) })
    },
    inventoryActivate: ({ inventoryItemId: id }, key) =>
      once(key, () => {
        if (stock.get(textOf(id)) === undefined) return refusal("Inventory item does not exist", ["inventoryItemId"])
        setLevel(stock, textOf(id), 0)
        return done({ inventoryLevel: { id: "gid://shopify/InventoryLevel/1", quantities: [] } })
      }),
    inventorySetQuantities: ({ input }, key) =>
      once(key, () => {
        const quantities = rowsAt(rowAt(input)["quantities"])
        for (const [
          i,
          { inventoryItemId: id, locationId: place, quantity, changeFromQuantity },
        ] of quantities.entries()) {
          const field = ["input", "quantities", String(i)]
          const item = stock.get(textOf(id))
          if (item === undefined) return refusal("The specified inventory item could not be found.", field)
          if (place !== locationId) return refusal("The specified location could not be found.", field)
          if (item["inventoryLevel"] === null)
            return refusal("The specified inventory item is not stocked at the location.", field)
          if (changeFromQuantity === undefined) return refusal("changeFromQuantity is required.", field)
          if (Number(quantity) > 1_000_000_000)
            return refusal("The quantity can't be higher than 1,000,000,000.", field)
        }
        for (const { inventoryItemId, quantity } of quantities)
          setLevel(stock, textOf(inventoryItemId), Number(quantity))
        return done({ inventoryAdjustmentGroup: { id: gid("InventoryAdjustmentGroup") } })
      }),
  }
}

function orderWrites({ tables: { orders }, gid, env }: Shop): Root {
  return {
    fulfillmentCreate: ({ fulfillment }) => {
      const ids = rowsAt(rowAt(fulfillment)["lineItemsByFulfillmentOrder"]).map((one) => one["fulfillmentOrderId"])
      const parts = (order: Row) => rowsAt(order["fulfillmentOrders"])
      const order = orders
        .all()
        .find((one) => parts(one).some((part) => ids.includes(part["id"]) && part["status"] === "OPEN"))
      if (order === undefined) return refusal("Fulfillment order does not exist or is not open", ["fulfillment"])
      const closed = parts(order).map((part) => (ids.includes(part["id"]) ? { ...part, status: "CLOSED" } : part))
      orders.change(textOf(order["id"]), { fulfillmentOrders: closed, displayFulfillmentStatus: "FULFILLED" })
      return done({ fulfillment: { id: gid("Fulfillment") } })
    },
    orderCancel: ({ orderId, reason }) => {
      const order = orders.get(textOf(orderId))
      const words =
        order === undefined
          ? "Order does not exist"
          : order["cancelledAt"] === null
            ? null
            : "Order has already been cancelled"
      if (words !== null) return { job: null, orderCancelUserErrors: [{ field: ["orderId"], message: words }] }
      const cancelledAt = `${env.now().toISOString().slice(0, 19)}Z`
      orders.change(textOf(orderId), { cancelledAt, cancelReason: reason })
      return { job: { id: gid("Job") }, orderCancelUserErrors: [] }
    },
  }
}
