import { eraseDemo, findDemo, makeDemo } from "./demo.ts"
import type { DemoProgram } from "./market.ts"
import type { Watch } from "./play.ts"
import { changeState, type DemoTenant } from "./store.ts"

/** What `mortise demo` tells of the demo. */
export interface DemoStatus {
  readonly exists: boolean
  readonly isOn: boolean
  /** Orders that trickled in since it was switched on. */
  readonly trickled: number
  readonly businesses: readonly string[]
}

/** How the demo is. */
export async function demoStatus(program: DemoProgram): Promise<DemoStatus> {
  const found = await findDemo(program)
  const demo = shopOf(found)?.demo
  return {
    exists: demo?.state === "ready",
    isOn: demo?.isOn ?? false,
    trickled: demo?.trickled ?? 0,
    businesses: found.map((tenant) => tenant.slug),
  }
}

/** Lets new orders trickle in, or stops them. Throws where there is no demo. */
export async function switchDemo(program: DemoProgram, isOn: boolean): Promise<DemoStatus> {
  await requireDemo(program)
  const nextMs = program.db.clock.now().getTime()
  await program.db.withSystem("switch the demo", (sys) =>
    changeState(sys, isOn ? { isOn, nextMs, trickled: 0 } : { isOn }),
  )
  return demoStatus(program)
}

/** Removes the demo and makes it anew; whatever was changed in it is gone. Answers its new API key. Throws where there is no demo. */
export async function resetDemo(program: DemoProgram, watch: Watch): Promise<{ readonly apiKey: string }> {
  await requireDemo(program)
  await eraseDemo(program)
  const { apiKey } = await makeDemo(program, watch)
  return { apiKey }
}

async function requireDemo(program: DemoProgram): Promise<void> {
  if (shopOf(await findDemo(program)) === undefined)
    throw new Error("There is no demo here; `npm start` makes one in an empty installation.")
}

function shopOf(found: readonly DemoTenant[]): DemoTenant | undefined {
  return found.find((tenant) => tenant.role === "shop")
}
