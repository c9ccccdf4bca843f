import { createRequire } from "node:module"
import type * as Graphql from "graphql"
import { lazy } from "#kernel"

/** Loaded with the first simulated shop: a server that plays none needs no GraphQL. */
export const graphql = lazy((): typeof Graphql => createRequire(import.meta.url)("graphql"))

/** What of the Admin API's schema the connector uses; names, types and defaults as there. */
export const schema = lazy(() => graphql().buildSchema(text))

const text = `
  directive @idempotent(key: String!) on FIELD
  scalar DateTime scalar Decimal scalar Money scalar HTML scalar URL
  scalar CurrencyCode scalar CountryCode scalar ProductStatus scalar WebhookSubscriptionTopic
  scalar OrderCancelReason scalar WebhookSubscriptionFormat
  enum ProductSortKeys { ID UPDATED_AT } enum CustomerSortKeys { ID UPDATED_AT } enum OrderSortKeys { ID PROCESSED_AT UPDATED_AT }

  interface Node { id: ID! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type UserError { field: [String!] message: String! }
  type MoneyV2 { amount: Decimal! currencyCode: CurrencyCode! }
  type MoneyBag { shopMoney: MoneyV2! }
  type MailingAddress {
    name: String company: String address1: String address2: String city: String provinceCode: String zip: String
    countryCodeV2: CountryCode phone: String
  }

  type Shop { id: ID! name: String! myshopifyDomain: String! currencyCode: CurrencyCode! ianaTimezone: String! shopAddress: ShopAddress! }
  type ShopAddress { countryCodeV2: CountryCode }
  type Location implements Node { id: ID! name: String! isActive: Boolean! fulfillsOnlineOrders: Boolean! }
  type LocationConnection { nodes: [Location!]! pageInfo: PageInfo! }

  type CustomerEmailAddress { emailAddress: String! marketingState: String! }
  type CustomerPhoneNumber { phoneNumber: String! }
  type Customer implements Node {
    id: ID! firstName: String lastName: String displayName: String! note: String tags: [String!]! updatedAt: DateTime!
    defaultEmailAddress: CustomerEmailAddress defaultPhoneNumber: CustomerPhoneNumber defaultAddress: MailingAddress
  }
  type CustomerConnection { nodes: [Customer!]! pageInfo: PageInfo! }

  type SelectedOption { name: String! value: String! }
  type InventoryQuantity { name: String! quantity: Int! }
  type InventoryLevel { id: ID! quantities(names: [String!]!): [InventoryQuantity!]! }
  type InventoryItem implements Node {
    id: ID! sku: String tracked: Boolean! unitCost: MoneyV2 createdAt: DateTime! updatedAt: DateTime!
    inventoryLevel(locationId: ID!): InventoryLevel
  }
  type InventoryItemConnection { nodes: [InventoryItem!]! pageInfo: PageInfo! }
  type ProductVariant implements Node {
    id: ID! sku: String barcode: String price: Money! selectedOptions: [SelectedOption!]! inventoryItem: InventoryItem! product: Product!
  }
  type ProductVariantConnection { nodes: [ProductVariant!]! pageInfo: PageInfo! }
  type Product implements Node {
    id: ID! title: String! descriptionHtml: HTML! status: ProductStatus! vendor: String! tags: [String!]! updatedAt: DateTime!
    variants(first: Int, after: String): ProductVariantConnection!
  }
  type ProductConnection { nodes: [Product!]! pageInfo: PageInfo! }

  type TaxLine { ratePercentage: Float priceSet: MoneyBag! }
  type DiscountAllocation { allocatedAmountSet: MoneyBag! }
  type LineItem implements Node {
    id: ID! title: String! sku: String quantity: Int! variant: ProductVariant originalUnitPriceSet: MoneyBag!
    discountAllocations: [DiscountAllocation!]! taxLines: [TaxLine!]!
  }
  type LineItemConnection { nodes: [LineItem!]! pageInfo: PageInfo! }
  type ShippingLine { id: ID discountedPriceSet: MoneyBag! taxLines: [TaxLine!]! }
  type ShippingLineConnection { nodes: [ShippingLine!]! pageInfo: PageInfo! }
  type FulfillmentOrder implements Node { id: ID! status: String! }
  type FulfillmentOrderConnection { nodes: [FulfillmentOrder!]! pageInfo: PageInfo! }
  type RefundLineItem { quantity: Int! restockType: String! lineItem: LineItem! }
  type RefundLineItemConnection { nodes: [RefundLineItem!]! pageInfo: PageInfo! }
  type Refund implements Node {
    id: ID! createdAt: DateTime updatedAt: DateTime! note: String order: Order! totalRefundedSet: MoneyBag!
    refundLineItems(first: Int, after: String): RefundLineItemConnection!
  }
  type Order implements Node {
    id: ID! name: String! email: String phone: String note: String test: Boolean! taxesIncluded: Boolean!
    createdAt: DateTime! updatedAt: DateTime! cancelledAt: DateTime cancelReason: OrderCancelReason
    displayFinancialStatus: String displayFulfillmentStatus: String! currencyCode: CurrencyCode!
    totalPriceSet: MoneyBag! totalTaxSet: MoneyBag customer: Customer billingAddress: MailingAddress shippingAddress: MailingAddress
    lineItems(first: Int, after: String): LineItemConnection!
    shippingLines(first: Int, after: String): ShippingLineConnection!
    fulfillmentOrders(first: Int): FulfillmentOrderConnection!
    refunds(first: Int): [Refund!]!
  }
  type OrderConnection { nodes: [Order!]! pageInfo: PageInfo! }

  type WebhookSubscription { id: ID! topic: WebhookSubscriptionTopic! uri: String! }
  type WebhookSubscriptionConnection { nodes: [WebhookSubscription!]! pageInfo: PageInfo! }

  type Query {
    shop: Shop!
    locations(first: Int): LocationConnection!
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    order(id: ID!): Order
    customers(first: Int, after: String, query: String, sortKey: CustomerSortKeys = ID): CustomerConnection!
    products(first: Int, after: String, query: String, sortKey: ProductSortKeys = ID): ProductConnection!
    orders(first: Int, after: String, query: String, sortKey: OrderSortKeys = PROCESSED_AT): OrderConnection!
    inventoryItems(first: Int, after: String, query: String): InventoryItemConnection!
    productVariants(first: Int, after: String, query: String): ProductVariantConnection!
    webhookSubscriptions(first: Int, uri: String): WebhookSubscriptionConnection!
  }

  input ProductSetIdentifiers { id: ID handle: String }
  input OptionValueSetInput { id: ID name: String }
  input OptionSetInput { id: ID name: String values: [OptionValueSetInput!] }
  input VariantOptionValueInput { optionName: String name: String }
  input InventoryItemInput { cost: Decimal sku: String tracked: Boolean }
  input ProductVariantSetInput {
    id: ID sku: String barcode: String price: Money inventoryItem: InventoryItemInput optionValues: [VariantOptionValueInput!]!
  }
  input ProductSetInput {
    title: String descriptionHtml: String status: ProductStatus vendor: String tags: [String!]
    productOptions: [OptionSetInput!] variants: [ProductVariantSetInput!]
  }
  input ProductUpdateInput { id: ID title: String descriptionHtml: String status: ProductStatus vendor: String tags: [String!] }
  input CustomerInput { id: ID email: String phone: String firstName: String lastName: String note: String tags: [String!] }
  input CustomerEmailMarketingConsentInput { marketingState: String! marketingOptInLevel: String consentUpdatedAt: DateTime }
  input CustomerEmailMarketingConsentUpdateInput { customerId: ID! emailMarketingConsent: CustomerEmailMarketingConsentInput! }
  input InventoryQuantityInput { inventoryItemId: ID! locationId: ID! quantity: Int! changeFromQuantity: Int }
  input InventorySetQuantitiesInput { name: String! reason: String! referenceDocumentUri: String quantities: [InventoryQuantityInput!]! }
  input FulfillmentOrderLineItemsInput { fulfillmentOrderId: ID! }
  input FulfillmentInput { lineItemsByFulfillmentOrder: [FulfillmentOrderLineItemsInput!]! notifyCustomer: Boolean }
  input WebhookSubscriptionInput { uri: String format: WebhookSubscriptionFormat includeFields: [String!] }

  type ProductPayload { product: Product userErrors: [UserError!]! }
  type CustomerPayload { customer: Customer userErrors: [UserError!]! }
  type InventoryItemUpdatePayload { inventoryItem: InventoryItem userErrors: [UserError!]! }
  type InventoryActivatePayload { inventoryLevel: InventoryLevel userErrors: [UserError!]! }
  type InventoryAdjustmentGroup { id: ID! }
  type InventorySetQuantitiesPayload { inventoryAdjustmentGroup: InventoryAdjustmentGroup userErrors: [UserError!]! }
  type Fulfillment { id: ID! }
  type FulfillmentCreatePayload { fulfillment: Fulfillment userErrors: [UserError!]! }
  type Job { id: ID! }
  type OrderCancelPayload { job: Job orderCancelUserErrors: [UserError!]! }
  type WebhookSubscriptionPayload { webhookSubscription: WebhookSubscription userErrors: [UserError!]! }
  type WebhookSubscriptionDeletePayload { deletedWebhookSubscriptionId: ID userErrors: [UserError!]! }

  type Mutation {
    productSet(identifier: ProductSetIdentifiers, input: ProductSetInput!, synchronous: Boolean = true): ProductPayload
    productUpdate(product: ProductUpdateInput): ProductPayload
    customerUpdate(input: CustomerInput!): CustomerPayload
    customerEmailMarketingConsentUpdate(input: CustomerEmailMarketingConsentUpdateInput!): CustomerPayload
    inventoryItemUpdate(id: ID!, input: InventoryItemInput!): InventoryItemUpdatePayload
    inventoryActivate(inventoryItemId: ID!, locationId: ID!): InventoryActivatePayload
    inventorySetQuantities(input: InventorySetQuantitiesInput!): InventorySetQuantitiesPayload
    fulfillmentCreate(fulfillment: FulfillmentInput!): FulfillmentCreatePayload
    orderCancel(orderId: ID!, reason: OrderCancelReason!, restock: Boolean!, notifyCustomer: Boolean = false): OrderCancelPayload
    webhookSubscriptionCreate(topic: WebhookSubscriptionTopic!, webhookSubscription: WebhookSubscriptionInput!): WebhookSubscriptionPayload
    webhookSubscriptionDelete(id: ID!): WebhookSubscriptionDeletePayload
  }
`
