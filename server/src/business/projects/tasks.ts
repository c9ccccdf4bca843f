import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { taskChanged } from "./events.ts"
import { milestoneById } from "./milestone-store.ts"
import { requireMember } from "./people.ts"
import { type Project, type ProjectId, projectErrors } from "./project.ts"
import { checkDays, holdProject, loadProject } from "./save.ts"
import {
  nextTaskStates,
  positionGap,
  type Task,
  type TaskDraft,
  type TaskId,
  type TaskState,
  tasksMax,
} from "./task.ts"
import * as store from "./task-store.ts"

/** The tasks of a project in the order of its board. Throws `project.unknown`. */
export async function listProjectTasks(ctx: Ctx, projectId: ProjectId): Promise<Task[]> {
  return store.tasksOf(ctx, (await loadProject(ctx, projectId)).id)
}

/** Adds a task at the end of the board. Throws `project.unknown`, `project.too_many`, `project.person_unknown`,
 *  `milestone.unknown`, `project.due_before_start`. */
export async function addTask(ctx: Ctx, projectId: ProjectId, draft: TaskDraft): Promise<Task> {
  const project = await holdProject(ctx, projectId)
  const others = await store.tasksOf(ctx, projectId)
  if (others.length >= tasksMax) throw projectErrors["project.too_many"]({ what: "tasks", max: tasksMax })
  await check(ctx, projectId, draft)
  const made: Task = {
    ...draft,
    id: newId("tsk"),
    projectId,
    state: "open",
    usedMinutes: 0n,
    position: (others.at(-1)?.position ?? 0n) + positionGap,
    doneAt: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertTask(ctx, made)
  await tell(ctx, project, null, made, "added")
  return made
}

/** Changes a task, its state by the table. Throws `task.unknown`, `task.state`, `version.mismatch` and as `addTask`. */
export async function changeTask(
  ctx: Ctx,
  projectId: ProjectId,
  id: TaskId,
  patch: Partial<TaskDraft> & { readonly state?: TaskState },
  version?: number,
): Promise<Task> {
  const project = await loadProject(ctx, projectId)
  const before = await loadTask(ctx, projectId, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const state = stateAfter(before.state, patch.state)
  const doneAt = state === "done" ? (before.doneAt ?? ctx.now) : null
  const after: Task = { ...before, ...patch, state, doneAt, version: before.version + 1, updatedAt: ctx.now }
  await check(ctx, projectId, after, before)
  if (!(await store.updateTask(ctx, after))) throw httpErrors["version.mismatch"]()
  await tell(ctx, project, before, after, "changed")
  return after
}

function stateAfter(from: TaskState, to: TaskState | undefined): TaskState {
  if (to === undefined || to === from) return from
  const allowed: readonly TaskState[] = nextTaskStates[from]
  if (!allowed.includes(to)) throw projectErrors["task.state"]({ from, to, allowed })
  return to
}

/** Puts a task behind another one of the board (null: at its top). Throws `task.unknown`. */
export async function moveTask(ctx: Ctx, projectId: ProjectId, id: TaskId, afterId: TaskId | null): Promise<Task[]> {
  const project = await holdProject(ctx, projectId)
  const tasks = await store.tasksOf(ctx, projectId)
  const task = tasks.find((one) => one.id === id)
  if (task === undefined) throw projectErrors["task.unknown"]({ id })
  const others = tasks.filter((one) => one.id !== id)
  const place = afterId === null ? 0 : others.findIndex((one) => one.id === afterId) + 1
  if (afterId !== null && place === 0) throw projectErrors["task.unknown"]({ id: afterId })
  const [above, below] = [others[place - 1]?.position ?? 0n, others[place]?.position]
  const position = below === undefined ? above + positionGap : (above + below) / 2n
  const order = [...others.slice(0, place), { ...task, position }, ...others.slice(place)]
  const isTight = position <= above || position === below
  const placed = isTight ? order.map((one, i) => ({ ...one, position: BigInt(i + 1) * positionGap })) : order
  await store.placeTasks(ctx, isTight ? placed : [{ id, position }])
  await tell(ctx, project, task, { ...task, position }, "changed")
  return placed
}

/** Removes a task on which no time was logged. Throws `task.unknown`, `task.has_time`. */
export async function removeTask(ctx: Ctx, projectId: ProjectId, id: TaskId): Promise<void> {
  const project = await holdProject(ctx, projectId)
  const before = await loadTask(ctx, projectId, id)
  if (before.usedMinutes !== 0n) throw projectErrors["task.has_time"]({ id })
  await store.deleteTask(ctx, id)
  await tell(ctx, project, before, null, "removed")
}

/** One task of a project. Throws `task.unknown`. */
export async function loadTask(ctx: Ctx, projectId: ProjectId, id: TaskId): Promise<Task> {
  const found = await store.taskById(ctx, projectId, id)
  if (found === undefined) throw projectErrors["task.unknown"]({ id })
  return found
}

/** What a task had already is not looked at again: a person may have left since. */
async function check(ctx: Ctx, projectId: ProjectId, draft: TaskDraft, before?: Task): Promise<void> {
  checkDays(draft)
  const { assigneeId, milestoneId } = draft
  if (assigneeId !== null && assigneeId !== before?.assigneeId) await requireMember(ctx, assigneeId)
  if (milestoneId === null || milestoneId === before?.milestoneId) return
  if ((await milestoneById(ctx, projectId, milestoneId)) === undefined)
    throw projectErrors["milestone.unknown"]({ id: milestoneId })
}

async function tell(
  ctx: Ctx,
  { id: projectId, customerId }: Project,
  before: Task | null,
  after: Task | null,
  action: "added" | "changed" | "removed",
): Promise<void> {
  const about = after ?? before
  if (about === null) return
  const { id: taskId, state, assigneeId } = about
  const fact = { projectId, customerId, taskId, state, previousState: before?.state ?? null, assigneeId, action }
  await append(ctx, taskChanged, fact, { before: before && auditOf(before), after: after && auditOf(after) })
}

function auditOf(t: Task) {
  const { title, state, milestoneId, assigneeId, startsOn, dueOn, estimateMinutes } = t
  return { title, state, milestoneId, assigneeId, startsOn, dueOn, estimateMinutes, position: String(t.position) }
}
