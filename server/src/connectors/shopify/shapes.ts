// Shopify's records as far as they are used; names as in its Admin GraphQL API. Lists are whole here, whatever pages they came in.
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 4000) => may(Type.String({ maxLength }))
const id = Type.String({ maxLength: 200 })
const time = text(40)
const amount = text(40)

const address = Type.Object({
  name: text(255),
  company: text(255),
  address1: text(500),
  address2: text(500),
  city: text(255),
  provinceCode: text(20),
  zip: text(50),
  countryCodeV2: text(2),
  phone: text(60),
})
export interface SAddress extends Static<typeof address> {}

const customer = Type.Object({
  id,
  firstName: text(255),
  lastName: text(255),
  displayName: text(255),
  note: text(4000),
  tags: may(Type.Array(Type.String())),
  defaultEmailAddress: may(Type.Object({ emailAddress: text(254), marketingState: text(30) })),
  defaultPhoneNumber: may(Type.Object({ phoneNumber: text(60) })),
  defaultAddress: may(address),
  updatedAt: time,
})
interface SCustomer extends Static<typeof customer> {}
export const Customer = shape<SCustomer>(customer)

const option = Type.Object({ name: text(255), value: text(255) })
const variant = Type.Object({
  id: may(id),
  sku: text(100),
  barcode: text(100),
  price: amount,
  selectedOptions: may(Type.Array(option)),
  inventoryItem: may(Type.Object({ unitCost: may(Type.Object({ amount })) })),
})

const product = Type.Object({
  id,
  title: text(255),
  descriptionHtml: text(20_000),
  status: text(30),
  vendor: text(255),
  tags: may(Type.Array(Type.String())),
  variants: may(Type.Array(variant)),
  updatedAt: time,
})
interface SProduct extends Static<typeof product> {}
export const Product = shape<SProduct>(product)

/** An inventory item with its level at the connection's location. */
const stock = Type.Object({
  id,
  sku: text(100),
  tracked: may(Type.Boolean()),
  inventoryLevel: may(
    Type.Object({ quantities: may(Type.Array(Type.Object({ name: text(30), quantity: may(Type.Number()) }))) }),
  ),
  updatedAt: time,
})
export interface SStock extends Static<typeof stock> {}
export const Stock = shape<SStock>(stock)

const money = Type.Object({ shopMoney: Type.Object({ amount, currencyCode: text(3) }) })
const taxLine = Type.Object({ ratePercentage: may(Type.Number()), priceSet: may(money) })
const line = Type.Object({
  title: text(500),
  sku: text(100),
  quantity: may(Type.Number()),
  variant: may(Type.Object({ id })),
  originalUnitPriceSet: may(money),
  discountAllocations: may(Type.Array(Type.Object({ allocatedAmountSet: money }))),
  taxLines: may(Type.Array(taxLine)),
})
const shippingLine = Type.Object({ discountedPriceSet: may(money), taxLines: may(Type.Array(taxLine)) })
const order = Type.Object({
  id,
  name: text(255),
  email: text(254),
  phone: text(60),
  note: text(4000),
  test: may(Type.Boolean()),
  taxesIncluded: may(Type.Boolean()),
  createdAt: time,
  updatedAt: time,
  cancelledAt: time,
  cancelReason: text(30),
  displayFinancialStatus: text(30),
  displayFulfillmentStatus: text(30),
  currencyCode: text(3),
  totalPriceSet: may(money),
  totalTaxSet: may(money),
  customer: may(Type.Object({ id, displayName: text(255) })),
  billingAddress: may(address),
  shippingAddress: may(address),
  lineItems: may(Type.Array(line)),
  shippingLines: may(Type.Array(shippingLine)),
})
export interface SOrder extends Static<typeof order> {}
export const Order = shape<SOrder>(order)

const refund = Type.Object({
  id,
  createdAt: time,
  updatedAt: time,
  note: text(500),
  order: may(Type.Object({ id })),
  totalRefundedSet: may(money),
  refundLineItems: may(
    Type.Array(
      Type.Object({
        quantity: may(Type.Number()),
        restockType: text(30),
        lineItem: may(Type.Object({ sku: text(100), variant: may(Type.Object({ id })) })),
      }),
    ),
  ),
})
interface SRefund extends Static<typeof refund> {}
export const Refund = shape<SRefund>(refund)
