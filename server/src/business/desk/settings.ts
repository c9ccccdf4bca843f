import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import * as store from "./settings-store.ts"
import type { DeskSettings } from "./setup.ts"
import { setupChanged } from "./setup-events.ts"

/** What holds until somebody says otherwise; the table's defaults are the same. */
const defaults: DeskSettings = { reopenDays: 14, closeAfterDays: 7, acknowledges: true, asksRating: true, version: 1 }

/** How the business runs its desk. */
export async function readDeskSettings(ctx: Ctx): Promise<DeskSettings> {
  return (await store.settingsRow(ctx)) ?? defaults
}

/** Changes settings. Throws `version.mismatch`. */
export async function changeDeskSettings(
  ctx: Ctx,
  patch: Partial<Omit<DeskSettings, "version">>,
  version?: number,
): Promise<DeskSettings> {
  const before = await readDeskSettings(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...before, ...patch, version: before.version + 1 }
  if (!(await store.writeSettings(ctx, after))) throw httpErrors["version.mismatch"]()
  const fact = { kind: "settings", recordId: ctx.tenant, action: "changed" } as const
  await append(ctx, setupChanged, fact, { before: { ...before }, after: { ...after } })
  return after
}
