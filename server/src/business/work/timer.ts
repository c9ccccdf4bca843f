import type { WorkPlace } from "./entry.ts"

/** A person's clock that runs. */
export interface Timer extends Omit<WorkPlace, "contractId"> {
  readonly userId: string
  readonly serviceTypeId: string | null
  readonly note: string | null
  /** null: as the service type says. */
  readonly isBillable: boolean | null
  readonly startedAt: Date
}
