import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type Deal, type DealId, type DealLinks, type DealStep, dealErrors, stepTo } from "./deal.ts"
import { dealChanged, dealLost, dealMoved, dealReopened, dealWon } from "./events.ts"
import { firstStage, type StageId, type StageKind } from "./pipeline.ts"
import { loadPipeline } from "./pipelines.ts"
import type { DealPorts } from "./ports.ts"
import { auditOf, factOf, holdDeal, stageIn } from "./save.ts"
import { updateDeal } from "./store.ts"

/** Where a deal goes: a stage, or the first one of its pipeline that means this. */
export type Goal = { readonly stageId: StageId } | { readonly kind: StageKind }

export interface StepMore extends Partial<DealLinks> {
  /** Why it was won or lost. */
  readonly reason?: string | null | undefined
}

const events = {
  move: dealMoved,
  win: dealWon,
  lose: dealLost,
  reopen: dealReopened,
} as const satisfies Record<DealStep, unknown>

/** Takes a deal to a stage; where it is already, nothing changes. Throws `deal.unknown`, `version.mismatch`, `stage.unknown`,
 *  `deal.step`, `deal.reason_missing`, `deal.reason_early`, `deal.linked`, `deal.link_unknown`. */
export async function moveDeal(
  ctx: Ctx,
  ports: DealPorts,
  id: DealId,
  goal: Goal,
  more: StepMore = {},
  version?: number,
): Promise<Deal> {
  const before = await holdDeal(ctx, id, version)
  if ("kind" in goal && goal.kind === before.state) return before
  const { pipeline, stage } = await stageOf(ctx, before, goal)
  const step = stepTo(before.state, stage.kind)
  if (step === undefined) throw dealErrors["deal.step"]({ state: before.state, kind: stage.kind })
  if (step === "move" && stage.id === before.stageId) return before
  const links = await linksAfter(ctx, ports, before, step, more)
  const after: Deal = {
    ...before,
    ...links,
    pipelineId: pipeline.id,
    stageId: stage.id,
    stageName: stage.name,
    state: stage.kind,
    likelihood: stage.kind === "open" ? (before.probability ?? stage.probability) : stage.probability,
    reason: reasonAfter(before, step, more),
    stageSince: ctx.now,
    closedAt: stage.kind === "open" ? null : (before.closedAt ?? ctx.now),
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  await updateDeal(ctx, after)
  await append(ctx, events[step], factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Says what a won deal became: an order, an invoice, both or none. Throws `deal.unknown`, `version.mismatch`, `deal.not_won`,
 *  `deal.link_unknown`. */
export async function linkDeal(
  ctx: Ctx,
  ports: DealPorts,
  id: DealId,
  patch: Partial<DealLinks>,
  version?: number,
): Promise<Deal> {
  const before = await holdDeal(ctx, id, version)
  if (before.state !== "won") throw dealErrors["deal.not_won"]()
  const links = await checkedLinks(ctx, ports, before, patch)
  const after: Deal = { ...before, ...links, version: before.version + 1, updatedAt: ctx.now }
  await updateDeal(ctx, after)
  await append(ctx, dealChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

async function stageOf(ctx: Ctx, deal: Deal, goal: Goal) {
  if ("stageId" in goal) return stageIn(ctx, goal.stageId)
  return stageIn(ctx, firstStage(await loadPipeline(ctx, deal.pipelineId), goal.kind).id)
}

async function linksAfter(
  ctx: Ctx,
  ports: DealPorts,
  before: Deal,
  step: DealStep,
  more: StepMore,
): Promise<DealLinks> {
  if (step === "win") return checkedLinks(ctx, ports, before, more)
  if (hasLink(more)) throw dealErrors[step === "lose" ? "deal.not_won" : "deal.reason_early"]()
  if (step === "reopen" && hasLink(before)) throw dealErrors["deal.linked"]()
  const { orderId, invoiceId } = before
  return { orderId, invoiceId }
}

const hasLink = ({ orderId = null, invoiceId = null }: Partial<DealLinks>) => orderId !== null || invoiceId !== null

async function checkedLinks(ctx: Ctx, ports: DealPorts, deal: Deal, patch: Partial<DealLinks>): Promise<DealLinks> {
  const { orderId = deal.orderId, invoiceId = deal.invoiceId } = patch
  const owner = async <I extends string>(id: I | null, of: (ctx: Ctx, id: I) => Promise<unknown>) => {
    if (id !== null && (deal.customerId === null || (await of(ctx, id)) !== deal.customerId))
      throw dealErrors["deal.link_unknown"]({ id })
  }
  await owner(orderId, ports.orderOwner)
  await owner(invoiceId, ports.invoiceOwner)
  return { orderId, invoiceId }
}

function reasonAfter(before: Deal, step: DealStep, { reason }: StepMore): string | null {
  const said = reason?.trim() ?? ""
  if (step === "lose" && said === "") throw dealErrors["deal.reason_missing"]()
  if (step === "reopen") return null
  if (step === "move" && before.state === "open" && said !== "") throw dealErrors["deal.reason_early"]()
  return said === "" ? before.reason : said
}
