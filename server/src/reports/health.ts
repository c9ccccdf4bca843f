import type { ConnectionHealth, SyncDay } from "./health-store.ts"

/** What the product promises of its integrations: shares in percent, times in milliseconds. */
export const healthTargets = {
  connected: { min: 95 },
  consistency: { min: 99.5 },
  failedOperations: { max: 0.1 },
  failedSyncs: { max: 2 },
  averageSyncMs: { max: 2_000 },
} as const satisfies Record<string, { readonly min: number } | { readonly max: number }>
export type HealthMeasure = keyof typeof healthTargets

/** One promise, and how it is kept. `value` is null where nothing was there to be measured. */
export interface Measured {
  readonly measure: HealthMeasure
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly isKept: boolean | null
}

/** Every promise over all connections of a business; a paused connection is nobody's fault. */
export function measured(connections: readonly ConnectionHealth[], days: readonly SyncDay[]): Measured[] {
  const sum = (of: (one: ConnectionHealth) => number) => connections.reduce((total, one) => total + of(one), 0)
  const wanted = connections.filter(({ state }) => state !== "paused")
  const links = sum((one) => one.links)
  const apart = sum((one) => one.conflicts + one.quarantined + one.parked)
  const timed = days.filter(({ averageMs }) => averageMs !== null)
  const done = timed.reduce((total, { runs, failed }) => total + runs - failed, 0)
  const values: Record<HealthMeasure, number | null> = {
    connected: percent(wanted.filter(({ state }) => state === "connected").length, wanted.length),
    consistency: percent(links, links + apart),
    failedOperations: percent(
      sum((one) => one.refused),
      sum((one) => one.records),
    ),
    failedSyncs: percent(
      sum((one) => one.failedRuns),
      sum((one) => one.runs),
    ),
    averageSyncMs:
      done === 0
        ? null
        : Math.round(timed.reduce((ms, day) => ms + (day.averageMs ?? 0) * (day.runs - day.failed), 0) / done),
  }
  return (Object.keys(healthTargets) as HealthMeasure[]).map((measure) => judged(measure, values[measure]))
}

function judged(measure: HealthMeasure, value: number | null): Measured {
  const target: { readonly min?: number; readonly max?: number } = healthTargets[measure]
  const { min = null, max = null } = target
  const isKept = value === null ? null : (min === null || value >= min) && (max === null || value <= max)
  return { measure, value, min, max, isKept }
}

/** A share in percent with two digits; null of nothing. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((10_000 * Math.min(part, whole)) / whole) / 100
}
