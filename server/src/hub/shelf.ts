import { type Config, configOf } from "#platform/config"
import type { Ctx, SystemCtx } from "#platform/db"
import { defineJob, type Job } from "#platform/jobs"
import { hubErrors } from "./connection.ts"
import { holdConnections, releaseConnections, switchedOff, writeSwitch } from "./switch-store.ts"

/** Who switched a connector off: the environment (MORTISE_CONNECTORS_OFF), which wins, or the operator by `mortise connectors disable`. */
export type SwitchedBy = "environment" | "operator"

/** The connectors that are switched off, with who did it. */
export type Off = ReadonlyMap<string, SwitchedBy>

/** What is switched off in this installation, now. */
export async function offConnectors(ctx: Pick<Ctx, "tx"> | SystemCtx): Promise<Off> {
  const byOperator = (await switchedOff(ctx)).map((slug) => [slug, "operator"] as const)
  const byEnvironment = namedOff(configOf(ctx)).map((slug) => [slug, "environment"] as const)
  return new Map([...byOperator, ...byEnvironment])
}

function namedOff({ connectorsOff }: Pick<Config, "connectorsOff">): string[] {
  return connectorsOff
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
}

/** Throws `connector.off` for a connector that is switched off. */
export async function requireOn(ctx: Ctx, slug: string): Promise<void> {
  const by = (await offConnectors(ctx)).get(slug)
  if (by !== undefined) throw hubErrors["connector.off"]({ slug, by })
}

/** What a switch did: who still holds it off, and how many connections were paused or go on. */
export interface Switched {
  readonly isOn: boolean
  readonly offBy: SwitchedBy | null
  readonly paused: number
  readonly resumed: number
}

/** Switches a connector off or on for the whole installation; its connections pause, or go on. What the environment names stays off. */
export async function switchConnector(sys: SystemCtx, slug: string, isOn: boolean): Promise<Switched> {
  await writeSwitch(sys, slug, isOn)
  const { off, ...counts } = await applySwitches(sys)
  const offBy = off.get(slug) ?? null
  return { isOn: offBy === null, offBy, ...counts }
}

/** Brings every connection to what is switched off: the environment may have changed, a login may have been finished meanwhile. */
export async function applySwitches(sys: SystemCtx): Promise<{ off: Off; paused: number; resumed: number }> {
  const off = await offConnectors(sys)
  const paused = off.size === 0 ? 0 : await holdConnections(sys, [...off.keys()])
  return { off, paused, resumed: await releaseConnections(sys, [...off.keys()]) }
}

/** Keeps connections as their connectors are switched; once a minute, and at once when the operator switches one. */
export const keepSwitches: Job = defineJob({
  name: "hub.keepSwitches",
  cron: "* * * * *",
  run: async ({ db }) => void (await db.withSystem("hold what is switched off", applySwitches)),
})
