/** Refused requests of one address and caller in a minute, after which the next ones are not even looked at. */
const refusedMax = 600
const windowMs = 60_000
/** Callers remembered at once. */
const callersMax = 20_000

/** Keeps those who prove nothing again and again from costing much. A vendor whose requests to one tenant are wrongly signed is held
 *  back there only. */
export interface Refusals {
  isOver(key: string): boolean
  add(key: string): void
}

export function makeRefusals(): Refusals {
  let startedMs = performance.now()
  let counts = new Map<string, number>()
  const turn = (): void => {
    if (performance.now() - startedMs < windowMs && counts.size < callersMax) return
    startedMs = performance.now()
    counts = new Map()
  }
  return {
    isOver: (key) => {
      turn()
      return (counts.get(key) ?? 0) >= refusedMax
    },
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
  }
}
