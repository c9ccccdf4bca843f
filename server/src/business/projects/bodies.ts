import Type, { type Static } from "typebox"
import {
  currencySchema,
  dateSchema,
  idSchema,
  instantSchema,
  minorSchema,
  nullable,
  oneOf,
  strict,
  text,
} from "#platform/http"
import { type Milestone, type MilestoneDraft, milestoneStates } from "./milestone.ts"
import {
  billingKinds,
  defaultWarnPercents,
  memberRoles,
  type Project,
  type ProjectDraft,
  type ProjectMember,
  projectStates,
  warnPercentsMax,
} from "./project.ts"
import { type Task, type TaskDraft, taskStates } from "./task.ts"

const userSchema = idSchema("usr")
const amountSchema = Type.String({ pattern: "^[1-9][0-9]{0,13}$", examples: ["250000"] })
const minutesSchema = Type.String({ pattern: "^[1-9][0-9]{0,8}$", examples: ["6000"] })

const projectFields = {
  description: Type.Optional(nullable(text(10_000))),
  billing: Type.Optional(oneOf(billingKinds)),
  contractId: Type.Optional(nullable(idSchema("ctr"))),
  managerId: Type.Optional(nullable(userSchema)),
  startsOn: Type.Optional(nullable(dateSchema)),
  dueOn: Type.Optional(nullable(dateSchema)),
  budgetMinutes: Type.Optional(nullable(minutesSchema)),
  budgetMinor: Type.Optional(nullable(amountSchema)),
  warnPercents: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 1000 }), { maxItems: warnPercentsMax })),
}
export const ProjectInput = strict({
  customerId: idSchema("cus"),
  name: text(200),
  currency: currencySchema,
  ...projectFields,
})
export const ProjectPatch = strict({
  name: Type.Optional(text(200)),
  currency: Type.Optional(currencySchema),
  ...projectFields,
})
export const ProjectBody = Type.Object({
  id: idSchema("prj"),
  number: Type.Integer(),
  customerId: idSchema("cus"),
  name: Type.String(),
  description: nullable(Type.String()),
  state: oneOf(projectStates),
  billing: oneOf(billingKinds),
  currency: currencySchema,
  contractId: nullable(Type.String()),
  managerId: nullable(Type.String()),
  startsOn: nullable(dateSchema),
  dueOn: nullable(dateSchema),
  budgetMinutes: nullable(Type.String()),
  budgetMinor: nullable(minorSchema),
  warnPercents: Type.Array(Type.Integer()),
  usedMinutes: Type.String(),
  usedMinor: minorSchema,
  billedMinor: minorSchema,
  isOverBudget: Type.Boolean(),
  finishedAt: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function projectBody(p: Project): Static<typeof ProjectBody> {
  return {
    ...p,
    budgetMinutes: textOf(p.budgetMinutes),
    budgetMinor: textOf(p.budgetMinor),
    warnPercents: [...p.warnPercents],
    usedMinutes: String(p.usedMinutes),
    usedMinor: String(p.usedMinor),
    billedMinor: String(p.billedMinor),
    finishedAt: p.finishedAt?.toISOString() ?? null,
    createdAt: p.createdAt.toISOString(),
    updatedAt: p.updatedAt.toISOString(),
  }
}

export function projectDraft(input: Static<typeof ProjectInput>): ProjectDraft {
  const defaults = {
    description: null,
    billing: "time_and_material",
    contractId: null,
    managerId: null,
    startsOn: null,
    dueOn: null,
    budgetMinutes: null,
    budgetMinor: null,
    warnPercents: defaultWarnPercents,
  } as const
  const { customerId, name, currency } = input
  return { ...defaults, ...projectPatch(input), customerId, name, currency }
}

export function projectPatch(input: Static<typeof ProjectPatch>): Partial<Omit<ProjectDraft, "customerId">> {
  const { budgetMinutes, budgetMinor, ...rest } = input
  return {
    ...rest,
    ...(budgetMinutes === undefined ? {} : { budgetMinutes: budgetMinutes === null ? null : BigInt(budgetMinutes) }),
    ...(budgetMinor === undefined ? {} : { budgetMinor: budgetMinor === null ? null : BigInt(budgetMinor) }),
  }
}

export const MemberInput = strict({ role: oneOf(memberRoles) })
export const MemberBody = Type.Object({
  userId: userSchema,
  name: Type.String(),
  role: oneOf(memberRoles),
  addedAt: instantSchema,
})

export function memberBody(m: ProjectMember): Static<typeof MemberBody> {
  return { ...m, addedAt: m.addedAt.toISOString() }
}

const taskFields = {
  description: Type.Optional(nullable(text(10_000))),
  milestoneId: Type.Optional(nullable(idSchema("mst"))),
  assigneeId: Type.Optional(nullable(userSchema)),
  startsOn: Type.Optional(nullable(dateSchema)),
  dueOn: Type.Optional(nullable(dateSchema)),
  estimateMinutes: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))),
}
export const TaskInput = strict({ title: text(300), ...taskFields })
export const TaskPatch = strict({
  title: Type.Optional(text(300)),
  state: Type.Optional(oneOf(taskStates)),
  ...taskFields,
})
export const TaskMove = strict({ afterId: nullable(idSchema("tsk")) })
export const TaskBody = Type.Object({
  id: idSchema("tsk"),
  projectId: idSchema("prj"),
  milestoneId: nullable(Type.String()),
  title: Type.String(),
  description: nullable(Type.String()),
  state: oneOf(taskStates),
  assigneeId: nullable(Type.String()),
  startsOn: nullable(dateSchema),
  dueOn: nullable(dateSchema),
  estimateMinutes: nullable(Type.Integer()),
  usedMinutes: Type.String(),
  position: Type.String(),
  doneAt: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function taskBody(t: Task): Static<typeof TaskBody> {
  return {
    ...t,
    usedMinutes: String(t.usedMinutes),
    position: String(t.position),
    doneAt: t.doneAt?.toISOString() ?? null,
    createdAt: t.createdAt.toISOString(),
    updatedAt: t.updatedAt.toISOString(),
  }
}

export function taskDraft(input: Static<typeof TaskInput>): TaskDraft {
  const none = {
    description: null,
    milestoneId: null,
    assigneeId: null,
    startsOn: null,
    dueOn: null,
    estimateMinutes: null,
  }
  return { ...none, ...input }
}

const milestoneFields = {
  dueOn: Type.Optional(nullable(dateSchema)),
  amountMinor: Type.Optional(nullable(amountSchema)),
}
export const MilestoneInput = strict({ name: text(200), ...milestoneFields })
export const MilestonePatch = strict({ name: Type.Optional(text(200)), ...milestoneFields })
export const MilestoneBody = Type.Object({
  id: idSchema("mst"),
  projectId: idSchema("prj"),
  name: Type.String(),
  dueOn: nullable(dateSchema),
  amountMinor: nullable(minorSchema),
  state: oneOf(milestoneStates),
  reachedAt: nullable(instantSchema),
  invoiceId: nullable(Type.String()),
  version: Type.Integer(),
})

export function milestoneBody(m: Milestone): Static<typeof MilestoneBody> {
  return { ...m, amountMinor: textOf(m.amountMinor), reachedAt: m.reachedAt?.toISOString() ?? null }
}

export function milestoneDraft(input: Static<typeof MilestoneInput>): MilestoneDraft {
  return { dueOn: null, amountMinor: null, ...milestonePatch(input), name: input.name }
}

export function milestonePatch({ amountMinor, ...rest }: Static<typeof MilestonePatch>): Partial<MilestoneDraft> {
  return {
    ...rest,
    ...(amountMinor === undefined ? {} : { amountMinor: amountMinor === null ? null : BigInt(amountMinor) }),
  }
}

function textOf(value: bigint | null): string | null {
  return value === null ? null : String(value)
}
