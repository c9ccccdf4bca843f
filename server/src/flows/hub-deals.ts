import { loadCustomer } from "#business/customers"
import {
  changeDeal,
  createDeal,
  type Deal,
  type DealDraft,
  type DealId,
  dealById,
  dealChanged,
  dealCreated,
  dealLost,
  dealMoved,
  dealRemoved,
  dealReopened,
  dealWon,
  ensurePipeline,
  listPipelines,
  loadPipeline,
  moveDeal,
  type Pipeline,
  removeDeal,
  type Stage,
  type StageKind,
} from "#business/deals"
import { type DirtyRecord, type DomainPort, domainIdOf, hubErrors, hubIdOf, tellHub } from "#hub"
import { type Id, isId } from "#kernel"
import { findMember } from "#platform/auth"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { dealPorts } from "./deal-ports.ts"
import { customerToHub } from "./hub-customers.ts"
import { type HubRow, isBlank, rowsAt, textIn } from "./hub-rows.ts"

/** Tells the hub what a deal is now, its client first; answers the hub's id of it. */
export async function dealToHub(ctx: Ctx, id: DealId): Promise<string | null> {
  const deal = await dealById(ctx, id)
  return deal === undefined ? null : tellHub(ctx, { kind: "deal", id: deal.id, row: await rowOf(ctx, deal), fold })
}

/** A deal that is nobody's any more is with neither there, whichever of the two it was with here. */
function fold(taken: HubRow): HubRow {
  const isCleared = taken["company"] === null || taken["customer"] === null
  return isCleared ? { ...taken, company: null, customer: null } : taken
}

/** What the deals' domain keeps of a deal. A deal that was always nobody's here changes nothing about whom it is with there. */
async function rowOf(ctx: Ctx, deal: Deal): Promise<HubRow> {
  const { name, amountMinor, currency, closeOn, state, ownerId } = deal
  const owner = ownerId === null ? undefined : await findMember(ctx, { userId: ownerId })
  return {
    name,
    ...(await partyOf(ctx, deal)),
    stage: deal.stageName,
    pipeline: (await loadPipeline(ctx, deal.pipelineId)).name,
    amountMinor: amountMinor === null ? null : String(amountMinor),
    currency,
    closeDate: closeOn,
    status: state,
    lostReason: state === "lost" ? deal.reason : null,
    owner: owner?.email ?? null,
  }
}

async function partyOf(ctx: Ctx, { customerId }: Deal): Promise<HubRow> {
  if (customerId === null) return { company: null, customer: null }
  const { kind, id } = await loadCustomer(ctx, customerId)
  const record = await customerToHub(ctx, id)
  return kind === "company" ? { company: record } : { customer: record }
}

/**
 * A deal of an outside CRM. Its pipeline and that pipeline's stages are made here where they are missing, by their names. One that goes
 * there goes here, unless it became an order or invoice: those stay what they were sold as.
 */
export const dealDomain: DomainPort = {
  apply: async (ctx, record) => {
    const known = isId("deal", record.domainId) ? await dealById(ctx, record.domainId) : undefined
    if (record.isDeleted) {
      if (known !== undefined && known.orderId === null && known.invoiceId === null) await removeDeal(ctx, known.id)
      return null
    }
    const deal = await follow(ctx, known ?? null, record)
    return { domainId: deal.id, row: await rowOf(ctx, deal) }
  },
  make: {
    about: "It becomes a deal here, in a pipeline and stage that there are; left out, the first ones.",
    run: async (ctx, { data }) => {
      const stage = await stageThatIs(ctx, data)
      const deal = await made(ctx, { ...(await draftOf(ctx, null, data)), source: "other" }, stage)
      const now = await reached(ctx, deal, stage, textIn(data, "lostReason"))
      return { domainId: now.id, row: await rowOf(ctx, now) }
    },
  },
  remove: {
    about: "The deal is deleted here; one that became an order or an invoice is not, and the refusal says so.",
    run: async (ctx, id) => {
      if (isId("deal", id)) await removeDeal(ctx, id)
    },
  },
}

async function follow(ctx: Ctx, known: Deal | null, record: DirtyRecord): Promise<Deal> {
  const draft = await draftOf(ctx, known, record.data)
  const stage = await stageOf(ctx, known, record.data)
  const deal = known === null ? await made(ctx, draft, stage) : await changed(ctx, known, draft)
  const reason = stage.kind === "lost" ? (textIn(record.data, "lostReason") ?? `Lost in ${record.connector}`) : null
  const moved = await reached(ctx, deal, stage, reason)
  return moved
}

/** The stage that somebody named, of the pipelines that there are: none is made by the way. */
async function stageThatIs(ctx: Ctx, data: HubRow): Promise<Stage> {
  const [pipelineName, stageName] = [textIn(data, "pipeline"), textIn(data, "stage")]
  const all = await listPipelines(ctx)
  const pipeline = pipelineName === null ? all[0] : all.find((one) => isCalled(one, pipelineName))
  if (pipeline === undefined) throw refused("pipeline", pipelineName, all)
  const ofKind = pipeline.stages.find(({ kind }) => kind === kindOf(data["status"]))
  const stage = stageName === null ? ofKind : stageNamed(pipeline, stageName)
  if (stage === undefined) throw refused("stage", stageName, pipeline.stages)
  return stage
}

function refused(what: string, name: string | null, all: readonly { readonly name: string }[]) {
  const known = all.map((one) => one.name).join(", ")
  return hubErrors["hub.record_refused"]({
    reason: `there is no ${what} ${name ?? "of this status"}, there are ${known}`,
  })
}

/** From won to lost, or back, leads through open. */
async function reached(ctx: Ctx, deal: Deal, stage: Stage, reason: string | null): Promise<Deal> {
  if (deal.stageId === stage.id) return deal
  const isTurned = deal.state !== "open" && stage.kind !== "open" && deal.state !== stage.kind
  const from = isTurned ? await moveDeal(ctx, dealPorts, deal.id, { kind: "open" }) : deal
  return moveDeal(ctx, dealPorts, from.id, { stageId: stage.id }, { reason })
}

/** A deal begins open: one that is won or lost there already goes on from the first stage. */
async function made(ctx: Ctx, draft: DealDraft, stage: Stage): Promise<Deal> {
  const pipeline = (await listPipelines(ctx)).find((one) => one.stages.some(({ id }) => id === stage.id))
  const first = stage.kind === "open" ? stage : pipeline?.stages.find(({ kind }) => kind === "open")
  return createDeal(ctx, dealPorts, draft, first?.id ?? null)
}

async function changed(ctx: Ctx, known: Deal, draft: DealDraft): Promise<Deal> {
  const isSame = Object.entries(draft).every(([field, value]) => Reflect.get(known, field) === value)
  return isSame ? known : changeDeal(ctx, dealPorts, known.id, draft)
}

async function draftOf(ctx: Ctx, known: Deal | null, data: HubRow): Promise<DealDraft> {
  const amount = textIn(data, "amountMinor")
  const { probability, source, notes } = known ?? { probability: null, source: "connector" as const, notes: null }
  return {
    name: (textIn(data, "name") ?? known?.name ?? "Deal").trim(),
    customerId: await customerOf(ctx, known, data),
    amountMinor: amount === null ? null : BigInt(amount),
    currency: textIn(data, "currency") ?? known?.currency ?? (await readTenant(ctx)).currency,
    closeOn: textIn(data, "closeDate"),
    ownerId: await ownerOf(ctx, known, data),
    ...{ probability, source, notes },
  }
}

/** A company before a person; whoever it is with here stays, if that is one of the two. */
async function customerOf(ctx: Ctx, known: Deal | null, data: HubRow): Promise<Id<"cus"> | null> {
  const ids: Id<"cus">[] = []
  for (const field of ["company", "customer"]) {
    const record = textIn(data, field)
    const id = record === null ? null : await domainIdOf(ctx, record)
    if (isId("cus", id)) ids.push((await loadCustomer(ctx, id)).id)
  }
  const own = known?.customerId ?? null
  return own !== null && ids.includes(own) ? own : (ids[0] ?? own)
}

/** Somebody of theirs who is no member here leaves the owner as it is. */
async function ownerOf(ctx: Ctx, known: Deal | null, data: HubRow): Promise<Id<"usr"> | null> {
  const email = textIn(data, "owner")
  const member = email === null ? undefined : await findMember(ctx, { email })
  return isId("usr", member?.userId) ? member.userId : (known?.ownerId ?? null)
}

/** The stage of ours with the name of theirs; where nothing is said, the one it is in, or the first one. */
async function stageOf(ctx: Ctx, known: Deal | null, data: HubRow): Promise<Stage> {
  const [pipelineName, stageName] = [textIn(data, "pipeline"), textIn(data, "stage")]
  const ladder = rowsAt(data, "ladder").flatMap(({ name, status }) =>
    typeof name === "string" && !isBlank(name) ? [{ name, kind: kindOf(status) }] : [],
  )
  const status = kindOf(data["status"])
  const isListed = stageName === null || ladder.some(({ name }) => name === stageName)
  const wanted = isListed ? ladder : [...ladder, { name: stageName, kind: status }]
  const pipeline = await pipelineOf(ctx, known, pipelineName, stageName, wanted)
  const found = stageNamed(pipeline, stageName)
  const own = pipeline.stages.find(({ id }) => id === known?.stageId)
  const first = pipeline.stages.find(({ kind }) => kind === status) ?? pipeline.stages[0]
  const stage = found ?? own ?? first
  if (stage === undefined) throw new Error(`Pipeline ${pipeline.id} has no stage.`)
  return stage
}

/** Theirs by its name. One that is here with the deal's stage stays as it is; else stages of theirs that are missing are made. */
async function pipelineOf(
  ctx: Ctx,
  known: Deal | null,
  name: string | null,
  stageName: string | null,
  wanted: readonly { readonly name: string; readonly kind: StageKind }[],
): Promise<Pipeline> {
  const own = known === null ? (await listPipelines(ctx))[0] : await loadPipeline(ctx, known.pipelineId)
  const isOwn = known !== null && own !== undefined && (name === null || isCalled(own, name))
  if (isOwn && (stageName === null || stageNamed(own, stageName) !== undefined)) return own
  return ensurePipeline(ctx, name ?? own?.name ?? "Sales", wanted)
}

function stageNamed({ stages }: Pipeline, name: string | null): Stage | undefined {
  return name === null ? undefined : stages.find((stage) => isCalled(stage, name))
}

function isCalled(one: { readonly name: string }, name: string): boolean {
  return one.name.trim().toLowerCase() === name.trim().toLowerCase()
}

function kindOf(status: unknown): StageKind {
  return status === "won" || status === "lost" ? status : "open"
}

interface Told {
  readonly dealId: DealId
}
const asTold = (event: unknown) => event as Parameters<typeof afterCommitWhereWanted<Told>>[0]

/** What happens to deals, told to the hub; only in businesses that have a connection. */
export const hubDealFlows: readonly Flow[] = [
  ...[dealCreated, dealChanged, dealMoved, dealWon, dealLost, dealReopened].map((event) =>
    afterCommitWhereWanted<Told>(
      asTold(event),
      `hub-${event.type}`,
      async (ctx, { data }) => void (await dealToHub(ctx, data.dealId)),
    ),
  ),
  afterCommitWhereWanted<Told>(asTold(dealRemoved), "hub-deals.deal.removed", async (ctx, { data }) => {
    if ((await hubIdOf(ctx, "deal", data.dealId)) !== null)
      await tellHub(ctx, { kind: "deal", id: data.dealId, row: null })
  }),
]
