import {
  addMilestone,
  addTask,
  changeTask,
  createProject,
  moveProject,
  type ProjectId,
  putMember,
  reachMilestone,
} from "#business/projects"
import { approveTime, logTime } from "#business/work"
import { projectPorts, workPorts } from "#flows"
import { addDays, localDateOf } from "#kernel"
import type { Ctx } from "#platform/db"
import { type DemoClient, serviceTimeZone } from "./service.ts"
import type { ServiceSeason } from "./service-play.ts"
import { moveTasks } from "./service-words.ts"

const plain = { currency: "EUR", contractId: null, warnPercents: [80, 100] } as const

/** Two projects: one by the hour with a budget that is nearly used, one at a fixed price whose first part is reached. */
export async function playProjects(ctx: Ctx, season: ServiceSeason, clients: readonly DemoClient[]): Promise<void> {
  const [hotel, , , office] = clients
  if (hotel === undefined || office === undefined) return
  const today = localDateOf(ctx.now, serviceTimeZone)
  const { userId } = season.person
  const move = await createProject(ctx, projectPorts, {
    ...{ ...plain, customerId: office.id, name: "Move to the new office", description: null, managerId: userId },
    ...{ billing: "time_and_material", startsOn: addDays(today, -20), dueOn: addDays(today, 12) },
    ...{ budgetMinutes: 1200n, budgetMinor: 130_000n },
  })
  await moveProject(ctx, move.id, "start")
  await putMember(ctx, move.id, userId, "manager")
  await playTasks(ctx, season, move.id)
  const wifi = await createProject(ctx, projectPorts, {
    ...{ ...plain, customerId: hotel.id, name: "Wi-Fi on all floors", description: null, managerId: userId },
    ...{ billing: "fixed_price", startsOn: addDays(today, -30), dueOn: addDays(today, 30) },
    ...{ budgetMinutes: 2400n, budgetMinor: null },
  })
  await moveProject(ctx, wifi.id, "start")
  const plan = await addMilestone(ctx, wifi.id, { name: "Plan", dueOn: addDays(today, -10), amountMinor: 60_000n })
  await addMilestone(ctx, wifi.id, { name: "Handed over", dueOn: addDays(today, 30), amountMinor: 240_000n })
  await reachMilestone(ctx, wifi.id, plan.id)
}

/** The first tasks are done, one is being done, one can't be, the rest wait. */
async function playTasks(ctx: Ctx, { person }: ServiceSeason, projectId: ProjectId): Promise<void> {
  const today = localDateOf(ctx.now, serviceTimeZone)
  const states = ["done", "done", "in_progress", "blocked"] as const
  for (const [n, title] of moveTasks.entries()) {
    const task = await addTask(ctx, projectId, {
      ...{ title, description: null, milestoneId: null, assigneeId: person.userId, estimateMinutes: 240 },
      ...{ startsOn: addDays(today, n * 4 - 20), dueOn: addDays(today, n * 4 - 16) },
    })
    const state = states[n]
    if (state === undefined) continue
    const at = { projectId, taskId: task.id, person, workDate: addDays(today, n * 4 - 18) }
    const entry = await logTime(ctx, workPorts, { ...at, minutes: 300 - n * 60, note: title })
    if (state === "done") await changeTask(ctx, projectId, task.id, { state: "in_progress" })
    await changeTask(ctx, projectId, task.id, { state })
    if (n < 2) await approveTime(ctx, workPorts, [entry.id])
  }
}
