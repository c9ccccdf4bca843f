import Type from "typebox"
import { type Route, route, strict } from "#platform/http"
import { keptDaysMax, loadPolicy, savePolicy } from "./retention.ts"

const days = Type.Integer({ minimum: 1, maximum: keptDaysMax })
const PolicyInput = strict({ deliveredDays: days, failedDays: days })
const PolicyBody = Type.Object({ deliveredDays: days, failedDays: days, version: Type.Integer() })

/** How long the log of deliveries is kept. */
export const retentionRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/delivery-policy",
    tag: "Webhooks",
    summary: "For how many days deliveries and their attempts are kept",
    access: "webhooks:read",
    reply: PolicyBody,
    handle: async (ctx) => ({ ...(await loadPolicy(ctx)) }),
  }),
  route({
    method: "PUT",
    path: "/integration/delivery-policy",
    tag: "Webhooks",
    summary: "Keep deliveries for longer or shorter; what waits is always kept",
    access: "webhooks:write",
    body: PolicyInput,
    reply: PolicyBody,
    handle: async (ctx, { body, ifMatch }) => ({ ...(await savePolicy(ctx, body, ifMatch)) }),
  }),
]
