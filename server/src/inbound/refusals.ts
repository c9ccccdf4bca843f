/** Refused requests of one address and caller in a minute, after which the next ones are not even looked at. */
const refusedMax = 600
/** Requests of one caller to addresses that don't exist: many, since a vendor calls for all tenants from few addresses of its own. */
const unknownMax = 6000
const windowMs = 60_000
/** Callers remembered at once. */
const callersMax = 20_000

/** Keeps those who prove nothing again and again from costing much. A vendor whose requests to one tenant are wrongly signed is held
 *  back there only. */
export interface Refusals {
  /** `place` is the address as it was called. */
  isOver(caller: string, place: string): boolean
  add(caller: string, place: string, isUnknown: boolean): void
}

export function makeRefusals(): Refusals {
  let startedMs = performance.now()
  let counts = new Map<string, number>()
  const turn = (): void => {
    if (performance.now() - startedMs < windowMs && counts.size < callersMax) return
    startedMs = performance.now()
    counts = new Map()
  }
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    isOver: (caller, place) => {
      turn()
      return (counts.get(caller) ?? 0) >= unknownMax || (counts.get(`${caller} ${place}`) ?? 0) >= refusedMax
    },
    add: (caller, place, isUnknown) => add(isUnknown ? caller : `${caller} ${place}`),
  }
}
