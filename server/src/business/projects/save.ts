import { addDays, currencyExponent, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { projectChanged, projectCreated, projectMoved } from "./events.ts"
import { requireMember } from "./people.ts"
import type { ProjectPorts } from "./ports.ts"
import {
  nextState,
  type Project,
  type ProjectAction,
  type ProjectDraft,
  type ProjectId,
  projectErrors,
} from "./project.ts"
import * as store from "./store.ts"
import { countOpenTasks } from "./task-store.ts"
import { warnAgain } from "./use.ts"

/** Plans a project. Throws `customer.unknown`, `customer.status_refuses`, `project.contract_unknown`,
 *  `project.person_unknown`, `project.due_before_start`, `project.warnings_invalid`, `currency.unknown`. */
export async function createProject(ctx: Ctx, ports: ProjectPorts, draft: ProjectDraft): Promise<Project> {
  const { id: customerId } = await ports.client(ctx, draft.customerId)
  const owned = { ...draft, customerId }
  await check(ctx, ports, owned)
  const made: Project = {
    ...owned,
    id: newId("prj"),
    number: await store.drawNumber(ctx),
    state: "planned",
    usedMinutes: 0n,
    usedMinor: 0n,
    billedMinor: 0n,
    isOverBudget: false,
    finishedAt: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertProject(ctx, made)
  await append(ctx, projectCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes a project; a new budget tells of its thresholds anew. Throws `project.unknown`, `version.mismatch`,
 *  `project.currency_fixed` and what `createProject` throws for the same fields. */
export async function changeProject(
  ctx: Ctx,
  ports: ProjectPorts,
  id: ProjectId,
  patch: Partial<Omit<ProjectDraft, "customerId">>,
  version?: number,
): Promise<Project> {
  const before = await holdProject(ctx, id, version)
  const after: Project = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  await check(ctx, ports, after)
  const isUsed = before.usedMinor !== 0n || before.billedMinor !== 0n
  if (after.currency !== before.currency && isUsed) throw projectErrors["project.currency_fixed"]()
  if (!(await store.updateProject(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, projectChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  await warnAgain(ctx, before, after)
  return loadProject(ctx, id)
}

/** Starts, holds, resumes, completes, cancels or reopens. Throws `project.unknown`, `project.state`, `project.tasks_open`. */
export async function moveProject(ctx: Ctx, id: ProjectId, action: ProjectAction, version?: number): Promise<Project> {
  const before = await holdProject(ctx, id, version)
  const state = nextState(before.state, action)
  if (state === undefined) throw projectErrors["project.state"]({ number: before.number, state: before.state, action })
  const open = action === "complete" ? await countOpenTasks(ctx, id) : 0
  if (open > 0) throw projectErrors["project.tasks_open"]({ count: open })
  const isOver = state === "completed" || state === "cancelled"
  const after: Project = {
    ...before,
    state,
    finishedAt: isOver ? ctx.now : null,
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  if (!(await store.updateProject(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, projectMoved, factOf(after), { before: { state: before.state }, after: { state } })
  return after
}

/** One project. Throws `project.unknown`. */
export async function loadProject(ctx: Ctx, id: ProjectId): Promise<Project> {
  const found = await store.projectById(ctx, id)
  if (found === undefined) throw projectErrors["project.unknown"]({ id })
  return found
}

/** One project, held until the transaction ends. Throws `project.unknown`, `version.mismatch`. */
export async function holdProject(ctx: Ctx, id: ProjectId, version?: number): Promise<Project> {
  const found = await store.projectById(ctx, id, true)
  if (found === undefined) throw projectErrors["project.unknown"]({ id })
  if (version !== undefined && version !== found.version) throw httpErrors["version.mismatch"]()
  return found
}

async function check(ctx: Ctx, ports: ProjectPorts, draft: ProjectDraft): Promise<void> {
  currencyExponent(draft.currency)
  checkDays(draft)
  const isAscending = draft.warnPercents.every((percent, i) => percent > (draft.warnPercents[i - 1] ?? 0))
  if (!isAscending) throw projectErrors["project.warnings_invalid"]()
  if (draft.managerId !== null) await requireMember(ctx, draft.managerId)
  const { contractId } = draft
  if (contractId !== null && (await ports.contractOwner(ctx, contractId)) !== draft.customerId)
    throw projectErrors["project.contract_unknown"]({ id: contractId })
}

/** Throws `project.due_before_start`, `date.invalid`. */
export function checkDays({ startsOn, dueOn }: Pick<ProjectDraft, "startsOn" | "dueOn">): void {
  for (const day of [startsOn, dueOn]) if (day !== null) addDays(day, 0)
  if (startsOn !== null && dueOn !== null && dueOn < startsOn) throw projectErrors["project.due_before_start"]()
}

function factOf(p: Project) {
  const { id: projectId, customerId, number, name, state, billing, managerId } = p
  return { projectId, customerId, number, name, state, billing, managerId }
}

function auditOf(p: Project) {
  const { name, billing, currency, contractId, managerId, startsOn, dueOn, warnPercents } = p
  const budget = { budgetMinutes: textOf(p.budgetMinutes), budgetMinor: textOf(p.budgetMinor) }
  return { name, billing, currency, contractId, managerId, startsOn, dueOn, warnPercents, ...budget }
}

function textOf(value: bigint | null): string | null {
  return value === null ? null : String(value)
}
