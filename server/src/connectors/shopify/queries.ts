// What is asked of Shopify, as GraphQL. A query may cost 1,000 points at most: an object is one, a list as many as it may hold
// (docs: rate limits). Pages are as large as that lets them be; what a list within a record holds beyond its first rows is read after it.

const address = "{ name company address1 address2 city provinceCode zip countryCodeV2 phone }"
const money = "{ shopMoney { amount currencyCode } }"
const taxLines = `taxLines { ratePercentage priceSet ${money} }`
const page = "pageInfo { hasNextPage endCursor }"

/** A list within a record: its rows' fields, and how many of them come with the record. */
interface Inner {
  readonly first: number
  readonly more: number
  readonly fields: string
}

/** A kind of record: its name in GraphQL, its list, its fields, the lists within it. */
export interface Kind {
  readonly type: string
  readonly list: "customers" | "products" | "orders" | "inventoryItems"
  /** Records of a page. */
  readonly pageSize: number
  readonly fields: string
  readonly inner: Readonly<Record<string, Inner>>
  /** What one of them takes of the budget, about; Shopify's own count corrects it. */
  readonly cost: number
}

/** What is asked of a kind, however its records are reached. */
export type Fields = Pick<Kind, "type" | "fields" | "inner" | "cost">

export const customers: Kind = {
  type: "Customer",
  list: "customers",
  pageSize: 100,
  fields: `id firstName lastName displayName note tags updatedAt defaultEmailAddress { emailAddress marketingState }
    defaultPhoneNumber { phoneNumber } defaultAddress ${address}`,
  inner: {},
  cost: 1,
}

export const products: Kind = {
  type: "Product",
  list: "products",
  pageSize: 20,
  fields: "id title descriptionHtml status vendor tags updatedAt",
  inner: {
    variants: {
      first: 10,
      more: 100,
      fields:
        "id sku barcode price selectedOptions { name value } inventoryItem { id tracked unitCost { amount currencyCode } }",
    },
  },
  cost: 5,
}

/** Levels are asked for at one location, which the connection names. */
export const stock: Kind = {
  type: "InventoryItem",
  list: "inventoryItems",
  pageSize: 100,
  fields: `id sku tracked createdAt updatedAt
    inventoryLevel(locationId: $location) { quantities(names: ["available"]) { name quantity } }`,
  inner: {},
  cost: 1,
}

export const orders: Kind = {
  type: "Order",
  list: "orders",
  pageSize: 10,
  fields: `id name email phone note test taxesIncluded createdAt updatedAt cancelledAt cancelReason
    displayFinancialStatus displayFulfillmentStatus currencyCode totalPriceSet ${money} totalTaxSet ${money}
    customer { id displayName } billingAddress ${address} shippingAddress ${address}`,
  inner: {
    lineItems: {
      first: 7,
      more: 80,
      fields: `id title sku quantity variant { id } originalUnitPriceSet ${money}
        discountAllocations { allocatedAmountSet ${money} } ${taxLines}`,
    },
    shippingLines: { first: 3, more: 20, fields: `id discountedPriceSet ${money} ${taxLines}` },
  },
  cost: 10,
}

export const refunds = {
  type: "Refund",
  cost: 10,
  fields: `id createdAt updatedAt note order { id } totalRefundedSet ${money}`,
  inner: {
    refundLineItems: { first: 10, more: 100, fields: "quantity restockType lineItem { id sku variant { id } }" },
  },
} as const satisfies Fields
/** Orders of a page, and refunds of each that come with it: more are read one order at a time. */
export const refundPage = { orders: 8, refunds: 3, more: 20 } as const

function selectionOf({ fields, inner }: Fields): string {
  const lists = Object.entries(inner).map(
    ([name, list]) => `${name}(first: ${list.first}) { nodes { ${list.fields} } ${page} }`,
  )
  return [fields, ...lists].join(" ")
}

/** Whether a location has to be named. */
const locationOf = ({ fields }: Pick<Fields, "fields">) => (fields.includes("$location") ? ", $location: ID!" : "")

/** A page of a list, the latest change last (inventory items, which can't be sorted so, by id). */
export function listQuery(kind: Kind): string {
  const sorted = kind.list === "inventoryItems" ? "" : ", sortKey: UPDATED_AT"
  return `query List($after: String, $filter: String${locationOf(kind)}) {
    list: ${kind.list}(first: ${kind.pageSize}, after: $after, query: $filter${sorted}) { nodes { ${selectionOf(kind)} } ${page} }
  }`
}

/** Records by id. */
export function nodesQuery(kind: Fields): string {
  return `query Nodes($ids: [ID!]!${locationOf(kind)}) { nodes(ids: $ids) { ... on ${kind.type} { ${selectionOf(kind)} } } }`
}

/** The rest of a list within a record. */
export function restQuery({ type }: Fields, name: string, { more, fields }: Inner): string {
  return `query Rest($id: ID!, $after: String) {
    node(id: $id) { ... on ${type} { list: ${name}(first: ${more}, after: $after) { nodes { ${fields} } ${page} } } }
  }`
}

/** Refunds stand below their orders. */
export const refundsQuery = `query Refunds($after: String, $filter: String) {
  list: orders(first: ${refundPage.orders}, after: $after, query: $filter, sortKey: UPDATED_AT) {
    nodes { id updatedAt refunds(first: ${refundPage.refunds}) { ${selectionOf(refunds)} } } ${page}
  }
}`
export const moreRefundsQuery = `query MoreRefunds($id: ID!) {
  node(id: $id) { ... on Order { refunds(first: ${refundPage.more}) { ${selectionOf(refunds)} } } }
}`

export const shopQuery = `query Shop {
  shop { id name myshopifyDomain currencyCode ianaTimezone shopAddress { countryCodeV2 } }
  locations(first: 50) { nodes { id name isActive fulfillsOnlineOrders } }
}`

export const skuQuery = `query Sku($filter: String, $location: ID!) {
  variants: productVariants(first: 5, query: $filter) {
    nodes { sku product { id } inventoryItem { ${stock.fields} } }
  }
}`

export const openFulfillmentsQuery = `query Open($id: ID!) {
  order(id: $id) { fulfillmentOrders(first: 20) { nodes { id status } } }
}`

const errors = "userErrors { field message }"

export const productSet = `mutation ProductSet($identifier: ProductSetIdentifiers, $input: ProductSetInput!) {
  answer: productSet(identifier: $identifier, input: $input, synchronous: true) { product { id } ${errors} }
}`
export const productUpdate = `mutation ProductUpdate($product: ProductUpdateInput!) {
  answer: productUpdate(product: $product) { product { id } ${errors} }
}`
export const customerUpdate = `mutation CustomerUpdate($input: CustomerInput!) {
  answer: customerUpdate(input: $input) { customer { id } ${errors} }
}`
export const consentUpdate = `mutation Consent($input: CustomerEmailMarketingConsentUpdateInput!) {
  answer: customerEmailMarketingConsentUpdate(input: $input) { customer { id } ${errors} }
}`
export const itemUpdate = `mutation Track($id: ID!, $input: InventoryItemInput!) {
  answer: inventoryItemUpdate(id: $id, input: $input) { inventoryItem { id tracked } ${errors} }
}`
export const itemActivate = `mutation Stock($item: ID!, $location: ID!, $key: String!) {
  answer: inventoryActivate(inventoryItemId: $item, locationId: $location) @idempotent(key: $key) {
    inventoryLevel { id } ${errors}
  }
}`
export const quantitiesSet = `mutation Levels($input: InventorySetQuantitiesInput!, $key: String!) {
  answer: inventorySetQuantities(input: $input) @idempotent(key: $key) {
    inventoryAdjustmentGroup { id } ${errors}
  }
}`
export const fulfillmentCreate = `mutation Fulfil($fulfillment: FulfillmentInput!) {
  answer: fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { id } ${errors} }
}`
export const orderCancel = `mutation Cancel($id: ID!) {
  answer: orderCancel(orderId: $id, reason: OTHER, restock: true, notifyCustomer: false) {
    job { id } userErrors: orderCancelUserErrors { field message }
  }
}`

export const hooksQuery = `query Hooks($uri: String) {
  webhookSubscriptions(first: 100, uri: $uri) { nodes { id topic uri } }
}`
export const hookCreate = `mutation Hook($topic: WebhookSubscriptionTopic!, $hook: WebhookSubscriptionInput!) {
  answer: webhookSubscriptionCreate(topic: $topic, webhookSubscription: $hook) { webhookSubscription { id } ${errors} }
}`
export const hookDelete = `mutation Unhook($id: ID!) {
  answer: webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId ${errors} }
}`

/** The filter that finds a SKU; text is quoted within a search term (docs: search syntax). */
export function skuFilter(sku: string): string {
  return `sku:"${sku.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}
