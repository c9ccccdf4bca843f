import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { pipelineChanged } from "./events.ts"
import {
  checkStages,
  firstPipeline,
  nameKey,
  type Pipeline,
  type PipelineDraft,
  type PipelineId,
  pipelineErrors,
  pipelinesMax,
  type Stage,
  type StageDraft,
  type StageKind,
} from "./pipeline.ts"
import * as store from "./pipeline-store.ts"

/** The pipelines of a business, the default one first. One that has none yet gets the first one. */
export async function listPipelines(ctx: Ctx): Promise<readonly Pipeline[]> {
  const known = await store.allPipelines(ctx)
  if (known.length > 0) return known
  await store.insertPipeline(ctx, made(firstPipeline, true))
  return store.allPipelines(ctx)
}

/** Where deals begin if nothing is said. */
export async function defaultPipeline(ctx: Ctx): Promise<Pipeline> {
  const [first] = await listPipelines(ctx)
  if (first === undefined) throw new Error("A business has no pipeline.")
  return first
}

/** One pipeline. Throws `pipeline.unknown`. */
export async function loadPipeline(ctx: Ctx, id: PipelineId): Promise<Pipeline> {
  const found = await store.pipelineById(ctx, id)
  if (found === undefined) throw pipelineErrors["pipeline.unknown"]({ id })
  return found
}

/** Makes a pipeline. Throws `pipeline.name_taken`, `pipeline.too_many` and what `checkStages` throws. */
export async function createPipeline(ctx: Ctx, draft: PipelineDraft): Promise<Pipeline> {
  checkStages(draft.stages)
  await defaultPipeline(ctx)
  if ((await store.countPipelines(ctx)) >= pipelinesMax)
    throw pipelineErrors["pipeline.too_many"]({ what: "pipelines", max: pipelinesMax })
  const pipeline = made(draft, false)
  if (!(await store.insertPipeline(ctx, pipeline))) throw pipelineErrors["pipeline.name_taken"]({ name: draft.name })
  await tell(ctx, null, pipeline)
  return pipeline
}

/** Changes a pipeline; stages that are not named go. Throws `pipeline.unknown`, `version.mismatch`, `pipeline.name_taken`,
 *  `stage.unknown`, `stage.in_use` and what `checkStages` throws. */
export async function changePipeline(
  ctx: Ctx,
  id: PipelineId,
  patch: Partial<PipelineDraft> & { readonly isDefault?: true | undefined },
  version?: number,
): Promise<Pipeline> {
  const before = await held(ctx, id, version)
  const stages = patch.stages === undefined ? before.stages : stagesOf(before, patch.stages)
  checkStages(stages)
  const name = patch.name ?? before.name
  const isDefault = patch.isDefault ?? before.isDefault
  const after: Pipeline = { id, name, isDefault, stages, version: before.version + 1 }
  const outcome = await store.updatePipeline(ctx, after)
  if (outcome === "taken") throw pipelineErrors["pipeline.name_taken"]({ name })
  if (outcome === "in_use") throw pipelineErrors["stage.in_use"]()
  await tell(ctx, before, after)
  return after
}

/** Removes a pipeline. Throws `pipeline.unknown`, `version.mismatch`, `pipeline.default`, `pipeline.in_use`. */
export async function removePipeline(ctx: Ctx, id: PipelineId, version?: number): Promise<void> {
  const before = await held(ctx, id, version)
  if (before.isDefault) throw pipelineErrors["pipeline.default"]({ name: before.name })
  if (!(await store.deletePipeline(ctx, id))) throw pipelineErrors["pipeline.in_use"]({ name: before.name })
  await tell(ctx, before, before, true)
}

/** The pipeline of this name with at least these stages, in their order: what an outside system knows of its own. A pipeline or stage that
 *  is not here yet is made; what is here stays as it is. */
export async function ensurePipeline(
  ctx: Ctx,
  name: string,
  wanted: readonly { readonly name: string; readonly kind: StageKind }[],
): Promise<Pipeline> {
  const known = await store.pipelineByName(ctx, name)
  if (known === undefined) return createPipeline(ctx, { name, stages: whole(wanted.map(drafted)) })
  const missing = wanted.filter((one) => known.stages.every((stage) => nameKey(stage.name) !== nameKey(one.name)))
  if (missing.length === 0) return known
  return changePipeline(ctx, known.id, { stages: [...known.stages, ...missing.map(drafted)] })
}

function drafted({ name, kind }: { readonly name: string; readonly kind: StageKind }): StageDraft {
  return { id: null, name, kind, probability: { open: 50, won: 100, lost: 0 }[kind] }
}

/** A pipeline has a stage of each kind: those that are missing are the first pipeline's. */
function whole(stages: readonly StageDraft[]): readonly StageDraft[] {
  const missing = firstPipeline.stages.filter(
    ({ kind }, n, all) =>
      all.findIndex((one) => one.kind === kind) === n && stages.every((stage) => stage.kind !== kind),
  )
  return [...stages, ...missing]
}

function made({ name, stages }: PipelineDraft, isDefault: boolean): Pipeline {
  return { id: newId("pipe"), name, isDefault, stages: stages.map(withId), version: 1 }
}

function withId(stage: StageDraft): Stage {
  return { ...stage, id: stage.id ?? newId("stg") }
}

function stagesOf(before: Pipeline, drafts: readonly StageDraft[]): readonly Stage[] {
  const known = new Set<string>(before.stages.map(({ id }) => id))
  const named = drafts.flatMap(({ id }) => (id === null ? [] : [id]))
  const foreign = named.find((id, n) => !known.has(id) || named.indexOf(id) !== n)
  if (foreign !== undefined) throw pipelineErrors["stage.unknown"]({ id: foreign })
  return drafts.map(withId)
}

async function held(ctx: Ctx, id: PipelineId, version?: number): Promise<Pipeline> {
  const found = await store.pipelineById(ctx, id, "all")
  if (found === undefined) throw pipelineErrors["pipeline.unknown"]({ id })
  if (version !== undefined && version !== found.version) throw httpErrors["version.mismatch"]()
  return found
}

async function tell(
  ctx: Ctx,
  before: Pipeline | null,
  { id, name, stages }: Pipeline,
  isRemoved = false,
): Promise<void> {
  const action = isRemoved ? "removed" : before === null ? "added" : "changed"
  const shown = { name, stages }
  const change = { before: before && { name: before.name, stages: before.stages }, after: isRemoved ? null : shown }
  await append(ctx, pipelineChanged, { pipelineId: id, name, action }, change)
}
