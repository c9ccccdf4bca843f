import {
  divideRound,
  type Id,
  type LocalDate,
  type Micro,
  parseMicro,
  percentOfMinor,
  type RoundingMode,
} from "#kernel"
import type { SellerId } from "./seller.ts"

export type RuleId = Id<"cmr">

/** Who buys: a private person, or a business. */
export const buyerChannels = ["b2c", "b2b"] as const
export type BuyerChannel = (typeof buyerChannels)[number]

/** What the percentage is taken of: the line without or with its tax. */
export const commissionBases = ["net", "gross"] as const
/** VAT on the commission: none, on top of it, or contained in it. */
export const vatModes = ["none", "exclusive", "inclusive"] as const
export const roundingModes = ["half-even", "half-up", "up", "down"] as const satisfies readonly RoundingMode[]

/** How a commission is computed. Percents are decimals as text. */
export interface CommissionTerms {
  readonly percent: string
  readonly base: (typeof commissionBases)[number]
  readonly vatMode: (typeof vatModes)[number]
  readonly vatPercent: string
  readonly rounding: RoundingMode
}

/** Terms for the lines that a rule fits; null fits any. */
export interface CommissionRuleDraft {
  readonly name: string
  /** The higher one wins; of equals, the older. */
  readonly priority: number
  readonly channel: BuyerChannel | null
  /** Fits the listing's category, however it is written. */
  readonly category: string | null
  readonly sellerId: SellerId | null
  /** The line's base amount from (and including) … */
  readonly fromMinor: bigint | null
  /** … and below. */
  readonly belowMinor: bigint | null
  readonly validFrom: LocalDate | null
  /** The last day. */
  readonly validUntil: LocalDate | null
  readonly terms: CommissionTerms
  readonly isActive: boolean
}

export interface CommissionRule extends CommissionRuleDraft {
  readonly id: RuleId
  readonly version: number
}

/** A sold line, as far as a commission is about it. */
export interface CommissionableLine {
  readonly channel: BuyerChannel
  readonly category: string | null
  readonly sellerId: SellerId
  readonly on: LocalDate
  readonly netMinor: bigint
  readonly totalMinor: bigint
}

export interface Commission {
  readonly ruleId: RuleId | null
  readonly terms: CommissionTerms
  readonly commissionMinor: bigint
  readonly vatMinor: bigint
}

/** The rule for a line: the fitting one of highest priority; undefined where the marketplace's own terms hold. */
export function ruleFor(rules: readonly CommissionRule[], line: CommissionableLine): CommissionRule | undefined {
  const fitting = rules.filter((rule) => fits(rule, line))
  return fitting.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))[0]
}

/** The commission of a line and its VAT, in minor units. */
export function commissionOf(
  rules: readonly CommissionRule[],
  fallback: CommissionTerms,
  line: CommissionableLine,
): Commission {
  const rule = ruleFor(rules, line)
  const terms = rule?.terms ?? fallback
  const amount = percentOfMinor(baseOf(terms, line), parseMicro(terms.percent), terms.rounding)
  return { ruleId: rule?.id ?? null, terms, ...withVat(amount, terms) }
}

const hundredPercent: Micro = 100_000_000n

function withVat(amount: bigint, terms: CommissionTerms): { commissionMinor: bigint; vatMinor: bigint } {
  const rate = parseMicro(terms.vatPercent)
  if (terms.vatMode === "none") return { commissionMinor: amount, vatMinor: 0n }
  if (terms.vatMode === "exclusive")
    return { commissionMinor: amount, vatMinor: percentOfMinor(amount, rate, terms.rounding) }
  const vatMinor = divideRound(amount * rate, hundredPercent + rate, terms.rounding)
  return { commissionMinor: amount - vatMinor, vatMinor }
}

function fits(rule: CommissionRule, line: CommissionableLine): boolean {
  const amount = baseOf(rule.terms, line)
  return (
    rule.isActive &&
    (rule.channel === null || rule.channel === line.channel) &&
    (rule.category === null || (line.category !== null && categoryKey(rule.category) === categoryKey(line.category))) &&
    (rule.sellerId === null || rule.sellerId === line.sellerId) &&
    (rule.fromMinor === null || amount >= rule.fromMinor) &&
    (rule.belowMinor === null || amount < rule.belowMinor) &&
    (rule.validFrom === null || rule.validFrom <= line.on) &&
    (rule.validUntil === null || line.on <= rule.validUntil)
  )
}

function baseOf(terms: CommissionTerms, line: { readonly netMinor: bigint; readonly totalMinor: bigint }): bigint {
  return terms.base === "net" ? line.netMinor : line.totalMinor
}

/** A category's name as it is compared: without accents, lower case. */
export function categoryKey(category: string): string {
  return folded(category).trim()
}

/** Text folded for searching and ordering alike on every backend. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}
