import { defineErrors } from "./errors.ts"

const errors = defineErrors({
  "money.nothing_to_allocate_to": {
    status: 422,
    text: () => "An amount can't be split over nothing; give at least one line.",
  },
})

/** Splits `total` in proportion to `weights` by the largest remainder, so that the parts always add up to it: 100 over three
 *  equal ones is 34, 33, 33. A tie goes to the earlier index. Weights may have mixed signs (a part then has the sign of its
 *  weight); where they are all zero, or cancel out, the split is equal. The split of −total is the mirror of that of total.
 *  No weights: `[]` for zero, else throws `money.nothing_to_allocate_to`. */
export function allocateMinor(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0 && total !== 0n) throw errors["money.nothing_to_allocate_to"]()
  if (total === 0n) return weights.map(() => 0n)
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (sum === 0n)
    return roundToSum(
      weights.map(() => total),
      BigInt(weights.length),
      total,
    )
  return roundToSum(
    weights.map((weight) => total * weight),
    sum,
    total,
  )
}

/** Rounds the fractions `numerators[i] / denominator` to whole numbers that add up to `total`, which must be their exact sum
 *  rounded up or down: each becomes its floor, the largest remainders get one more. O(n log n), denominator not zero. */
export function roundToSum(numerators: readonly bigint[], denominator: bigint, total: bigint): bigint[] {
  const sign = signOf(total, numerators, denominator)
  const size = denominator < 0n ? -denominator : denominator
  const factor = denominator < 0n ? -sign : sign
  const parts = numerators.map((n) => floorDivide(n * factor, size))
  let missing = parts.reduce((left, part) => left - part.floor, total * sign)
  for (const i of missing === 0n ? [] : byRemainder(parts)) {
    if (missing <= 0n) break
    const part = parts[i]
    if (part) part.floor += 1n
    missing -= 1n
  }
  return parts.map((part) => part.floor * sign)
}

interface Part {
  floor: bigint
  readonly remainder: bigint
}

/** −1n when the split is done on its mirror image, so that a credit note's split is its invoice's with the sign turned. */
function signOf(total: bigint, numerators: readonly bigint[], denominator: bigint): bigint {
  if (total !== 0n) return total < 0n ? -1n : 1n
  const first = numerators.find((n) => n !== 0n) ?? 1n
  return first < 0n === denominator < 0n ? 1n : -1n
}

function floorDivide(n: bigint, d: bigint): Part {
  const rest = n % d
  return rest < 0n ? { floor: n / d - 1n, remainder: rest + d } : { floor: n / d, remainder: rest }
}

/** Indexes from the largest remainder to the smallest; sort is stable, so a tie keeps the earlier first. */
function byRemainder(parts: readonly Part[]): number[] {
  const remainder = (i: number): bigint => parts[i]?.remainder ?? 0n
  return [...parts.keys()].sort((a, b) => (remainder(a) < remainder(b) ? 1 : remainder(a) > remainder(b) ? -1 : 0))
}
