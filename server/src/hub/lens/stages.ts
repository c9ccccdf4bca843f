// Pipelines and stages of deals, at vendors whose accounts have their own.
import type { TSchema } from "typebox"
import { filled, rowAt } from "../answers.ts"
import { type Names, names } from "./names.ts"
import { infoOf, type PlaceInfo, pathText, peekPlace, readPlace, writePlace } from "./place.ts"
import type { LensEnv, Node, NodeAbout, Place, Writing } from "./types.ts"

type Status = "open" | "won" | "lost"

/** A pipeline of an account, with its stages in their order. */
interface Pipeline {
  readonly id: string
  readonly label: string
  readonly stages: readonly { readonly id: string; readonly label: string; readonly status: Status }[]
}

/** A stage as it is kept. */
interface Stage {
  readonly label: string
  readonly status: Status
  readonly pipeline: string
  /** Smaller ones come first: what is kept as JSON forgets the order of its keys. */
  readonly place: number
}

interface DealStages {
  /** What `accounts.details` keeps of them in `meta`. */
  readonly learned: (pipelines: readonly Pipeline[]) => Readonly<Record<"pipelines" | "stages", object>>
  /** The settings that join names which differ. */
  readonly settings: Readonly<Record<"pipelines" | "stages", TSchema>>
  /** Four fields of a deal, by the places of its pipeline's and its stage's id. */
  readonly fields: (pipeline: Place<string>, stage: Place<string>) => DealFields
}

interface DealFields {
  readonly pipeline: Node<string>
  readonly status: Node<Status>
  readonly stage: Node<string>
  readonly ladder: Node<{ name: string; status: Status }[]>
}

/**
 * Names of pipelines and stages here ↔ their ids there. An account's only pipeline takes all deals; of several stages of one name it is
 * that of the deal's own pipeline. Open, won or lost follows from the stage there; what is won or lost here goes to the first such stage
 * of its pipeline. A stage that fits nothing is refused, with the stages that there are.
 */
export function dealStages(vendor: string): DealStages {
  const pipelines = names({ vendor, what: "Pipeline", table: "pipelines" })
  const stages = names({ vendor, what: "Stage", table: "stages" })
  return {
    learned,
    settings: { pipelines: pipelines.setting, stages: stages.setting },
    // In this order: what is written of a stage depends on its pipeline, and on what won or lost has said.
    fields: (pipeline, stage) => {
      const deal: Deal = { pipelines, stages, pipeline: infoOf(pipeline), stage: infoOf(stage) }
      const [inPipeline, inStage] = [pathText(pipeline), pathText(stage)]
      return {
        pipeline: pipelineNode(deal, { codec: "pipeline", path: inPipeline }),
        status: statusNode(deal, { codec: "status of its stage", path: inStage }),
        stage: stageNode(deal, { codec: "stage", path: inStage }),
        ladder: ladderNode(deal, { codec: "stages of its pipeline", path: inPipeline, isReadOnly: true }),
      }
    },
  }
}

function learned(pipelines: readonly Pipeline[]): ReturnType<DealStages["learned"]> {
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages.map(({ id, label, status }, place): [string, Stage] => [
      id,
      { label, status, pipeline: pipeline.id, place },
    ]),
  )
  return {
    pipelines: Object.fromEntries(pipelines.map(({ id, label }) => [id, label])),
    stages: Object.fromEntries(stages),
  }
}

interface Deal {
  readonly pipelines: Names
  readonly stages: Names
  readonly pipeline: PlaceInfo
  readonly stage: PlaceInfo
}

function pipelineNode({ pipelines, pipeline }: Deal, about: NodeAbout): Node<string> {
  return {
    about,
    get: (reading) => {
      const id = filled(readPlace(pipeline, reading))
      return id === null ? null : pipelines.nameOf(id, reading.env)
    },
    put: (name, writing) => {
      if (typeof name !== "string") return
      const { env } = writing
      const id = pipelines.idsOf(name, env)[0] ?? onlyOne(pipelines, env)
      if (id === undefined) throw pipelines.refused(name, [...pipelines.labels(env).values()])
      if (id !== oldAt(pipeline, writing)) writePlace(pipeline, id, writing)
    },
  }
}

function stageNode(deal: Deal, about: NodeAbout): Node<string> {
  const { stages, stage } = deal
  return {
    about,
    get: (reading) => {
      const id = filled(readPlace(stage, reading))
      return id === null ? null : stages.nameOf(id, reading.env)
    },
    put: (name, writing) => {
      if (typeof name !== "string") return
      const { env } = writing
      const own = stagesIn(env, pipelineOf(deal, writing))
      const ids = stages.idsOf(name, env)
      const id = ids.find((one) => own.some(([known]) => known === one)) ?? ids[0]
      if (id !== undefined) return writePlace(stage, id, writing)
      // Won or lost: the status has said where it goes.
      if (draftAt(stage, writing) !== undefined) return
      throw stages.refused(
        name,
        own.map(([, { label }]) => label),
      )
    },
  }
}

function statusNode(deal: Deal, about: NodeAbout): Node<Status> {
  const { stage } = deal
  return {
    about,
    get: (reading) => stageOf(reading.env, readPlace(stage, reading))?.status,
    put: (status, writing) => {
      const { env } = writing
      if (status === null || status === "open" || stageOf(env, oldAt(stage, writing))?.status === status) return
      const first = stagesIn(env, pipelineOf(deal, writing)).find(([, one]) => one.status === status)
      if (first !== undefined) writePlace(stage, first[0], writing)
    },
  }
}

function ladderNode({ stages, pipeline }: Deal, about: NodeAbout): DealFields["ladder"] {
  return {
    about,
    get: (reading) =>
      stagesIn(reading.env, readPlace(pipeline, reading)).map(([id, { status }]) => ({
        name: stages.nameOf(id, reading.env),
        status,
      })),
    put: () => undefined,
  }
}

/** The pipeline that a deal is in, or will be. */
function pipelineOf({ pipelines, pipeline }: Deal, writing: Writing): unknown {
  return peekPlace(pipeline, writing) ?? onlyOne(pipelines, writing.env)
}

function stagesIn(env: LensEnv, pipeline: unknown): [string, Stage][] {
  return Object.entries(stagesOf(env))
    .filter(([, one]) => one.pipeline === pipeline)
    .toSorted(([, a], [, b]) => a.place - b.place)
}

function stageOf(env: LensEnv, id: unknown): Stage | undefined {
  return typeof id === "string" ? stagesOf(env)[id] : undefined
}

function stagesOf({ meta }: LensEnv): Readonly<Record<string, Stage>> {
  // As `learned` makes it.
  return rowAt(meta, "stages") as Readonly<Record<string, Stage>>
}

function onlyOne({ labels }: Names, env: LensEnv): string | undefined {
  const [first, ...others] = labels(env).keys()
  return others.length === 0 ? first : undefined
}

const oldAt = (info: PlaceInfo, { bases, env }: Writing) => readPlace(info, { frames: bases, env })
const draftAt = (info: PlaceInfo, { drafts, env }: Writing) => readPlace(info, { frames: drafts, env })
