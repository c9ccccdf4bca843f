import { type Database, type SystemCtx, settleAtCommit } from "#platform/db"
import type { Settlement } from "./delivery.ts"
import type { Lane } from "./lane.ts"
import { type LaneHealth, settle } from "./settle-store.ts"

/** Settlements that one statement writes. */
const batchMax = 300
/** A batch that is not full is written after this. */
const lingerMs = 25
const backOffFirstMs = 100
const backOffMaxMs = 5_000

export interface Settled {
  readonly lane: Lane
  readonly settlement: Settlement
}

export interface SettlerPorts {
  readonly db: Database
  /** Further consequences, in the same transaction. */
  readonly consequences: (sys: SystemCtx, settled: readonly Settled[]) => Promise<void>
  /** Called when they are written. */
  readonly written: (settled: readonly Settled[]) => void
  readonly failed: (error: unknown) => void
}

/** Gathers what became of deliveries and writes it in batches; while one is on its way the next gathers. */
export class Settler {
  readonly #ports: SettlerPorts
  #waiting: Settled[] = []
  #changed = new Set<Lane>()
  #timer: NodeJS.Timeout | undefined
  #isWriting = false
  #isUrgent = false
  #failures = 0

  constructor(ports: SettlerPorts) {
    this.#ports = ports
  }

  /** How many are not written yet. */
  get isIdle(): boolean {
    return this.#waiting.length === 0 && !this.#isWriting
  }

  /** `isUrgent`: somebody waits for it to be written. */
  add(settled: Settled, isUrgent: boolean): void {
    this.#waiting.push(settled)
    if (settled.lane.isHealthChanged) this.#changed.add(settled.lane)
    this.#isUrgent ||= isUrgent
    if (this.#isWriting || this.#failures > 0) return
    if (isUrgent || this.#waiting.length >= batchMax) this.#write()
    else this.#timer ??= setTimeout(() => this.#write(), lingerMs)
  }

  /** Writes what waits at once. */
  hurry(): void {
    if (!this.#isWriting) this.#write()
  }

  #write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#isWriting || this.#waiting.length === 0) return
    this.#isWriting = true
    this.#isUrgent = false
    const batch = this.#waiting.splice(0, batchMax)
    const lanes = [...this.#changed]
    this.#changed.clear()
    this.#save(batch, lanes).then(
      () => this.#saved(batch),
      (error: unknown) => this.#unsaved(batch, lanes, error),
    )
  }

  async #save(batch: readonly Settled[], lanes: readonly Lane[]): Promise<void> {
    const health = lanes.map(healthOf)
    for (const lane of lanes) lane.isHealthChanged = false
    await this.#ports.db.withSystem("settle deliveries", async (sys) => {
      const written = settle(
        sys,
        batch.map(({ settlement }) => settlement),
        health,
      )
      // The commit follows in the same round trip.
      settleAtCommit(sys, written)
      await this.#ports.consequences(sys, batch)
    })
  }

  #saved(batch: readonly Settled[]): void {
    this.#isWriting = false
    this.#failures = 0
    this.#ports.written(batch)
    if (this.#isUrgent || this.#waiting.length >= batchMax / 4) this.#write()
    else if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => this.#write(), lingerMs)
  }

  #unsaved(batch: readonly Settled[], lanes: readonly Lane[], error: unknown): void {
    this.#isWriting = false
    this.#failures += 1
    this.#waiting = [...batch, ...this.#waiting]
    for (const lane of lanes) this.#changed.add(lane)
    this.#ports.failed(error)
    const delayMs = Math.min(backOffFirstMs * 2 ** this.#failures, backOffMaxMs)
    this.#timer ??= setTimeout(() => this.#write(), delayMs)
  }
}

function healthOf({ tenant, endpointId, health }: Lane): LaneHealth {
  return { tenant, endpointId, health }
}
