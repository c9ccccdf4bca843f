import { addDays, currencyExponent, newId } from "#kernel"
import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Deal, type DealDraft, type DealId, dealErrors } from "./deal.ts"
import { dealChanged, dealCreated, dealLeft, dealRemoved } from "./events.ts"
import { firstStage, pipelineErrors, type Stage, type StageId } from "./pipeline.ts"
import { pipelineOfStage } from "./pipeline-store.ts"
import { defaultPipeline } from "./pipelines.ts"
import type { DealPorts } from "./ports.ts"
import * as store from "./store.ts"

/** Makes a deal in a stage that is open; none named: the first one of the default pipeline. Throws `stage.unknown`, `deal.step`,
 *  `customer.unknown`, `customer.erased`, `deal.owner_unknown`, `currency.unknown`, `date.invalid`. */
export async function createDeal(
  ctx: Ctx,
  ports: DealPorts,
  draft: DealDraft,
  stageId: StageId | null = null,
): Promise<Deal> {
  const { pipeline, stage } = await beginning(ctx, stageId)
  const owned = await checked(ctx, ports, draft)
  if (stage.kind !== "open") throw dealErrors["deal.step"]({ state: "open", kind: stage.kind })
  const made: Deal = {
    ...owned,
    id: newId("deal"),
    pipelineId: pipeline.id,
    stageId: stage.id,
    stageName: stage.name,
    state: "open",
    likelihood: owned.probability ?? stage.probability,
    reason: null,
    orderId: null,
    invoiceId: null,
    stageSince: ctx.now,
    closedAt: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertDeal(ctx, made)
  await append(ctx, dealCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes a deal's own fields. Throws `deal.unknown`, `version.mismatch`, `deal.customer_linked` and what `createDeal` throws for the
 *  same fields. */
export async function changeDeal(
  ctx: Ctx,
  ports: DealPorts,
  id: DealId,
  patch: Partial<DealDraft>,
  version?: number,
): Promise<Deal> {
  const before = await holdDeal(ctx, id, version)
  const owned = await checked(ctx, ports, { ...before, ...patch }, before)
  const isLinked = before.orderId !== null || before.invoiceId !== null
  if (isLinked && owned.customerId !== before.customerId) throw dealErrors["deal.customer_linked"]()
  await store.updateDeal(ctx, { ...before, ...owned, version: before.version + 1, updatedAt: ctx.now })
  const after = await loadDeal(ctx, id)
  await append(ctx, dealChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  // A fact about each of the two: what is known of the one that it was with has changed as well.
  if (before.customerId !== null && after.customerId !== before.customerId)
    await append(ctx, dealLeft, { dealId: id, customerId: before.customerId })
  return after
}

/** Removes a deal. Throws `deal.unknown`, `version.mismatch`, `deal.linked`. */
export async function removeDeal(ctx: Ctx, id: DealId, version?: number): Promise<void> {
  const before = await holdDeal(ctx, id, version)
  if (before.orderId !== null || before.invoiceId !== null) throw dealErrors["deal.linked"]()
  await store.deleteDeal(ctx, id)
  await append(ctx, dealRemoved, factOf(before), { before: auditOf(before), after: null })
}

/** One deal. Throws `deal.unknown`. */
export async function loadDeal(ctx: Ctx, id: DealId): Promise<Deal> {
  const found = await store.dealById(ctx, id)
  if (found === undefined) throw dealErrors["deal.unknown"]({ id })
  return found
}

/** One deal, held until the transaction ends. Throws `deal.unknown`, `version.mismatch`. */
export async function holdDeal(ctx: Ctx, id: DealId, version?: number): Promise<Deal> {
  const found = await store.dealById(ctx, id, true)
  if (found === undefined) throw dealErrors["deal.unknown"]({ id })
  if (version !== undefined && version !== found.version) throw httpErrors["version.mismatch"]()
  return found
}

async function beginning(ctx: Ctx, stageId: StageId | null) {
  if (stageId === null) {
    const pipeline = await defaultPipeline(ctx)
    return { pipeline, stage: firstStage(pipeline, "open") }
  }
  return stageIn(ctx, stageId)
}

/** A stage with its pipeline, held so that it stays what it is. Throws `stage.unknown`. */
export async function stageIn(ctx: Ctx, id: StageId) {
  const pipeline = await pipelineOfStage(ctx, id)
  const stage: Stage | undefined = pipeline?.stages.find((one) => one.id === id)
  if (pipeline === undefined || stage === undefined) throw pipelineErrors["stage.unknown"]({ id })
  return { pipeline, stage }
}

/** What is as it was before is not looked at again: an owner may have left, a client may have been erased since. */
async function checked(ctx: Ctx, ports: DealPorts, draft: DealDraft, before?: DealDraft): Promise<DealDraft> {
  const { name, amountMinor, currency, closeOn, probability, ownerId, source, notes } = draft
  currencyExponent(currency)
  if (closeOn !== null) addDays(closeOn, 0)
  const isNewOwner = ownerId !== null && ownerId !== before?.ownerId
  if (isNewOwner && (await findMember(ctx, { userId: ownerId })) === undefined)
    throw dealErrors["deal.owner_unknown"]({ id: ownerId })
  const isNewCustomer = draft.customerId !== null && draft.customerId !== before?.customerId
  const customerId = isNewCustomer ? (await ports.client(ctx, draft.customerId)).id : draft.customerId
  return { name: name.trim(), customerId, amountMinor, currency, closeOn, probability, ownerId, source, notes }
}

export function factOf(d: Deal) {
  const { id: dealId, customerId, pipelineId, stageId, state, amountMinor, currency, ownerId, source } = d
  return {
    ...{ dealId, customerId, pipelineId, stageId, state, currency, ownerId, source },
    amountMinor: amountMinor === null ? null : String(amountMinor),
  }
}

export function auditOf(d: Deal) {
  const { name, customerId, stageName: stage, state, currency, closeOn, probability, ownerId, source, notes } = d
  const { reason, orderId, invoiceId } = d
  return {
    ...{ name, customerId, stage, state, currency, closeOn, probability, ownerId, source, notes },
    ...{ reason, orderId, invoiceId },
    amountMinor: d.amountMinor === null ? null : String(d.amountMinor),
  }
}
