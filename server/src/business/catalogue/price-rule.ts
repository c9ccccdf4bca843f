import { divideRound, type Micro, parseMicro } from "#kernel"

/** How a channel's price differs from the catalogue's. Decimals are text, as in JSON; percents: "-10" is 10 % off. */
export type PriceRule =
  | { readonly kind: "fixed"; readonly unitPrice: string }
  | { readonly kind: "percentage"; readonly percent: string }
  /** Applies `percent` while fewer than `below` are available. */
  | { readonly kind: "stock_level"; readonly below: string; readonly percent: string }

/** What a price is made from. */
export interface Priceable {
  readonly unitPrice: Micro
  readonly priceRule: PriceRule | null
}

const hundredPercent = 100_000_000n

/**
 * The unit price on the channel that `variant` was read for. `available` is null where stock is not tracked: a rule by
 * stock level then does not apply. Half-even to six places; never below zero.
 */
export function priceFor(variant: Priceable, available: Micro | null): Micro {
  const rule = variant.priceRule
  if (rule === null) return variant.unitPrice
  switch (rule.kind) {
    case "fixed":
      return parseMicro(rule.unitPrice)
    case "percentage":
      return changedBy(variant.unitPrice, rule.percent)
    case "stock_level":
      return available !== null && available < parseMicro(rule.below)
        ? changedBy(variant.unitPrice, rule.percent)
        : variant.unitPrice
  }
}

function changedBy(price: Micro, percent: string): Micro {
  const changed = divideRound(price * (hundredPercent + parseMicro(percent)), hundredPercent)
  return changed < 0n ? 0n : changed
}
