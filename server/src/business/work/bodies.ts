import Type, { type Static } from "typebox"
import { addDays, formatMicro, type LocalDate, parseMicro } from "#kernel"
import {
  currencySchema,
  dateSchema,
  decimalSchema,
  idSchema,
  nullable,
  oneOf,
  positiveDecimalSchema,
  strict,
  text,
} from "#platform/http"
import { cardPricesMax, type RateCard, type RateCardDraft, rateLevels } from "./rates.ts"
import {
  approvalModes,
  type Contract,
  lineGroupings,
  type ServiceType,
  type ServiceTypeDraft,
  serviceKinds,
} from "./register.ts"
import { roundingModes, roundingScopes } from "./rounding.ts"

/** The id of any record of another domain, as work keeps it. */
export const refSchema = Type.String({
  pattern: "^[a-z]{2,8}_[0-9a-z]{1,40}$",
  examples: ["tkt_01jd7n3xq8e5fv0k2m4p6r8t9w"],
})
export const userSchema = idSchema("usr")

export const RoundingSchema = strict({
  scope: oneOf(roundingScopes),
  incrementMinutes: Type.Integer({ minimum: 1, maximum: 480 }),
  minimumMinutes: Type.Integer({ minimum: 0, maximum: 480 }),
  mode: oneOf(roundingModes),
})

/** The settings of billable work. */
export const SettingsBody = Type.Object({
  rounding: RoundingSchema,
  linesBy: oneOf(lineGroupings),
  approval: oneOf(approvalModes),
  version: Type.Integer(),
})
export const SettingsPatch = strict({
  rounding: Type.Optional(RoundingSchema),
  linesBy: Type.Optional(oneOf(lineGroupings)),
  approval: Type.Optional(oneOf(approvalModes)),
})

const serviceTypeFields = {
  kind: Type.Optional(oneOf(serviceKinds)),
  isBillable: Type.Optional(Type.Boolean()),
  factor: Type.Optional(positiveDecimalSchema),
  taxClass: Type.Optional(nullable(text(40))),
  isActive: Type.Optional(Type.Boolean()),
}
export const ServiceTypeInput = strict({
  code: Type.String({ pattern: "^[a-z0-9][a-z0-9_-]{0,39}$", examples: ["remote"] }),
  name: text(100),
  ...serviceTypeFields,
})
export const ServiceTypePatch = strict({ name: Type.Optional(text(100)), ...serviceTypeFields })
export const ServiceTypeBody = Type.Object({
  id: idSchema("svt"),
  code: Type.String(),
  name: Type.String(),
  kind: oneOf(serviceKinds),
  isBillable: Type.Boolean(),
  factor: decimalSchema,
  taxClass: nullable(Type.String()),
  isActive: Type.Boolean(),
  version: Type.Integer(),
})

export function serviceTypeBody(s: ServiceType): Static<typeof ServiceTypeBody> {
  return { ...s, factor: formatMicro(s.factor) }
}

export function serviceTypeDraft(input: Static<typeof ServiceTypeInput>): ServiceTypeDraft {
  const { factor, ...rest } = input
  const defaults = { kind: "standard", isBillable: true, taxClass: null, isActive: true } as const
  return { ...defaults, ...rest, factor: parseMicro(factor ?? "1") }
}

export function serviceTypePatch({ factor, ...rest }: Static<typeof ServiceTypePatch>) {
  return { ...rest, ...(factor === undefined ? {} : { factor: parseMicro(factor) }) }
}

export const ContractInput = strict({
  customerId: idSchema("cus"),
  name: text(200),
  startsOn: dateSchema,
  endsOn: Type.Optional(nullable(dateSchema)),
})
export const ContractPatch = strict({
  name: Type.Optional(text(200)),
  startsOn: Type.Optional(dateSchema),
  endsOn: Type.Optional(nullable(dateSchema)),
})
export const ContractBody = Type.Object({
  id: idSchema("ctr"),
  customerId: Type.String(),
  name: Type.String(),
  startsOn: dateSchema,
  endsOn: nullable(dateSchema),
  version: Type.Integer(),
})

export function contractBody(c: Contract): Static<typeof ContractBody> {
  return { ...c }
}

const PriceSchema = strict({
  serviceTypeId: Type.Optional(nullable(idSchema("svt"))),
  userId: Type.Optional(nullable(userSchema)),
  unitPrice: positiveDecimalSchema,
})
const cardFields = {
  rounding: Type.Optional(nullable(RoundingSchema)),
  validFrom: Type.Optional(nullable(dateSchema)),
  validUntil: Type.Optional(nullable(dateSchema)),
}
const pricesSchema = Type.Array(PriceSchema, { maxItems: cardPricesMax })
export const RateCardInput = strict({
  name: text(200),
  level: oneOf(rateLevels),
  holderId: Type.Optional(nullable(refSchema)),
  currency: currencySchema,
  prices: pricesSchema,
  ...cardFields,
})
export const RateCardPatch = strict({
  name: Type.Optional(text(200)),
  currency: Type.Optional(currencySchema),
  prices: Type.Optional(pricesSchema),
  ...cardFields,
})
export const RateCardBody = Type.Object({
  id: idSchema("rcd"),
  name: Type.String(),
  level: oneOf(rateLevels),
  holderId: nullable(Type.String()),
  currency: currencySchema,
  validFrom: nullable(dateSchema),
  validUntil: nullable(dateSchema),
  rounding: nullable(RoundingSchema),
  prices: Type.Array(
    Type.Object({
      serviceTypeId: nullable(Type.String()),
      userId: nullable(Type.String()),
      unitPrice: decimalSchema,
    }),
  ),
  version: Type.Integer(),
})

export function rateCardBody(c: RateCard): Static<typeof RateCardBody> {
  return { ...c, prices: c.prices.map((price) => ({ ...price, unitPrice: formatMicro(price.unitPrice) })) }
}

export function rateCardDraft(input: Static<typeof RateCardInput>): RateCardDraft {
  const { prices, holderId, validFrom, validUntil, rounding, ...rest } = input
  return {
    ...rest,
    holderId: holderId ?? null,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
    rounding: rounding ?? null,
    prices: prices.map(priceOf),
  }
}

export function rateCardPatch({ prices, ...rest }: Static<typeof RateCardPatch>) {
  return { ...rest, ...(prices === undefined ? {} : { prices: prices.map(priceOf) }) }
}

function priceOf({ serviceTypeId, userId, unitPrice }: Static<typeof PriceSchema>) {
  return { serviceTypeId: serviceTypeId ?? null, userId: userId ?? null, unitPrice: parseMicro(unitPrice) }
}

/** A day that exists: the schema's pattern also lets 02-31 through. Throws `date.invalid`. */
export function realDate<D extends LocalDate | null | undefined>(date: D): D {
  if (typeof date === "string") addDays(date, 0)
  return date
}
