import Type from "typebox"
import { type Route, route, strict } from "#platform/http"
import { keptDaysMax, loadLogPolicy, saveLogPolicy } from "./retention.ts"

const days = Type.Integer({ minimum: 1, maximum: keptDaysMax })
const PolicyBody = Type.Object({ doneDays: days, failedDays: days, version: Type.Integer() })

/** How long the log of connections is kept. */
export const retentionRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/hub/log-policy",
    tag: "Integrations",
    summary: "For how many days the log of syncs and asked actions is kept",
    description: "`doneDays`: what went well; `failedDays`: what was refused, failed or in conflict.",
    access: "integrations:read",
    reply: PolicyBody,
    handle: async (ctx) => ({ ...(await loadLogPolicy(ctx)) }),
  }),
  route({
    method: "PUT",
    path: "/hub/log-policy",
    tag: "Integrations",
    summary: "Keep the log of syncs for longer or shorter",
    description:
      "What waits, is stuck or is in conflict is always kept. An action that is forgotten is done again when it is asked for again under the same key.",
    access: "integrations:write",
    body: strict({ doneDays: days, failedDays: days }),
    reply: PolicyBody,
    handle: async (ctx, { body, ifMatch }) => ({ ...(await saveLogPolicy(ctx, body, ifMatch)) }),
  }),
]
