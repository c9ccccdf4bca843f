// WooCommerce's records as far as they are used; names as in its REST API v3 documentation.
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 4000) => may(Type.String({ maxLength }))
const id = Type.Integer()
const amount = text(40)

const addressFields = {
  first_name: text(255),
  last_name: text(255),
  company: text(255),
  address_1: text(500),
  address_2: text(500),
  city: text(255),
  state: text(255),
  postcode: text(50),
  country: text(2),
}
const shipTo = Type.Object(addressFields)
const billTo = Type.Object({ ...addressFields, email: text(254), phone: text(60) })
export interface WAddress extends Static<typeof shipTo> {}

const wCustomer = Type.Object({
  id,
  email: text(254),
  first_name: text(255),
  last_name: text(255),
  username: text(255),
  billing: may(billTo),
  shipping: may(shipTo),
  date_modified_gmt: text(30),
})
interface WCustomer extends Static<typeof wCustomer> {}
export const Customer = shape<WCustomer>(wCustomer)

const wAttribute = Type.Object({ id: may(id), name: text(255), option: text(255) })
const wVariant = Type.Object({
  id: may(id),
  sku: text(100),
  regular_price: amount,
  manage_stock: may(Type.Union([Type.Boolean(), Type.Literal("parent")])),
  stock_quantity: may(Type.Number()),
  attributes: may(Type.Array(wAttribute)),
})

/** A product with what is bought of it: its variations, or itself where it has none (`composed`, in calls.ts). */
const wProduct = Type.Object({
  id,
  name: text(255),
  type: text(30),
  status: text(20),
  description: text(20_000),
  tags: may(Type.Array(Type.Object({ id, name: text(255) }))),
  attributes: may(Type.Array(Type.Object({ id: may(id), name: text(255), options: may(Type.Array(Type.String())) }))),
  variants: may(Type.Array(wVariant)),
  date_modified_gmt: text(30),
})
interface WProduct extends Static<typeof wProduct> {}
export const Product = shape<WProduct>(wProduct)

/** What may be bought: a product without variations, or one variation (then `parent_id` names its product). */
const wStock = Type.Object({
  id,
  parent_id: may(id),
  sku: text(100),
  manage_stock: may(Type.Union([Type.Boolean(), Type.Literal("parent")])),
  stock_quantity: may(Type.Number()),
  date_modified_gmt: text(30),
})
export interface WStock extends Static<typeof wStock> {}
export const Stock = shape<WStock>(wStock)

const wTax = Type.Object({ id: may(id), total: amount, subtotal: amount })
const wLine = Type.Object({
  name: text(),
  product_id: may(id),
  variation_id: may(id),
  quantity: may(Type.Number()),
  subtotal: amount,
  subtotal_tax: amount,
  total: amount,
  total_tax: amount,
  taxes: may(Type.Array(wTax)),
  sku: text(100),
})
const wOrder = Type.Object({
  id,
  number: text(255),
  status: text(30),
  currency: text(3),
  customer_id: may(id),
  customer_note: text(),
  billing: may(billTo),
  shipping: may(shipTo),
  date_created_gmt: text(30),
  date_modified_gmt: text(30),
  date_paid_gmt: text(30),
  shipping_total: amount,
  shipping_tax: amount,
  total: amount,
  total_tax: amount,
  line_items: may(Type.Array(wLine)),
  fee_lines: may(Type.Array(wLine)),
  tax_lines: may(Type.Array(Type.Object({ rate_id: may(id), rate_percent: may(Type.Number()) }))),
})
export interface WOrder extends Static<typeof wOrder> {}
export const Order = shape<WOrder>(wOrder)

/** A refund with its order's id and currency, which the API names by the address only. */
const wRefund = Type.Object({
  id,
  order_id: id,
  currency: text(3),
  date_created_gmt: text(30),
  date_created: text(30),
  amount,
  reason: text(500),
  line_items: may(Type.Array(wLine)),
})
interface WRefund extends Static<typeof wRefund> {}
export const Refund = shape<WRefund>(wRefund)
