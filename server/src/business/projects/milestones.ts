import { addDays, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { milestoneChanged } from "./events.ts"
import { type Milestone, type MilestoneDraft, type MilestoneId, milestonesMax } from "./milestone.ts"
import * as store from "./milestone-store.ts"
import { type Project, type ProjectId, projectErrors } from "./project.ts"
import { holdProject, loadProject } from "./save.ts"

/** The milestones of a project. Throws `project.unknown`. */
export async function listMilestones(ctx: Ctx, id: ProjectId): Promise<Milestone[]> {
  return store.milestonesOf(ctx, (await loadProject(ctx, id)).id)
}

/** Adds a milestone. Throws `project.unknown`, `project.too_many`, `date.invalid`. */
export async function addMilestone(ctx: Ctx, projectId: ProjectId, draft: MilestoneDraft): Promise<Milestone> {
  const project = await holdProject(ctx, projectId)
  if ((await store.milestonesOf(ctx, projectId)).length >= milestonesMax)
    throw projectErrors["project.too_many"]({ what: "milestones", max: milestonesMax })
  if (draft.dueOn !== null) addDays(draft.dueOn, 0)
  const fresh = { state: "planned", reachedAt: null, invoiceId: null, version: 1 } as const
  const made: Milestone = { ...draft, ...fresh, id: newId("mst"), projectId }
  await store.insertMilestone(ctx, made)
  await tell(ctx, project, null, made, "added")
  return made
}

/** Changes a milestone that no invoice has. Throws `milestone.unknown`, `milestone.billed`, `version.mismatch`. */
export async function changeMilestone(
  ctx: Ctx,
  projectId: ProjectId,
  id: MilestoneId,
  patch: Partial<MilestoneDraft>,
  version?: number,
): Promise<Milestone> {
  const { project, milestone } = await held(ctx, projectId, id)
  if (version !== undefined && version !== milestone.version) throw httpErrors["version.mismatch"]()
  if (patch.dueOn != null) addDays(patch.dueOn, 0)
  return save(ctx, project, milestone, { ...milestone, ...patch }, "changed")
}

/** It is reached: from now on its amount can be billed. Throws `milestone.unknown`, `milestone.state`. */
export async function reachMilestone(ctx: Ctx, projectId: ProjectId, id: MilestoneId): Promise<Milestone> {
  const { project, milestone } = await held(ctx, projectId, id)
  if (milestone.state !== "planned") throw projectErrors["milestone.state"]({ id, state: milestone.state })
  return save(ctx, project, milestone, { ...milestone, state: "reached", reachedAt: ctx.now }, "reached")
}

/** It was not reached after all. Throws `milestone.unknown`, `milestone.state`, `milestone.billed`. */
export async function withdrawMilestone(ctx: Ctx, projectId: ProjectId, id: MilestoneId): Promise<Milestone> {
  const { project, milestone } = await held(ctx, projectId, id)
  if (milestone.state !== "reached") throw projectErrors["milestone.state"]({ id, state: milestone.state })
  return save(ctx, project, milestone, { ...milestone, state: "planned", reachedAt: null }, "withdrawn")
}

/** Removes a milestone that no invoice has and no task belongs to. Throws `milestone.unknown`, `milestone.billed`,
 *  `milestone.in_use`. */
export async function removeMilestone(ctx: Ctx, projectId: ProjectId, id: MilestoneId): Promise<void> {
  const { project, milestone } = await held(ctx, projectId, id)
  await store.deleteMilestone(ctx, id)
  await tell(ctx, project, milestone, null, "removed")
}

/** One milestone, held, that no invoice has. */
async function held(
  ctx: Ctx,
  projectId: ProjectId,
  id: MilestoneId,
): Promise<{ project: Project; milestone: Milestone }> {
  const project = await loadProject(ctx, projectId)
  const milestone = await store.milestoneById(ctx, projectId, id, true)
  if (milestone === undefined) throw projectErrors["milestone.unknown"]({ id })
  if (milestone.invoiceId !== null) throw projectErrors["milestone.billed"]({ id })
  return { project, milestone }
}

async function save(
  ctx: Ctx,
  project: Project,
  before: Milestone,
  changed: Milestone,
  action: "changed" | "reached" | "withdrawn",
): Promise<Milestone> {
  const after = { ...changed, version: before.version + 1 }
  if (!(await store.updateMilestone(ctx, after))) throw httpErrors["version.mismatch"]()
  await tell(ctx, project, before, after, action)
  return after
}

async function tell(
  ctx: Ctx,
  { id: projectId, customerId }: Project,
  before: Milestone | null,
  after: Milestone | null,
  action: "added" | "changed" | "reached" | "withdrawn" | "removed",
): Promise<void> {
  const about = after ?? before
  if (about === null) return
  const amountMinor = about.amountMinor === null ? null : String(about.amountMinor)
  const fact = { projectId, customerId, milestoneId: about.id, state: about.state, amountMinor, action }
  await append(ctx, milestoneChanged, fact, { before: before && auditOf(before), after: after && auditOf(after) })
}

function auditOf(m: Milestone) {
  return {
    name: m.name,
    dueOn: m.dueOn,
    state: m.state,
    amountMinor: m.amountMinor === null ? null : String(m.amountMinor),
  }
}
