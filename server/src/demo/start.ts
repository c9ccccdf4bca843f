import type { Progress } from "#platform/lifecycle"
import { type DemoAccess, type DemoSize, demoEmail, demoSize, eraseDemo, findDemo, isEmpty, makeDemo } from "./demo.ts"
import type { DemoProgram } from "./market.ts"

/** How `mortise start` begins. */
export interface FirstStart {
  /** False for `--empty`. */
  readonly isWanted: boolean
  readonly report: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * What `mortise start` does before it says hello: makes the demo of an empty installation. What an interrupted start left of
 * one is removed first, wanted or not. Answers lines for the person who started it; none where there is no demo.
 */
export async function firstStart(
  program: DemoProgram,
  { isWanted, ...watch }: FirstStart,
  size: DemoSize = demoSize,
): Promise<readonly string[]> {
  const found = await findDemo(program)
  const shop = found.find((tenant) => tenant.role === "shop")
  if (shop?.demo?.state === "ready") return known()
  if (found.length > 0) await eraseDemo(program)
  if (!isWanted || !(await isEmpty(program))) return []
  try {
    return fresh(await makeDemo(program, watch, size))
  } catch (error) {
    if (!watch.signal.aborted) throw error
    return ["Demo            stopped half-way; the next start makes it anew"]
  }
}

function fresh({ apiKey, password }: DemoAccess): string[] {
  return [
    ...known(password),
    `API key         ${apiKey} (shown only now)`,
    "This is a demo: its people and orders are made up. npm start -- --empty starts without one.",
  ]
}

function known(password: string | null = null): string[] {
  return [
    "Demo shop       Agora Delicatessen (agora), marketplace agora-market",
    "Demo service    Nesos IT Services (nesos-it): tickets, assets, projects, hours",
    `Sign in         ${demoEmail}${password === null ? "" : `, password ${password}`}`,
    "New orders      trickle in; npm run -s mortise -- demo off stops them",
  ]
}
