import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { budgetKinds } from "./budget.ts"
import { milestoneStates } from "./milestone.ts"
import { billingKinds, memberRoles, projectStates } from "./project.ts"
import { taskStates } from "./task.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const about = { projectId: idSchema("prj"), customerId: idSchema("cus") }
const aboutSample = { projectId: `prj_${body}`, customerId: `cus_${body}` } as const

function projectEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      ...about,
      number: Type.Integer(),
      name: Type.String(),
      state: oneOf(projectStates),
      billing: oneOf(billingKinds),
      managerId: nullable(Type.String()),
    }),
    sample: {
      ...aboutSample,
      number: 12,
      name: "New office network",
      state: "active",
      billing: "time_and_material",
      managerId: null,
    },
    subject: (d) => d.projectId,
  })
}

/** Work for a client was planned. */
export const projectCreated = projectEvent("projects.project.created", "A project was made")
/** Fields of a project changed. */
export const projectChanged = projectEvent("projects.project.changed", "A project's fields changed")
/** A project was started, held, resumed, completed, cancelled or reopened. */
export const projectMoved = projectEvent("projects.project.moved", "A project's state changed")

/** A threshold of a project's budget was reached; once per threshold and budget. */
export const budgetWarned = defineEvent({
  type: "projects.project.budget_warned",
  version: 1,
  summary: "A threshold of a project's budget was reached",
  schema: Type.Object({
    ...about,
    kind: oneOf(budgetKinds),
    percent: Type.Integer(),
    used: Type.String({ description: "Minutes, or minor units" }),
    budget: Type.String({ description: "Minutes, or minor units" }),
  }),
  sample: { ...aboutSample, kind: "hours", percent: 80, used: "2400", budget: "3000" },
  subject: (d) => d.projectId,
})

function billedEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      ...about,
      invoiceId: idSchema("inv"),
      minutes: Type.Integer(),
      amountMinor: minorSchema,
      currency: currencySchema,
    }),
    sample: { ...aboutSample, invoiceId: `inv_${body}`, minutes: 600, amountMinor: "120000", currency: "EUR" },
    subject: (d) => d.projectId,
  })
}

/** Work, expenses or milestones of a project are on an invoice. */
export const projectBilled = billedEvent("projects.project.billed", "Some of a project was billed")
/** They can be billed again: the invoice was credited, or its draft discarded. */
export const projectFreed = billedEvent("projects.project.freed", "What was billed of a project was freed")

/** Somebody joined a project, left it, or has another part in it. */
export const memberChanged = defineEvent({
  type: "projects.member.changed",
  version: 1,
  summary: "A member of a project was added, changed or removed",
  schema: Type.Object({
    ...about,
    userId: idSchema("usr"),
    role: nullable(oneOf(memberRoles)),
    action: oneOf(["added", "changed", "removed"]),
  }),
  sample: { ...aboutSample, userId: `usr_${body}`, role: "member", action: "added" },
  subject: (d) => d.projectId,
})

/** A task was made, changed, moved or removed. */
export const taskChanged = defineEvent({
  type: "projects.task.changed",
  version: 1,
  summary: "A task of a project was added, changed or removed",
  schema: Type.Object({
    ...about,
    taskId: idSchema("tsk"),
    state: oneOf(taskStates),
    previousState: nullable(oneOf(taskStates)),
    assigneeId: nullable(Type.String()),
    action: oneOf(["added", "changed", "removed"]),
  }),
  sample: {
    ...aboutSample,
    taskId: `tsk_${body}`,
    state: "in_progress",
    previousState: "open",
    assigneeId: `usr_${body}`,
    action: "changed",
  },
  subject: (d) => d.taskId,
})

/** A milestone was made, changed, reached, taken back or removed. */
export const milestoneChanged = defineEvent({
  type: "projects.milestone.changed",
  version: 1,
  summary: "A milestone of a project was added, changed, reached or removed",
  schema: Type.Object({
    ...about,
    milestoneId: idSchema("mst"),
    state: oneOf(milestoneStates),
    amountMinor: nullable(minorSchema),
    action: oneOf(["added", "changed", "reached", "withdrawn", "removed"]),
  }),
  sample: {
    ...aboutSample,
    milestoneId: `mst_${body}`,
    state: "reached",
    amountMinor: "250000",
    action: "reached",
  },
  subject: (d) => d.milestoneId,
})

/** Everything that projects tell. */
export const projectEvents: readonly EventType[] = [
  projectCreated,
  projectChanged,
  projectMoved,
  budgetWarned,
  projectBilled,
  projectFreed,
  memberChanged,
  taskChanged,
  milestoneChanged,
].map((t) => t as EventType)
