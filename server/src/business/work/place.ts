import type { LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"
import type { WorkPlace } from "./entry.ts"
import { workErrors } from "./errors.ts"
import type { WorkPorts } from "./ports.ts"
import { contractOn } from "./register-store.ts"

/** Where a caller says that work was done: any of these, the more exact ones name the others. */
export interface PlaceDraft {
  readonly customerId?: string | undefined
  readonly ticketId?: string | null | undefined
  readonly projectId?: string | null | undefined
  readonly taskId?: string | null | undefined
}

/**
 * The place of work with its client and contract: a task names its project, a project or ticket its client. The contract is the
 * project's, else the one that the client has on that day. Throws `work.place_required`, `work.ticket_unknown`,
 * `work.project_unknown`, `work.task_unknown`, `work.other_customer`, `work.place_closed`, `customer.unknown`.
 */
export async function placeOf(ctx: Ctx, ports: WorkPorts, draft: PlaceDraft, workDate: LocalDate): Promise<WorkPlace> {
  const taskId = draft.taskId ?? null
  const task = taskId === null ? undefined : await findTask(ctx, ports, taskId, draft.projectId ?? null)
  const projectId = task?.projectId ?? draft.projectId ?? null
  const project = projectId === null ? undefined : await findProject(ctx, ports, projectId)
  const ticket = draft.ticketId == null ? null : await findTicket(ctx, ports, draft.ticketId)
  const wanted = project?.customerId ?? ticket?.customerId ?? draft.customerId
  if (wanted === undefined) throw workErrors["work.place_required"]()
  const { id: customerId } = await ports.customer(ctx, wanted)
  await requireSame(ctx, ports, customerId, [
    ["The ticket", ticket?.customerId ?? null],
    ["The client named", draft.customerId ?? null],
  ])
  const contractId = project?.contractId ?? (await contractOn(ctx, customerId, workDate))?.id ?? null
  return { customerId, ticketId: ticket?.id ?? null, projectId, taskId, contractId }
}

async function findTask(ctx: Ctx, ports: WorkPorts, id: string, projectId: string | null) {
  const task = (await ports.tasks(ctx, [id])).get(id)
  if (task === undefined || (projectId !== null && task.projectId !== projectId))
    throw workErrors["work.task_unknown"]({ id })
  return task
}

async function findProject(ctx: Ctx, ports: WorkPorts, id: string) {
  const project = (await ports.projects(ctx, [id])).get(id)
  if (project === undefined) throw workErrors["work.project_unknown"]({ id })
  if (!project.acceptsTime) throw workErrors["work.place_closed"]({ what: project.label })
  return project
}

async function findTicket(ctx: Ctx, ports: WorkPorts, id: string) {
  const ticket = (await ports.tickets(ctx, [id])).get(id)
  if (ticket === undefined) throw workErrors["work.ticket_unknown"]({ id })
  if (!ticket.acceptsTime) throw workErrors["work.place_closed"]({ what: ticket.label })
  return ticket
}

/** Ids of merged clients count as the one they live on in. */
async function requireSame(
  ctx: Ctx,
  ports: WorkPorts,
  customerId: string,
  others: readonly (readonly [string, string | null])[],
): Promise<void> {
  for (const [what, other] of others) {
    if (other === null || other === customerId) continue
    if ((await ports.customer(ctx, other)).id !== customerId) throw workErrors["work.other_customer"]({ what })
  }
}
