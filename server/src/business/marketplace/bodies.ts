import Type, { type Static } from "typebox"
import { addDays, type LocalDate } from "#kernel"
import { dateSchema, idSchema, minorSchema, nullable, oneOf, positiveMinorSchema, strict, text } from "#platform/http"
import {
  buyerChannels,
  type CommissionRule,
  type CommissionRuleDraft,
  type CommissionTerms,
  commissionBases,
  roundingModes,
  vatModes,
} from "./commission.ts"
import type { Marketplace } from "./marketplace.ts"
import { missingFields, type Seller, type SellerIdentity, sellerKinds, sellerStates } from "./seller.ts"

export const slugSchema = Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,59}$", examples: ["agora"] })
const percentSchema = Type.String({
  pattern: "^(100|[0-9]{1,2}(\\.[0-9]{1,6})?)$",
  description: "Percent, 0 to 100",
  examples: ["12.5"],
})

export const TermsInput = strict({
  percent: percentSchema,
  base: Type.Optional(oneOf(commissionBases)),
  vatMode: Type.Optional(oneOf(vatModes)),
  vatPercent: Type.Optional(percentSchema),
  rounding: Type.Optional(oneOf(roundingModes)),
})
const TermsBody = Type.Object({
  percent: Type.String(),
  base: oneOf(commissionBases),
  vatMode: oneOf(vatModes),
  vatPercent: Type.String(),
  rounding: oneOf(roundingModes),
})

const DebtorInput = strict({ name: text(70), iban: text(42), bic: Type.Optional(nullable(text(11))) })

const settings = {
  description: Type.Optional(nullable(text(4000))),
  isOpen: Type.Optional(Type.Boolean()),
  terms: Type.Optional(TermsInput),
  holdDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  payoutMinMinor: Type.Optional(positiveMinorSchema),
  shippingMinor: Type.Optional(positiveMinorSchema),
  debtor: Type.Optional(nullable(DebtorInput)),
}
export const MarketplaceInput = strict({ slug: slugSchema, name: text(200), ...settings })
export const MarketplacePatch = strict({ name: Type.Optional(text(200)), ...settings })

/** What a shopper sees of a marketplace. */
export const MarketplacePublic = Type.Object({
  slug: Type.String(),
  name: Type.String(),
  description: nullable(Type.String()),
  currency: Type.String(),
  isOpen: Type.Boolean(),
  shippingMinor: minorSchema,
})
export const MarketplaceBody = Type.Object({
  id: idSchema("mkt"),
  ...MarketplacePublic.properties,
  terms: TermsBody,
  holdDays: Type.Integer(),
  payoutMinMinor: minorSchema,
  debtor: nullable(Type.Object({ name: Type.String(), iban: Type.String(), bic: nullable(Type.String()) })),
  version: Type.Integer(),
})

const SellerAddressInput = strict({
  line1: text(200),
  line2: Type.Optional(nullable(text(200))),
  city: text(100),
  postalCode: Type.Optional(nullable(text(20))),
  country: Type.String({ pattern: "^[A-Z]{2}$", examples: ["GR"] }),
})
const identity = {
  kind: Type.Optional(oneOf(sellerKinds)),
  legalName: Type.Optional(nullable(text(200))),
  address: Type.Optional(nullable(SellerAddressInput)),
  taxNumber: Type.Optional(nullable(text(40))),
  vatNumber: Type.Optional(nullable(text(40))),
  birthDate: Type.Optional(nullable(dateSchema)),
  iban: Type.Optional(nullable(text(42))),
  bic: Type.Optional(nullable(text(11))),
}
export const IdentityPatch = strict(identity)
export const SellerPatchInput = strict({
  name: Type.Optional(text(200)),
  state: Type.Optional(oneOf(["active", "suspended"])),
  ...identity,
})
export const SellerBody = Type.Object({
  id: idSchema("sel"),
  name: Type.String(),
  state: oneOf(sellerStates),
  kind: oneOf(sellerKinds),
  legalName: nullable(Type.String()),
  address: nullable(
    Type.Object({
      line1: Type.String(),
      line2: nullable(Type.String()),
      city: Type.String(),
      postalCode: nullable(Type.String()),
      country: Type.String(),
    }),
  ),
  taxNumber: nullable(Type.String()),
  vatNumber: nullable(Type.String()),
  birthDate: nullable(dateSchema),
  iban: nullable(Type.String()),
  bic: nullable(Type.String()),
  missing: Type.Array(Type.String(), { description: "Fields without which the seller can't be paid" }),
  version: Type.Integer(),
})

const ruleFields = {
  priority: Type.Optional(Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })),
  channel: Type.Optional(nullable(oneOf(buyerChannels))),
  category: Type.Optional(nullable(text(200))),
  sellerId: Type.Optional(nullable(idSchema("sel"))),
  fromMinor: Type.Optional(nullable(positiveMinorSchema)),
  belowMinor: Type.Optional(nullable(positiveMinorSchema)),
  validFrom: Type.Optional(nullable(dateSchema)),
  validUntil: Type.Optional(nullable(dateSchema)),
  isActive: Type.Optional(Type.Boolean()),
}
export const RuleInput = strict({ name: text(200), terms: TermsInput, ...ruleFields })
export const RulePatch = strict({ name: Type.Optional(text(200)), terms: Type.Optional(TermsInput), ...ruleFields })
export const RuleBody = Type.Object({
  id: idSchema("cmr"),
  name: Type.String(),
  priority: Type.Integer(),
  channel: nullable(oneOf(buyerChannels)),
  category: nullable(Type.String()),
  sellerId: nullable(idSchema("sel")),
  fromMinor: nullable(minorSchema),
  belowMinor: nullable(minorSchema),
  validFrom: nullable(dateSchema),
  validUntil: nullable(dateSchema),
  terms: TermsBody,
  isActive: Type.Boolean(),
  version: Type.Integer(),
})

/** Terms with every field answered. */
export function termsOf(input: Static<typeof TermsInput>): CommissionTerms {
  return { base: "net", vatMode: "none", vatPercent: "0", rounding: "half-even", ...input }
}

export function marketplacePublic(m: Marketplace): Static<typeof MarketplacePublic> {
  const { slug, name, description, currency, isOpen } = m
  return { slug, name, description, currency, isOpen, shippingMinor: String(m.shippingMinor) }
}

export function marketplaceBody(m: Marketplace): Static<typeof MarketplaceBody> {
  const { id, terms, holdDays, debtor, version } = m
  return { id, ...marketplacePublic(m), terms, holdDays, debtor, version, payoutMinMinor: String(m.payoutMinMinor) }
}

/** The named fields of an identity; a date that does not exist is refused. Throws `date.invalid`. */
export function identityOf(input: Static<typeof IdentityPatch>): Partial<SellerIdentity> {
  const { address, birthDate, ...rest } = input
  return {
    ...rest,
    ...(address === undefined ? {} : { address: address && { line2: null, postalCode: null, ...address } }),
    ...(birthDate === undefined ? {} : { birthDate: existing(birthDate) }),
  }
}

export function sellerBody(seller: Seller): Static<typeof SellerBody> {
  const { sellerTenant: _tenant, ...fields } = seller
  return { ...fields, missing: missingFields(seller) }
}

/** The named fields of a rule. Throws `date.invalid`. */
export function rulePatchOf(input: Static<typeof RulePatch>): Partial<CommissionRuleDraft> {
  const { terms, fromMinor, belowMinor, validFrom, validUntil, ...rest } = input
  return {
    ...rest,
    ...(terms === undefined ? {} : { terms: termsOf(terms) }),
    ...(fromMinor === undefined ? {} : { fromMinor: minorOf(fromMinor) }),
    ...(belowMinor === undefined ? {} : { belowMinor: minorOf(belowMinor) }),
    ...(validFrom === undefined ? {} : { validFrom: existing(validFrom) }),
    ...(validUntil === undefined ? {} : { validUntil: existing(validUntil) }),
  }
}

/** A rule with every field answered. */
export function ruleDraftOf(input: Static<typeof RuleInput>): CommissionRuleDraft {
  return { ...anyLine, ...rulePatchOf(input), name: input.name, terms: termsOf(input.terms) }
}

export function ruleBody(rule: CommissionRule): Static<typeof RuleBody> {
  return { ...rule, fromMinor: rule.fromMinor?.toString() ?? null, belowMinor: rule.belowMinor?.toString() ?? null }
}

const anyLine = {
  priority: 0,
  channel: null,
  category: null,
  sellerId: null,
  fromMinor: null,
  belowMinor: null,
  validFrom: null,
  validUntil: null,
  isActive: true,
} as const

function existing(date: LocalDate | null): LocalDate | null {
  return date === null ? null : addDays(date, 0)
}

function minorOf(text: string | null): bigint | null {
  return text === null ? null : BigInt(text)
}
