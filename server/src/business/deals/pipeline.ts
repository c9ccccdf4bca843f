import { defineErrors, type Id } from "#kernel"

export type PipelineId = Id<"pipe">
export type StageId = Id<"stg">

/** What being in a stage means: still open, won, or lost. */
export const stageKinds = ["open", "won", "lost"] as const
export type StageKind = (typeof stageKinds)[number]

export const pipelinesMax = 50
export const stagesMax = 50

export interface StageDraft {
  /** null: a new one. */
  readonly id: StageId | null
  readonly name: string
  readonly kind: StageKind
  /** Percent of deals in it that are expected to be won; 100 where it means won, 0 where it means lost. */
  readonly probability: number
}

/** One step of a pipeline. */
export interface Stage extends StageDraft {
  readonly id: StageId
}

export interface PipelineDraft {
  readonly name: string
  /** In their order. */
  readonly stages: readonly StageDraft[]
}

/** A way that deals go, from the first talk to won or lost. */
export interface Pipeline {
  readonly id: PipelineId
  readonly name: string
  /** Where a deal begins if nothing is said; one of each business. */
  readonly isDefault: boolean
  readonly stages: readonly Stage[]
  readonly version: number
}

/** The pipeline that a business begins with. */
export const firstPipeline = {
  name: "Sales",
  stages: [
    { id: null, name: "New", kind: "open", probability: 10 },
    { id: null, name: "Qualified", kind: "open", probability: 25 },
    { id: null, name: "Proposal", kind: "open", probability: 50 },
    { id: null, name: "Negotiation", kind: "open", probability: 75 },
    { id: null, name: "Won", kind: "won", probability: 100 },
    { id: null, name: "Lost", kind: "lost", probability: 0 },
  ],
} as const satisfies PipelineDraft

export const pipelineErrors = defineErrors({
  "pipeline.unknown": { status: 404, text: (p: { id: string }) => `There is no pipeline ${p.id}.` },
  "pipeline.name_taken": {
    status: 409,
    text: (p: { name: string }) => `There is a pipeline ${p.name} already; choose another name.`,
  },
  "pipeline.too_many": {
    status: 422,
    text: (p: { what: string; max: number }) => `There are at most ${p.max} ${p.what}.`,
  },
  "pipeline.stages_incomplete": {
    status: 422,
    text: (p: { kind: StageKind }) =>
      `A pipeline needs at least one stage of each kind (open, won, lost); one that means ${p.kind} is missing.`,
  },
  "pipeline.stage_doubled": {
    status: 422,
    text: (p: { name: string }) => `Two stages are called ${p.name}; each needs a name of its own.`,
  },
  "pipeline.probability_wrong": {
    status: 422,
    text: (p: { name: string }) =>
      `The stage ${p.name} has a wrong probability: 100 where it means won, 0 where it means lost, 0 to 100 else.`,
  },
  "pipeline.in_use": {
    status: 409,
    text: (p: { name: string }) => `Deals are in the pipeline ${p.name}; move them to another one first.`,
  },
  "pipeline.default": {
    status: 409,
    text: (p: { name: string }) => `${p.name} is where deals begin; make another pipeline the default first.`,
  },
  "stage.unknown": { status: 404, text: (p: { id: string }) => `There is no stage ${p.id} in this pipeline.` },
  "stage.in_use": {
    status: 409,
    text: () =>
      "Deals are in a stage that would go, or would mean something else; move them to another stage first, then save again.",
  },
})

/** Names that differ by case and blanks alone are one. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase()
}

/** Throws `pipeline.stages_incomplete`, `pipeline.stage_doubled`, `pipeline.probability_wrong`, `pipeline.too_many`. */
export function checkStages(stages: readonly StageDraft[]): void {
  if (stages.length > stagesMax) throw pipelineErrors["pipeline.too_many"]({ what: "stages", max: stagesMax })
  const missing = stageKinds.find((kind) => stages.every((stage) => stage.kind !== kind))
  if (missing !== undefined) throw pipelineErrors["pipeline.stages_incomplete"]({ kind: missing })
  const keys = stages.map(({ name }) => nameKey(name))
  const doubled = stages.find((_, n) => keys.indexOf(keys[n] ?? "") !== n)
  if (doubled !== undefined) throw pipelineErrors["pipeline.stage_doubled"]({ name: doubled.name })
  const wrong = stages.find(({ kind, probability }) => probability !== (fixedProbability(kind) ?? probability))
  if (wrong !== undefined) throw pipelineErrors["pipeline.probability_wrong"]({ name: wrong.name })
}

/** The probability that a kind says by itself; undefined: the stage says it. */
function fixedProbability(kind: StageKind): number | undefined {
  return { open: undefined, won: 100, lost: 0 }[kind]
}

/** The first stage of a kind; every pipeline has one. Throws a plain Error where none is (a defect of the program). */
export function firstStage(pipeline: Pipeline, kind: StageKind): Stage {
  const found = pipeline.stages.find((stage) => stage.kind === kind)
  if (found === undefined) throw new Error(`Pipeline ${pipeline.id} has no stage that means ${kind}.`)
  return found
}
