import { type Currency, defineErrors, type Id, type LocalDate } from "#kernel"

export type ProjectId = Id<"prj">
export type CustomerId = Id<"cus">
export type UserId = Id<"usr">

export const projectStates = ["planned", "active", "on_hold", "completed", "cancelled"] as const
export type ProjectState = (typeof projectStates)[number]
export const projectActions = ["start", "hold", "resume", "complete", "cancel", "reopen"] as const
export type ProjectAction = (typeof projectActions)[number]

/** Where each action leads. What is not in the table is refused: `project.state`. */
const next = {
  planned: { start: "active", cancel: "cancelled" },
  active: { hold: "on_hold", complete: "completed", cancel: "cancelled" },
  on_hold: { resume: "active", complete: "completed", cancel: "cancelled" },
  completed: { reopen: "active" },
  cancelled: { reopen: "planned" },
} as const satisfies Record<ProjectState, Partial<Record<ProjectAction, ProjectState>>>

/** The state after an action; undefined where the table has none. */
export function nextState(state: ProjectState, action: ProjectAction): ProjectState | undefined {
  const row: Partial<Record<ProjectAction, ProjectState>> = next[state]
  return row[action]
}

/** Work is logged on what is planned or under way. */
export function acceptsTime(state: ProjectState): boolean {
  return state === "planned" || state === "active"
}

/** How a client pays: by the hour, by milestones at a fixed price, or from a retainer first. */
export const billingKinds = ["time_and_material", "fixed_price", "retainer"] as const
export type BillingKind = (typeof billingKinds)[number]

export interface ProjectDraft {
  readonly customerId: CustomerId
  readonly name: string
  readonly description: string | null
  readonly billing: BillingKind
  readonly currency: Currency
  readonly contractId: string | null
  readonly managerId: UserId | null
  readonly startsOn: LocalDate | null
  readonly dueOn: LocalDate | null
  /** null: no budget. */
  readonly budgetMinutes: bigint | null
  readonly budgetMinor: bigint | null
  /** Percents of a budget at which somebody is told, ascending. */
  readonly warnPercents: readonly number[]
}

/** Work for a client that has a name, a time and a budget. */
export interface Project extends ProjectDraft {
  readonly id: ProjectId
  readonly number: number
  readonly state: ProjectState
  /** Logged and not rejected. */
  readonly usedMinutes: bigint
  /** Approved work at its rates and approved expenses, in the project's currency. */
  readonly usedMinor: bigint
  /** On invoices and drafts now. */
  readonly billedMinor: bigint
  readonly isOverBudget: boolean
  readonly finishedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const defaultWarnPercents: readonly number[] = [80, 100]
export const warnPercentsMax = 10

export const memberRoles = ["manager", "member", "observer"] as const
export type MemberRole = (typeof memberRoles)[number]

/** Somebody who works on a project. */
export interface ProjectMember {
  readonly userId: UserId
  readonly name: string
  readonly role: MemberRole
  readonly addedAt: Date
}

/** Members that one project may have. */
export const projectMembersMax = 200

export const projectErrors = defineErrors({
  "project.unknown": { status: 404, text: (p: { id: string }) => `There is no project ${p.id}.` },
  "project.state": {
    status: 409,
    text: (p: { number: number; state: ProjectState; action: ProjectAction }) =>
      `Project ${p.number} is ${p.state}; ${p.action} is not what can be done with it now.`,
  },
  "project.tasks_open": {
    status: 409,
    text: (p: { count: number }) => `${p.count} tasks are not done; finish or cancel them first.`,
  },
  "project.due_before_start": { status: 422, text: () => "What has to be done is due on the day it starts or later." },
  "project.warnings_invalid": {
    status: 422,
    text: () => "Warnings are different percents in ascending order, from 1 to 1000.",
  },
  "project.contract_unknown": {
    status: 422,
    text: (p: { id: string }) => `The project's client has no contract ${p.id}.`,
  },
  "project.person_unknown": { status: 422, text: (p: { id: string }) => `${p.id} is no member of this business.` },
  "project.too_many": {
    status: 422,
    text: (p: { what: string; max: number }) => `A project has at most ${p.max} ${p.what}.`,
  },
  "project.currency_fixed": {
    status: 409,
    text: () => "Work in this project was approved or billed: its currency can't change.",
  },
  "project.cursor_foreign": {
    status: 400,
    text: () => "The cursor is of another list; leave it out to start from the beginning.",
  },
  "project_member.unknown": { status: 404, text: (p: { id: string }) => `${p.id} is no member of this project.` },
  "task.unknown": { status: 404, text: (p: { id: string }) => `This project has no task ${p.id}.` },
  "task.state": {
    status: 409,
    text: (p: { from: string; to: string; allowed: readonly string[] }) =>
      `A task goes from ${p.from} to ${p.allowed.join(" or ")}, not to ${p.to}.`,
  },
  "task.has_time": { status: 409, text: (p: { id: string }) => `Time was logged on ${p.id}; cancel it instead.` },
  "milestone.unknown": { status: 404, text: (p: { id: string }) => `This project has no milestone ${p.id}.` },
  "milestone.state": {
    status: 409,
    text: (p: { id: string; state: string }) => `Milestone ${p.id} is ${p.state}: that can't be done with it now.`,
  },
  "milestone.billed": {
    status: 409,
    text: (p: { id: string }) => `Milestone ${p.id} is billed; credit the invoice or discard its draft first.`,
  },
  "milestone.in_use": {
    status: 409,
    text: (p: { id: string }) => `Tasks belong to milestone ${p.id}; move them first.`,
  },
})
