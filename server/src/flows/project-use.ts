import { useProject } from "#business/projects"
import {
  expenseApproved,
  expenseWithdrawn,
  timeApproved,
  timeChanged,
  timeLogged,
  timeRecharged,
  timeRejected,
  timeRemoved,
  timeWaived,
  timeWithdrawn,
} from "#business/work"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { type EventType, type Flow, inTransaction } from "#platform/events"

/** What an event of work changes in the use of projects. */
interface UseFact {
  readonly use: readonly {
    readonly projectId: string
    readonly taskId: string | null
    readonly minutes: number
    readonly amountMinor: string
    readonly currency: string | null
  }[]
}

/** Work counts on its project's budget in its own transaction: a threshold is told by what reached it. */
function countsOnProject<D extends UseFact>(event: EventType<D>, name: string): Flow {
  return inTransaction(event, name, (ctx, { data }) => count(ctx, data))
}

async function count(ctx: Ctx, { use }: UseFact): Promise<void> {
  for (const { projectId, amountMinor, ...rest } of use) {
    if (isId("prj", projectId)) await useProject(ctx, { ...rest, projectId, amountMinor: BigInt(amountMinor) })
  }
}

/** Everything that changes how much of a project is used. */
export const projectUseFlows: readonly Flow[] = [
  countsOnProject(timeLogged, "logged-time-uses-project"),
  countsOnProject(timeChanged, "changed-time-uses-project"),
  countsOnProject(timeRemoved, "removed-time-frees-project"),
  countsOnProject(timeRejected, "rejected-time-frees-project"),
  countsOnProject(timeApproved, "approved-time-uses-project"),
  countsOnProject(timeWithdrawn, "withdrawn-time-frees-project"),
  countsOnProject(timeWaived, "waived-time-frees-project"),
  countsOnProject(timeRecharged, "recharged-time-uses-project"),
  countsOnProject(expenseApproved, "approved-expense-uses-project"),
  countsOnProject(expenseWithdrawn, "withdrawn-expense-frees-project"),
]
