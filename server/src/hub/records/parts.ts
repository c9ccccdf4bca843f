import Type from "typebox"
import { nullable } from "#platform/http"

/** Building blocks of canonical records. */
export const optionalText = (maxLength: number) => nullable(Type.String({ maxLength }))
export const someText = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const word = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>({ type: "string", enum: [...values] })
export const optionalWord = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number] | null>({ anyOf: [{ type: "string", enum: [...values] }, { type: "null" }] })
export const optionalFlag = nullable(Type.Boolean())
/** Minor units of the record's currency, as text. */
export const optionalMinor = nullable(Type.String({ pattern: "^-?[0-9]{1,18}$" }))
/** A decimal as text. */
export const optionalDecimal = nullable(Type.String({ pattern: "^-?[0-9]{1,14}(\\.[0-9]{1,6})?$" }))
export const optionalDay = nullable(Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }))
export const optionalInstant = nullable(Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$" }))
export const optionalCurrency = nullable(Type.String({ pattern: "^[A-Z]{3}$" }))
/** The id of another canonical record, or (before it is resolved) of the vendor's. */
export const reference = nullable(Type.String({ maxLength: 200 }))

/** An address. `country` is ISO 3166-1 alpha-2. */
export const addressFields = {
  line1: optionalText(500),
  line2: optionalText(500),
  city: optionalText(255),
  region: optionalText(255),
  postalCode: optionalText(50),
  country: nullable(Type.String({ pattern: "^[A-Z]{2}$" })),
}
export const optionalAddress = nullable(Type.Object({ name: optionalText(255), ...addressFields }))

/** Whether a document is taxed on top of its prices or within them. */
export const documentFields = {
  currency: optionalCurrency,
  pricesIncludeTax: optionalFlag,
}
