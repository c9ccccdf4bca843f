import type { Id, LocalDate } from "#kernel"
import type { ProjectId } from "./project.ts"

export type MilestoneId = Id<"mst">

export const milestoneStates = ["planned", "reached"] as const
export type MilestoneState = (typeof milestoneStates)[number]

export interface MilestoneDraft {
  readonly name: string
  readonly dueOn: LocalDate | null
  /** What is billed when it is reached, without tax, in the project's currency; null: nothing. */
  readonly amountMinor: bigint | null
}

/** A point of a project that is reached, and the part of its price that is billed then. */
export interface Milestone extends MilestoneDraft {
  readonly id: MilestoneId
  readonly projectId: ProjectId
  readonly state: MilestoneState
  readonly reachedAt: Date | null
  /** The invoice, or draft, that has it. */
  readonly invoiceId: string | null
  readonly version: number
}

/** Milestones that one project may have. */
export const milestonesMax = 200
