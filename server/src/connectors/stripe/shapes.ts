// Stripe's records as far as they are used here; names as in its OpenAPI and the types of its `stripe` package (23.1).
import Type, { type Static, type TProperties, type TSchema } from "typebox"
import { type At, shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 5000) => may(Type.String({ maxLength }))
const number = may(Type.Integer())
const bool = may(Type.Boolean())
const id = Type.String({ maxLength: 255 })
const object = <P extends TProperties>(properties: P) => Type.Object(properties)

const address = may(
  object({
    line1: text(500),
    line2: text(500),
    city: text(255),
    state: text(255),
    postal_code: text(50),
    country: text(2),
  }),
)
const sCustomer = object({
  id,
  name: text(256),
  email: text(512),
  phone: text(20),
  description: text(350),
  currency: text(3),
  address,
  shipping: may(object({ name: text(256), phone: text(20), address })),
})
interface SCustomer extends Static<typeof sCustomer> {}
export const Customer = shape<SCustomer>(sCustomer)

const sProduct = object({ id, name: text(250), description: text(40_000), active: bool })
interface SProduct extends Static<typeof sProduct> {}
export const Product = shape<SProduct>(sProduct)

const recurring = may(object({ interval: text(10) }))
const sPrice = object({
  id,
  lookup_key: text(200),
  nickname: text(250),
  currency: text(3),
  product: text(255),
  active: bool,
  unit_amount: number,
  unit_amount_decimal: text(40),
  recurring,
})
export interface SPrice extends Static<typeof sPrice> {}
export const Price = shape<SPrice>(sPrice)

const money = { amount: number, currency: text(3), created: number, status: text(40) }
const received = { ...money, customer: text(255) }
const sReceived = object(received)
interface SReceived extends Static<typeof sReceived> {}
/** What payment intents and charges share. */
export type Received = At<SReceived>

const sPaymentIntent = object({
  id,
  ...received,
  description: text(1000),
  payment_method_types: may(Type.Array(Type.String())),
  metadata: may(object({ mortise_reference: text(500) })),
})
interface SPaymentIntent extends Static<typeof sPaymentIntent> {}
export const PaymentIntent = shape<SPaymentIntent>(sPaymentIntent)

const sCharge = object({
  id,
  ...received,
  description: text(40_000),
  payment_intent: text(255),
  payment_method_details: may(object({ type: text(40) })),
})
interface SCharge extends Static<typeof sCharge> {}
export const Charge = shape<SCharge>(sCharge)

const sRefund = object({ id, ...money, payment_intent: text(255), charge: text(255), reason: text(40) })
interface SRefund extends Static<typeof sRefund> {}
export const Refund = shape<SRefund>(sRefund)

const subscriptionItem = object({
  quantity: number,
  current_period_end: number,
  price: may(
    object({ id: text(255), currency: text(3), unit_amount: number, unit_amount_decimal: text(40), recurring }),
  ),
})
const sSubscription = object({
  id,
  customer: text(255),
  currency: text(3),
  status: text(40),
  start_date: number,
  ended_at: number,
  items: may(object({ data: may(Type.Array(subscriptionItem)) })),
})
interface SSubscription extends Static<typeof sSubscription> {}
export const Subscription = shape<SSubscription>(sSubscription)

const sPayout = object({ id, ...money, arrival_date: number, description: text(1000) })
interface SPayout extends Static<typeof sPayout> {}
export const Payout = shape<SPayout>(sPayout)
