import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { assistantsChanged } from "../events.ts"
import { type Assistants, readAssistants, writeAssistants } from "./store.ts"

/** What a business lets assistants do; at first they only read. */
export async function loadAssistants(ctx: Ctx): Promise<Assistants> {
  return (await readAssistants(ctx)) ?? { mayWrite: false, version: 1 }
}

/** Lets assistants change something, or not. Throws version.mismatch. */
export async function saveAssistants(ctx: Ctx, mayWrite: boolean, version?: number): Promise<Assistants> {
  const before = await loadAssistants(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  if (before.mayWrite === mayWrite) return before
  const after = { mayWrite, version: before.version + 1 }
  await writeAssistants(ctx, after)
  await append(ctx, assistantsChanged, { mayWrite }, { before: { mayWrite: before.mayWrite }, after: { mayWrite } })
  return after
}
