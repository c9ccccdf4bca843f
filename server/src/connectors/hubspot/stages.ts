// Pipelines and stages of deals: names here, ids there. What the account has is read by `details` of this connector.
import Type from "typebox"
import { type At, code, type LensEnv, LensError } from "#hub"
import type { DealProperties } from "./shapes.ts"

type Status = "open" | "won" | "lost"

interface Stage {
  readonly label: string
  readonly status: Status
  readonly pipeline: string
  /** Smaller ones come first: what is kept as JSON forgets the order of its keys. */
  readonly place: number
}

/** A name here and a name (or id) there that mean the same. */
interface Joined {
  readonly ours: string
  readonly theirs: string
}

const joined = (what: string) =>
  Type.Array(
    Type.Object({
      ours: Type.String({ title: `${what} here`, minLength: 1, maxLength: 100 }),
      theirs: Type.String({ title: `${what} at HubSpot`, minLength: 1, maxLength: 100 }),
    }),
    {
      title: `${what}s`,
      description: `Which ${what.toLowerCase()} here is which one at HubSpot, where their names differ`,
      default: [],
      maxItems: 100,
    },
  )

/** The tables of a connection's settings that join names. */
export const stageSettings = { pipelines: joined("Pipeline"), stages: joined("Stage") }

/** A stage's name here: by the table of the settings, else by its name there. Nothing else is written where two are alike in all but case. */
export const stage = (place: At<DealProperties>) =>
  code<DealProperties, string>("hubspot.stage", place, {
    get: (p, env) => {
      const id = textOf(p?.dealstage)
      if (id === "") return null
      const known = stagesOf(env)[id]
      if (known === undefined && Object.keys(stagesOf(env)).length > 0) throw unread("stage", id)
      return here(env, "stages", known?.label ?? id)
    },
    put: (name, old, env, draft) => {
      if (name === null) return undefined
      const known = Object.entries(stagesOf(env))
      if (known.length === 0) return { dealstage: name }
      const pipeline = draft?.pipeline ?? old?.pipeline ?? onlyKey(pipelinesOf(env))
      const wanted = [...there(env, "stages", name), name].map(folded)
      const alike = wanted.flatMap((text) => known.filter(([id, one]) => folded(one.label) === text || id === text))
      const found = alike.find(([, one]) => one.pipeline === pipeline) ?? alike[0]
      if (found !== undefined) return { dealstage: found[0] }
      // Won or lost: `stageStatus` has said where it goes.
      if (draft?.dealstage !== undefined) return undefined
      throw missing(
        "stage",
        name,
        stagesIn(env, pipeline).map(([, one]) => one.label),
      )
    },
  })

/** A pipeline's name here: by the table of the settings, else by its name there; where the account has only one, that one takes all deals. */
export const pipeline = (place: At<string>) =>
  code<string, string>("hubspot.pipeline", place, {
    get: (id, env) => {
      if (textOf(id) === "") return null
      const known = pipelinesOf(env)
      if (known[String(id)] === undefined && Object.keys(known).length > 0) throw unread("pipeline", String(id))
      return here(env, "pipelines", known[String(id)] ?? String(id))
    },
    put: (name, old, env) => {
      const known = Object.entries(pipelinesOf(env))
      if (name === null || (known.length === 0 && name === old)) return undefined
      if (known.length === 0) return name
      const wanted = [...there(env, "pipelines", name), name].map(folded)
      const found = wanted.flatMap((text) => known.filter(([id, label]) => folded(label) === text || id === text))[0]
      const id = found?.[0] ?? onlyKey(pipelinesOf(env))
      if (id === undefined)
        throw missing(
          "pipeline",
          name,
          known.map(([, label]) => label),
        )
      return id === old ? undefined : id
    },
  })

/** Every stage of a deal's pipeline, in their order: read from the account, never written. */
export const ladder = (place: At<string>) =>
  code<string, { name: string; status: Status }[]>("hubspot.ladder", place, {
    get: (id, env) => stagesIn(env, id).map(([, { label, status }]) => ({ name: here(env, "stages", label), status })),
    put: () => undefined,
  })

/** Open, won or lost follows from the stage there. What is won or lost here goes to the first such stage of its pipeline. */
export const stageStatus = (place: At<DealProperties>) =>
  code<DealProperties, Status>("hubspot.stageStatus", place, {
    get: (p, env) => stagesOf(env)[String(p?.dealstage)]?.status,
    put: (status, old, env, draft) => {
      if (status === null || status === "open" || stagesOf(env)[String(old?.dealstage)]?.status === status)
        return undefined
      const pipeline = draft?.pipeline ?? old?.pipeline ?? onlyKey(pipelinesOf(env))
      const first = stagesIn(env, pipeline).find(([, one]) => one.status === status)
      return first === undefined ? undefined : { dealstage: first[0] }
    },
  })

function unread(what: string, id: string): LensError {
  return new LensError(
    what,
    `HubSpot has a ${what} ${id} that came after its pipelines were read; they are read again within a day, or at once by testing the connection`,
  )
}

function missing(what: string, name: string, known: readonly string[]): LensError {
  const found = known.length === 0 ? "none" : known.slice(0, 20).join(", ")
  return new LensError(
    what,
    `HubSpot has no ${what} "${name}" for it, but: ${found}. Give one of them this name, or join the two in the connection's settings`,
  )
}

/** The name here of what is called so there. */
function here(env: LensEnv, table: "pipelines" | "stages", label: string): string {
  return joinedIn(env, table).find(({ theirs }) => folded(theirs) === folded(label))?.ours ?? label
}

/** What the settings say that a name here is there. */
function there(env: LensEnv, table: "pipelines" | "stages", name: string): string[] {
  return joinedIn(env, table).flatMap(({ ours, theirs }) => (folded(ours) === folded(name) ? [theirs] : []))
}

function joinedIn({ settings }: LensEnv, table: "pipelines" | "stages"): readonly Joined[] {
  // As `stageSettings` has it.
  return (settings[table] ?? []) as Joined[]
}

function stagesIn(env: LensEnv, pipeline: string | null | undefined): [string, Stage][] {
  return Object.entries(stagesOf(env))
    .filter(([, one]) => one.pipeline === pipeline)
    .toSorted(([, a], [, b]) => a.place - b.place)
}

function pipelinesOf({ meta }: LensEnv): Readonly<Record<string, string>> {
  // Made by `details` of this connector.
  return (meta["pipelines"] ?? {}) as Record<string, string>
}

function stagesOf({ meta }: LensEnv): Readonly<Record<string, Stage>> {
  // Made by `details` of this connector.
  return (meta["stages"] ?? {}) as Record<string, Stage>
}

function onlyKey(table: Readonly<Record<string, unknown>>): string | undefined {
  const [first, ...others] = Object.keys(table)
  return others.length === 0 ? first : undefined
}

const folded = (text: string): string => text.trim().toLowerCase()
const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "")
