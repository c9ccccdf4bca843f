import Type from "typebox"
import { idParams, type Route, route } from "#platform/http"
import * as b from "./bodies.ts"
import type { StageId } from "./pipeline.ts"
import { stageSums } from "./pipeline-store.ts"
import { changePipeline, createPipeline, listPipelines, loadPipeline, removePipeline } from "./pipelines.ts"

const tag = "Deals"
const params = idParams("pipe")

/** The ways that deals go. */
export const pipelineRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/deal-pipelines",
    tag,
    summary: "The pipelines of deals with their stages, the default one first",
    access: "deals:read",
    reply: Type.Object({ data: Type.Array(b.PipelineBody) }),
    handle: async (ctx) => ({ data: (await listPipelines(ctx)).map(b.pipelineBody) }),
  }),
  route({
    method: "POST",
    path: "/deal-pipelines",
    tag,
    summary: "Make a pipeline",
    access: "deals:write",
    body: b.PipelineInput,
    reply: b.PipelineBody,
    status: 201,
    handle: async (ctx, { body: { name, stages } }) =>
      b.pipelineBody(await createPipeline(ctx, { name: name.trim(), stages: fresh(b.stageDrafts(stages)) })),
  }),
  route({
    method: "GET",
    path: "/deal-pipelines/:id",
    tag,
    summary: "One pipeline",
    access: "deals:read",
    params,
    reply: b.PipelineBody,
    handle: async (ctx, input) => b.pipelineBody(await loadPipeline(ctx, input.params.id)),
  }),
  route({
    method: "PATCH",
    path: "/deal-pipelines/:id",
    tag,
    summary: "Change a pipeline",
    description:
      "`stages` is the whole list in its order: one with its id is changed, one without is new, one that is missing goes, if no deal is in it.",
    access: "deals:write",
    params,
    body: b.PipelinePatch,
    reply: b.PipelineBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) => {
      const { name, stages, isDefault } = body
      const patch = {
        ...(name === undefined ? {} : { name: name.trim() }),
        ...(stages === undefined ? {} : { stages: b.stageDrafts(stages) }),
        isDefault,
      }
      return b.pipelineBody(await changePipeline(ctx, id, patch, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/deal-pipelines/:id",
    tag,
    summary: "Remove a pipeline that no deal is in",
    access: "deals:write",
    params,
    handle: (ctx, { params: { id }, ifMatch }) => removePipeline(ctx, id, ifMatch),
  }),
  route({
    method: "GET",
    path: "/deal-pipelines/:id/sums",
    tag,
    summary: "How many deals are in each stage, and what they would bring",
    description: "Per stage and currency; `weightedMinor` counts each amount by its likelihood.",
    access: "deals:read",
    params,
    reply: b.SumsBody,
    handle: async (ctx, input) => {
      const { id } = await loadPipeline(ctx, input.params.id)
      const sums = await stageSums(ctx, id)
      return {
        data: sums.map(({ amountMinor, weightedMinor, stageId, ...rest }) => ({
          ...rest,
          stageId: stageId as StageId,
          amountMinor: String(amountMinor),
          weightedMinor: String(weightedMinor),
        })),
      }
    },
  }),
]

/** A new pipeline's stages are new ones. */
function fresh<S extends { readonly id: StageId | null }>(stages: readonly S[]) {
  return stages.map((stage) => ({ ...stage, id: null }))
}
