import type { Selectable } from "kysely"
import { decodeCursor, isLocalDate, type LocalDate, type Page, pageOf } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { MilestoneId } from "./milestone.ts"
import { type ProjectId, projectErrors, type UserId } from "./project.ts"
import { type Task, type TaskId, type TaskState, tasksMax } from "./task.ts"

interface TaskTable {
  tenant_id: TenantId
  id: TaskId
  project_id: ProjectId
  milestone_id: MilestoneId | null
  title: string
  description: string | null
  state: TaskState
  assignee_id: UserId | null
  starts_on: LocalDate | null
  due_on: LocalDate | null
  estimate_minutes: number | null
  used_minutes: bigint
  position: bigint
  done_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  project_tasks: TaskTable
}

export async function insertTask(ctx: Ctx, task: Task): Promise<void> {
  const row = { tenant_id: ctx.tenant, id: task.id, project_id: task.projectId, used_minutes: 0n }
  await tables<Tables>(ctx)
    .insertInto("project_tasks")
    .values({ ...row, ...columns(task), created_at: task.createdAt })
    .execute()
}

/** Writes it if its version is still the one before; answers whether it was. */
export async function updateTask(ctx: Ctx, task: Task): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("project_tasks")
    .set(columns(task))
    .where("id", "=", task.id)
    .where("version", "=", task.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteTask(ctx: Ctx, id: TaskId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("project_tasks").where("id", "=", id).execute()
}

/** Counts time on a task, or takes it off. */
export async function addTaskUse(ctx: Ctx, id: string, minutes: number): Promise<void> {
  await ctx.tx.session.query(
    "update project_tasks set used_minutes = used_minutes + $3 where tenant_id = $1 and id = $2",
    [ctx.tenant, id, minutes],
  )
}

export async function taskById(ctx: Ctx, projectId: ProjectId, id: TaskId): Promise<Task | undefined> {
  const row = await tasks(ctx).where("id", "=", id).where("project_id", "=", projectId).executeTakeFirst()
  return row && taskOf(row)
}

/** Tasks by id, of any project; unknown ids are left out. */
export async function tasksByIds(ctx: Ctx, ids: readonly TaskId[]): Promise<Task[]> {
  if (ids.length === 0) return []
  const rows = await tasks(ctx)
    .where("id", "in", [...ids])
    .execute()
  return rows.map(taskOf)
}

/** The tasks of a project in the order of the board. */
export async function tasksOf(ctx: Ctx, projectId: ProjectId): Promise<Task[]> {
  const all = tasks(ctx).where("project_id", "=", projectId)
  return (await all.orderBy("position").orderBy("id").limit(tasksMax).execute()).map(taskOf)
}

/** Tasks of a project that somebody still has to do. */
export async function countOpenTasks(ctx: Ctx, projectId: ProjectId): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int as open from project_tasks
     where tenant_id = $1 and project_id = $2 and state in ('open', 'in_progress', 'blocked')`,
    [ctx.tenant, projectId],
  )
  return (rows as [{ open: number }])[0].open
}

/** Gives the tasks of a project these places, in order. */
export async function placeTasks(
  ctx: Ctx,
  places: readonly { readonly id: TaskId; readonly position: bigint }[],
): Promise<void> {
  await ctx.tx.session.query(
    `update project_tasks t set position = c.position from unnest($2::text[], $3::bigint[]) as c (id, position)
     where t.tenant_id = $1 and t.id = c.id`,
    [ctx.tenant, places.map((place) => place.id), places.map((place) => String(place.position))],
  )
}

export interface TaskFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly assigneeId: UserId
  readonly isOpen?: boolean | undefined
}

/** A person's tasks over all projects, those that are due first before the others. */
export async function listTasks(ctx: Ctx, filter: TaskFilter): Promise<Page<Task>> {
  const open = filter.isOpen === true ? "and state in ('open', 'in_progress', 'blocked')" : ""
  const cursor = filter.cursor === undefined ? null : dayAndId(filter.cursor)
  const { rows } = await ctx.tx.session.query(
    `select * from project_tasks where tenant_id = $1 and assignee_id = $2 ${open}
       and ($4::date is null or (${dueKey}, id) > ($4::date, $5::text))
     order by ${dueKey}, id limit $3`,
    [ctx.tenant, filter.assigneeId, filter.limit + 1, cursor?.[0] ?? null, cursor?.[1] ?? null],
  )
  return pageOf((rows as Selectable<TaskTable>[]).map(taskOf), filter.limit, (t) => [t.dueOn ?? never, t.id])
}

/** What has no due date comes last. */
const never = "9999-12-31"
const dueKey = `coalesce(due_on, date '${never}')`

function dayAndId(cursor: string): [LocalDate, string] {
  const [day, id] = decodeCursor(cursor, 2)
  if (isLocalDate(day) && typeof id === "string") return [day, id]
  throw projectErrors["project.cursor_foreign"]()
}

function tasks(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("project_tasks").selectAll()
}

function columns(t: Task) {
  return {
    milestone_id: t.milestoneId,
    title: t.title,
    description: t.description,
    state: t.state,
    assignee_id: t.assigneeId,
    starts_on: t.startsOn,
    due_on: t.dueOn,
    estimate_minutes: t.estimateMinutes,
    position: t.position,
    done_at: t.doneAt,
    version: t.version,
    updated_at: t.updatedAt,
  }
}

function taskOf(row: Selectable<TaskTable>): Task {
  const { id, title, description, state, position, version } = row
  return {
    ...{ id, title, description, state, position, version },
    projectId: row.project_id,
    milestoneId: row.milestone_id,
    assigneeId: row.assignee_id,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    estimateMinutes: row.estimate_minutes,
    usedMinutes: row.used_minutes,
    doneAt: row.done_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
