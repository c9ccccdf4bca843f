import type { EndpointId, LaneHead } from "./delivery.ts"
import { Lane } from "./lane.ts"
import type { Target } from "./target.ts"

/** Deliveries, and characters of their bodies, that one process holds in memory. */
const heldMax = 10_000
const heldCharsMax = 48_000_000
/** Endpoints whose settings are kept although nothing is to be sent to them now. */
const targetsMax = 5_000

/** The lanes that one worker has, and what they hold together. */
export class LaneBook {
  readonly #lanes = new Map<EndpointId, Lane>()
  readonly #targets = new Map<EndpointId, Target>()
  held = 0
  heldChars = 0

  get size(): number {
    return this.#lanes.size
  }

  /** How many more deliveries there is room for. */
  get room(): number {
    return this.heldChars >= heldCharsMax ? 0 : Math.max(0, heldMax - this.held)
  }

  all(): IterableIterator<Lane> {
    return this.#lanes.values()
  }

  of(id: EndpointId): Lane | undefined {
    return this.#lanes.get(id)
  }

  add(head: LaneHead): Lane {
    const lane = new Lane(head)
    const known = this.#targets.get(head.endpointId)
    if (known?.version === head.version) lane.target = known
    this.#lanes.set(head.endpointId, lane)
    return lane
  }

  /** Lets go of a lane and what it holds. */
  remove(lane: Lane): void {
    this.drop(lane)
    clearTimeout(lane.timer)
    if (this.#lanes.get(lane.endpointId) === lane) this.#lanes.delete(lane.endpointId)
  }

  /** Lets go of what a lane holds. */
  drop(lane: Lane): void {
    for (const delivery of lane.drop()) this.took(delivery.event.body.length, -1)
  }

  /** Counts deliveries in (or out). */
  took(chars: number, count: 1 | -1): void {
    this.held += count
    this.heldChars += count * chars
  }

  /** Keeps settings that were read. */
  know(lane: Lane, target: Target): void {
    lane.target = target
    lane.version = target.version
    this.#targets.delete(target.endpointId)
    this.#targets.set(target.endpointId, target)
    const [oldest] = this.#targets
    if (this.#targets.size > targetsMax && oldest !== undefined) this.#targets.delete(oldest[0])
  }
}
