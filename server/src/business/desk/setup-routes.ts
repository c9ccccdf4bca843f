import Type, { type Static } from "typebox"
import { type Route, route } from "#platform/http"
import { calendarRoutes } from "./calendar-routes.ts"
import { cannedRoutes } from "./canned-routes.ts"
import { policyRoutes } from "./policy-routes.ts"
import type { DeskPorts } from "./ports.ts"
import { queueRoutes } from "./queue-routes.ts"
import { changeDeskSettings, readDeskSettings } from "./settings.ts"
import type { DeskSettings } from "./setup.ts"
import { manage, partly, setupTag as tag } from "./setup-schemas.ts"

const fields = {
  reopenDays: Type.Integer({ minimum: 0, maximum: 365 }),
  closeAfterDays: Type.Integer({ minimum: 0, maximum: 365, description: "0: resolved tickets stay so" }),
  acknowledges: Type.Boolean({ description: "Who writes or asks in the portal gets a mail with the ticket's number" }),
  asksRating: Type.Boolean({ description: "A resolved ticket's requester is asked how it went" }),
}
const SettingsBody = Type.Object({ ...fields, version: Type.Integer() })
const settingsBody = (s: DeskSettings): Static<typeof SettingsBody> => ({ ...s })

const settingsRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/settings",
    tag,
    summary: "How the desk is run",
    access: "desk:read",
    reply: SettingsBody,
    handle: async (ctx) => settingsBody(await readDeskSettings(ctx)),
  }),
  route({
    method: "PATCH",
    path: "/desk/settings",
    tag,
    summary: "Change how the desk is run",
    access: manage,
    body: partly(fields),
    reply: SettingsBody,
    handle: async (ctx, { body, ifMatch }) => settingsBody(await changeDeskSettings(ctx, body, ifMatch)),
  }),
]

/** How the desk is run. */
export const setupRoutes = (ports: DeskPorts): readonly Route[] => [
  ...calendarRoutes,
  ...policyRoutes(ports),
  ...queueRoutes,
  ...cannedRoutes(ports),
  ...settingsRoutes,
]
