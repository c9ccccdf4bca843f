import Type from "typebox"
import { nullable, strict, text } from "#platform/http"

const optionalText = (max: number) => Type.Optional(nullable(Type.String({ maxLength: max })))

/** A postal address as it is sent. */
export const AddressInput = strict({
  name: optionalText(200),
  line1: text(200),
  line2: optionalText(200),
  city: text(100),
  region: optionalText(100),
  postalCode: optionalText(20),
  country: Type.String({ pattern: "^[A-Z]{2}$", description: "ISO 3166 alpha-2", examples: ["GR"] }),
})

/** A postal address as it is shown. */
export const AddressBody = Type.Object({
  name: nullable(Type.String()),
  line1: Type.String(),
  line2: nullable(Type.String()),
  city: Type.String(),
  region: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  country: Type.String(),
})

export const ContactBody = Type.Object({
  name: Type.String(),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  taxNumber: nullable(Type.String()),
})

export const OrderSettingsBody = Type.Object({
  autoCreateInvoices: Type.Boolean(),
  syncInventory: Type.Boolean(),
  reservationMinutes: nullable(Type.Integer()),
  commissionRate: nullable(Type.String()),
})

export const emailSchema = Type.String({
  maxLength: 254,
  pattern: "^[^\\s@]+@[^\\s@]+$",
  examples: ["eleni@example.com"],
})
