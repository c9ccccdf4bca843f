import type { Refusal } from "./plan.ts"

/** What a replay answers. */
export interface ReplayReport {
  readonly orders: number
  readonly lines: number
  readonly invoices: number
  readonly creditNotes: number
  /** All invoices with freight, without tax, in minor units. */
  readonly totalMinor: string
  /** The credit notes, without tax, in minor units. */
  readonly creditedMinor: string
  readonly currency: string
  /** Orders and cancellations that found no counterpart here. */
  readonly unmatched: number
  readonly refused: readonly Refusal[]
  readonly ordersPerSecond: number
  readonly p95Ms: number
}

/** Collects how long requests took. */
export interface Stopwatch {
  readonly timed: <T>(work: () => Promise<T>) => Promise<T>
  readonly p95Ms: () => number
}

/** A stopwatch over the machine's monotonic clock. */
export function stopwatch(): Stopwatch {
  const times: number[] = []
  return {
    timed: async (work) => {
      const begun = performance.now()
      try {
        return await work()
      } finally {
        times.push(performance.now() - begun)
      }
    },
    p95Ms: () => {
      const sorted = times.toSorted((a, b) => a - b)
      return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0) * 10) / 10
    },
  }
}
