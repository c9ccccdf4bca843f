import Type from "typebox"
import { type Route, route, strict } from "#platform/http"
import { loadAssistants, saveAssistants } from "./assistants.ts"

const AssistantsBody = Type.Object({ mayWrite: Type.Boolean(), version: Type.Integer() })

/** What assistants that speak the Model Context Protocol may do; they speak at `/api/v1/mcp` (serve.ts). */
export const assistantRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/hub/assistants",
    tag: "Integrations",
    summary: "Whether assistants may change anything",
    access: "integrations:read",
    reply: AssistantsBody,
    handle: async (ctx) => ({ ...(await loadAssistants(ctx)) }),
  }),
  route({
    method: "PUT",
    path: "/hub/assistants",
    tag: "Integrations",
    summary: "Let assistants change something, or only read",
    description:
      "Assistants speak the Model Context Protocol at POST /api/v1/mcp with an API key. What they change needs the caller's permissions, too, and stands in the audit trail.",
    access: "integrations:write",
    body: strict({ mayWrite: Type.Boolean() }),
    reply: AssistantsBody,
    handle: async (ctx, { body, ifMatch }) => ({ ...(await saveAssistants(ctx, body.mayWrite, ifMatch)) }),
  }),
]
