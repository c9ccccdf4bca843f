import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { workSettingsChanged } from "./events.ts"
import type { WorkSettings } from "./register.ts"
import { savedSettings, saveSettings } from "./settings-store.ts"

const defaultSettings: WorkSettings = {
  rounding: { scope: "entry", incrementMinutes: 15, minimumMinutes: 15, mode: "up" },
  linesBy: "ticket",
  approval: "required",
  version: 0,
}

/** The settings of the business; quarters of an hour rounded up, lines by ticket, approval required until it saves its own. */
export async function readSettings(ctx: Ctx): Promise<WorkSettings> {
  return (await savedSettings(ctx)) ?? defaultSettings
}

/** Changes the settings for what is approved from now on. Throws `version.mismatch`. */
export async function changeSettings(
  ctx: Ctx,
  patch: Partial<Omit<WorkSettings, "version">>,
  version?: number,
): Promise<WorkSettings> {
  const before = await readSettings(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...before, ...patch, version: before.version + 1 }
  if (!(await saveSettings(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, workSettingsChanged, { tenantId: ctx.tenant }, { before: { ...before }, after: { ...after } })
  return after
}
