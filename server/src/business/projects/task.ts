import type { Id, LocalDate } from "#kernel"
import type { MilestoneId } from "./milestone.ts"
import type { ProjectId, UserId } from "./project.ts"

export type TaskId = Id<"tsk">

export const taskStates = ["open", "in_progress", "blocked", "done", "cancelled"] as const
export type TaskState = (typeof taskStates)[number]

/** Where a task may go: the whole table. */
export const nextTaskStates = {
  open: ["in_progress", "blocked", "done", "cancelled"],
  in_progress: ["open", "blocked", "done", "cancelled"],
  blocked: ["open", "in_progress", "cancelled"],
  done: ["open", "in_progress"],
  cancelled: ["open"],
} as const satisfies Record<TaskState, readonly TaskState[]>

export interface TaskDraft {
  readonly title: string
  readonly description: string | null
  readonly milestoneId: MilestoneId | null
  readonly assigneeId: UserId | null
  readonly startsOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly estimateMinutes: number | null
}

/** A piece of a project. */
export interface Task extends TaskDraft {
  readonly id: TaskId
  readonly projectId: ProjectId
  readonly state: TaskState
  readonly usedMinutes: bigint
  /** Its place on the board: smaller is higher. */
  readonly position: bigint
  readonly doneAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Tasks that one project may have. */
export const tasksMax = 2000

/** Between two tasks that were never moved: twenty halvings fit. */
export const positionGap = 1n << 20n
