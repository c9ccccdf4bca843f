import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { clientSettingsChanged } from "./events.ts"
import * as store from "./onboarding-store.ts"

/** How a business welcomes the clients that its staff record. */
export interface ClientSettings {
  /** True: a new client gets a welcome ticket, asset categories and an account. */
  readonly onboards: boolean
  readonly welcomeSubject: string
  readonly welcomeBody: string
  readonly version: number
}

const defaults: ClientSettings = {
  onboards: true,
  welcomeSubject: "Welcome",
  welcomeBody: "A new client: agree on the first steps, and record their contacts, locations and assets.",
  version: 0,
}

/** How this business welcomes clients. */
export async function readClientSettings(ctx: Ctx): Promise<ClientSettings> {
  return (await store.savedClientSettings(ctx)) ?? defaults
}

/** Changes how clients are welcomed; fields not named stay. Throws version.mismatch. */
export async function changeClientSettings(
  ctx: Ctx,
  patch: Partial<Omit<ClientSettings, "version">>,
  version?: number,
): Promise<ClientSettings> {
  const before = await readClientSettings(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: ClientSettings = { ...before, ...patch, version: before.version + 1 }
  if (!(await store.saveClientSettings(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, clientSettingsChanged, { tenantId: ctx.tenant }, { before: { ...before }, after: { ...after } })
  return after
}
