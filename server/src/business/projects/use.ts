import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type BudgetWarning, reachedWarnings } from "./budget.ts"
import { budgetWarned, projectBilled, projectFreed } from "./events.ts"
import type { Project, ProjectId } from "./project.ts"
import * as store from "./store.ts"
import { addTaskUse } from "./task-store.ts"
import { forgetWarnings, insertWarning } from "./warning-store.ts"

/** What is used more, or less, of a project. */
export interface ProjectUse {
  readonly projectId: ProjectId
  readonly taskId: string | null
  readonly minutes: number
  readonly amountMinor: bigint
  /** Money of another currency than the project's is not counted. */
  readonly currency: string | null
}

/** Counts what was used; a threshold of the budget that is reached by it is told, once. The project is held to the commit. */
export async function useProject(ctx: Ctx, use: ProjectUse): Promise<void> {
  const project = await store.addUse(ctx, use.projectId, use.minutes, use.amountMinor, use.currency)
  if (use.taskId !== null && use.minutes !== 0) await addTaskUse(ctx, use.taskId, use.minutes)
  if (project !== undefined) await warn(ctx, project)
}

/** A budget or its thresholds changed: those are told anew that are reached now. */
export async function warnAgain(ctx: Ctx, before: Project, after: Project): Promise<void> {
  const isSame = (kind: "budgetMinutes" | "budgetMinor") => before[kind] === after[kind]
  if (!isSame("budgetMinutes")) await forgetWarnings(ctx, after.id, "hours")
  if (!isSame("budgetMinor")) await forgetWarnings(ctx, after.id, "money")
  await warn(ctx, after)
}

async function warn(ctx: Ctx, project: Project): Promise<void> {
  for (const warning of reachedWarnings(project)) {
    if (await insertWarning(ctx, project.id, warning)) await append(ctx, budgetWarned, factOf(project, warning))
  }
}

function factOf(project: Project, { kind, percent, used, budget }: BudgetWarning) {
  const { id: projectId, customerId } = project
  return { projectId, customerId, kind, percent, used: String(used), budget: String(budget) }
}

/** What an invoice has of a project, or has no more. */
export interface ProjectBill {
  readonly projectId: ProjectId
  readonly invoiceId: `inv_${string}`
  readonly minutes: number
  readonly amountMinor: bigint
  readonly currency: string
}

/** Notes that some of a project was billed. */
export async function billProject(ctx: Ctx, bill: ProjectBill): Promise<void> {
  const project = await store.addBilled(ctx, bill.projectId, bill.amountMinor, bill.currency)
  if (project !== undefined) await append(ctx, projectBilled, billFact(project, bill))
}

/** Notes that what was billed of a project can be billed again. */
export async function freeProject(ctx: Ctx, bill: ProjectBill): Promise<void> {
  const project = await store.addBilled(ctx, bill.projectId, -bill.amountMinor, bill.currency)
  if (project !== undefined) await append(ctx, projectFreed, billFact(project, bill))
}

function billFact({ id: projectId, customerId }: Project, { invoiceId, minutes, amountMinor, currency }: ProjectBill) {
  return { projectId, customerId, invoiceId, minutes, amountMinor: String(amountMinor), currency }
}
