import { type Currency, type Id, type LocalDate, type Micro, multiplyMicro } from "#kernel"
import type { RoundingPolicy } from "./rounding.ts"

export type RateCardId = Id<"rcd">

/** Where a rate may come from, the strongest first. */
export const rateLevels = ["contract", "client", "user", "default"] as const
export type RateLevel = (typeof rateLevels)[number]

/** A price per hour: for one kind of work or all, by one person or all. */
export interface CardPrice {
  readonly serviceTypeId: string | null
  readonly userId: string | null
  /** Per hour, in the card's currency, without tax. */
  readonly unitPrice: Micro
}

/** Prices that hold for a contract, a client, a person, or where nothing else is said. */
export interface RateCard {
  readonly id: RateCardId
  readonly name: string
  readonly level: RateLevel
  /** The contract, client or person; null at the level `default`. */
  readonly holderId: string | null
  readonly currency: Currency
  /** Both days included; null: open. */
  readonly validFrom: LocalDate | null
  readonly validUntil: LocalDate | null
  /** Its own rounding; null: that of a weaker card, in the end that of the settings. */
  readonly rounding: RoundingPolicy | null
  readonly prices: readonly CardPrice[]
  readonly version: number
}

export type RateCardDraft = Omit<RateCard, "id" | "version">

/** Prices that one card may have. */
export const cardPricesMax = 200

/** What a rate is asked for. */
export interface RateWish {
  readonly contractId: string | null
  readonly customerId: string
  readonly userId: string
  readonly serviceTypeId: string | null
  /** The service type's factor: 1_500_000n is one and a half times. */
  readonly factor: Micro
  readonly workDate: LocalDate
}

/** Where a rate came from; frozen with it. */
export interface RateSource {
  readonly level: RateLevel
  readonly cardId: RateCardId
  readonly cardName: string
  readonly isForServiceType: boolean
  readonly isForPerson: boolean
}

export interface ResolvedRate {
  readonly unitPrice: Micro
  readonly currency: Currency
  readonly source: RateSource
}

/**
 * The rate of an hour: of the first level (contract, client, user, default) that has a fitting price; within it of the card
 * that began last; within a card the price for kind of work and person, else for the kind of work, else for the person, else for
 * all. A price that is not for the kind of work is multiplied by that kind's factor. Undefined when no card fits.
 */
export function resolveRate(cards: readonly RateCard[], wish: RateWish): ResolvedRate | undefined {
  for (const card of inOrder(cards, wish)) {
    const price = bestPrice(card.prices, wish)
    if (price === undefined) continue
    const isForServiceType = price.serviceTypeId !== null
    return {
      unitPrice: isForServiceType ? price.unitPrice : multiplyMicro(price.unitPrice, wish.factor),
      currency: card.currency,
      source: {
        level: card.level,
        cardId: card.id,
        cardName: card.name,
        isForServiceType,
        isForPerson: price.userId !== null || card.level === "user",
      },
    }
  }
  return undefined
}

/** The rounding of the strongest card that has one, else `fallback`. */
export function resolveRounding(cards: readonly RateCard[], wish: RateWish, fallback: RoundingPolicy): RoundingPolicy {
  return inOrder(cards, wish).find((card) => card.rounding !== null)?.rounding ?? fallback
}

/** The cards that hold on the day, strongest first. */
function inOrder(cards: readonly RateCard[], wish: RateWish): RateCard[] {
  const holders: Record<RateLevel, string | null> = {
    contract: wish.contractId,
    client: wish.customerId,
    user: wish.userId,
    default: null,
  }
  const fits = (card: RateCard) =>
    card.holderId === holders[card.level] &&
    (card.holderId !== null || card.level === "default") &&
    (card.validFrom ?? wish.workDate) <= wish.workDate &&
    (card.validUntil ?? wish.workDate) >= wish.workDate
  return cards.filter(fits).sort(byStrength)
}

function byStrength(a: RateCard, b: RateCard): number {
  const levels = rateLevels.indexOf(a.level) - rateLevels.indexOf(b.level)
  if (levels !== 0) return levels
  const [later, earlier] = [`${b.validFrom ?? ""} ${b.id}`, `${a.validFrom ?? ""} ${a.id}`]
  return later < earlier ? -1 : later > earlier ? 1 : 0
}

function bestPrice(prices: readonly CardPrice[], wish: RateWish): CardPrice | undefined {
  const weight = (price: CardPrice) => (price.serviceTypeId === null ? 0 : 2) + (price.userId === null ? 0 : 1)
  return prices
    .filter(
      (price) =>
        (price.serviceTypeId ?? wish.serviceTypeId) === wish.serviceTypeId &&
        (price.userId ?? wish.userId) === wish.userId,
    )
    .reduce<CardPrice | undefined>(
      (best, price) => (best === undefined || weight(price) > weight(best) ? price : best),
      undefined,
    )
}
