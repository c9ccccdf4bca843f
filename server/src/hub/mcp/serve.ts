import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { AppError } from "#kernel"
import type { Ctx, Database } from "#platform/db"
import {
  type Authenticate,
  isAllowed,
  originOf,
  type Permission,
  type RateLimits,
  requirePrincipal,
} from "#platform/http"
import { whyRefused } from "../validate.ts"
import { answerOf, codes, messageOf, RpcError, type RpcRequest, refusalOf, versionFor, versions } from "./protocol.ts"
import type { Tool } from "./tool.ts"
import { offeredTools, type ToolParts, whyNotOffered } from "./tools.ts"

/** Tools of one page of `tools/list`. */
const toolsMax = 100

export interface McpParts extends ToolParts {
  readonly db: Database
  readonly authenticate: Authenticate
  readonly limits: Pick<RateLimits, "caller">
  /** The installation's own address; empty where it was told none. */
  readonly publicUrl: string
}

/**
 * `POST /api/v1/mcp`: what connections offer, over the Model Context Protocol (streamable HTTP, without sessions and streams). Called with
 * an API key; each call is one transaction of the caller's business, under the caller's permissions.
 */
export function serveMcp(app: FastifyInstance, parts: McpParts): void {
  const schema = {
    summary: "Model Context Protocol",
    description: "What connected services offer to assistants. One JSON-RPC 2.0 message per request.",
    tags: ["Integrations"],
  }
  app.post("/api/v1/mcp", { schema }, (request, reply) => serve(parts, request, reply))
  for (const method of ["GET", "DELETE"] as const)
    app.route({
      method,
      url: "/api/v1/mcp",
      schema: { hide: true },
      handler: (_request, reply) => reply.code(405).header("allow", "POST").send(),
    })
}

async function serve(parts: McpParts, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (!isWelcome(request.headers.origin, parts.publicUrl))
    return reply.code(403).send(refusalOf(null, codes.invalidRequest, "Pages of other sites don't speak here"))
  const principal = await requirePrincipal(request, parts.authenticate, "integrations:read")
  await parts.limits.caller(principal, reply)
  const spoken = request.headers["mcp-protocol-version"]
  if (spoken !== undefined && !versions.some((version) => version === spoken))
    return reply.code(400).send(refusalOf(null, codes.invalidRequest, `Spoken are ${versions.join(", ")}`))
  const message = messageOf(request.body)
  if (message.kind === "taken") return reply.code(202).send()
  if (message.kind === "wrong") return reply.code(400).send(refusalOf(null, codes.invalidRequest, message.reason))
  const { tenant, actor, permissions } = principal
  const scope = { tenant, actor, origin: originOf(request) }
  const may = (wanted: Permission): boolean => isAllowed(permissions, wanted)
  const { id } = message.request
  try {
    return answerOf(id, await parts.db.withTenant(scope, (ctx) => resultOf(ctx, parts, message.request, may)))
  } catch (error) {
    if (error instanceof RpcError) return refusalOf(id, error.code, error.message)
    // A tool's refusal is told to the assistant, which may do better; what it had begun is taken back.
    if (error instanceof AppError && error.status < 500) return answerOf(id, refused(error.message))
    throw error
  }
}

/**
 * A browser says whose page asks: our own, or one of the machine itself. Host is not asked, because whoever turns a name of theirs to our
 * address (DNS rebinding; transports, security warning of 2025-11-25) sets both alike. Programs say nothing.
 */
function isWelcome(origin: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { hostname, origin: whole } = new URL(origin)
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  return isLocal || (publicUrl !== "" && URL.canParse(publicUrl) && new URL(publicUrl).origin === whole)
}

async function resultOf(
  ctx: Ctx,
  parts: McpParts,
  { method, params }: RpcRequest,
  may: (wanted: Permission) => boolean,
): Promise<unknown> {
  if (method === "initialize") return greeting(params["protocolVersion"])
  if (method === "ping") return {}
  if (method === "tools/list") return listed(await offeredTools(ctx, parts, may), params["cursor"])
  if (method !== "tools/call") throw new RpcError(codes.noMethod, `There is no method ${method}`)
  const { name, arguments: given = {} } = params
  const tool = (await offeredTools(ctx, parts, may)).find((one) => one.name === name)
  if (tool !== undefined) return called(ctx, tool, given)
  const why = await whyNotOffered(ctx, parts, String(name), may)
  if (why === null) throw new RpcError(codes.invalidParams, `There is no tool ${String(name).slice(0, 100)}`)
  return refused(why)
}

function greeting(asked: unknown) {
  return {
    protocolVersion: versionFor(asked),
    capabilities: { tools: { listChanged: false } },
    serverInfo: { name: "mortise", title: "Mortise", version: "1" },
    instructions:
      "Records of connected services as this business shares them. What is read is what was synced last. Amounts are minor units, as text.",
  }
}

function listed(tools: readonly Tool[], cursor: unknown) {
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(from) || from < 0 || from > tools.length)
    throw new RpcError(codes.invalidParams, "cursor is the nextCursor of the answer before")
  const page = tools.slice(from, from + toolsMax).map(shown)
  return from + toolsMax < tools.length ? { tools: page, nextCursor: String(from + toolsMax) } : { tools: page }
}

function shown({ name, title, description, input, output, ...how }: Tool) {
  const { isWrite, isDestructive = false, isIdempotent = !isWrite } = how
  const hints = { readOnlyHint: !isWrite, destructiveHint: isDestructive, idempotentHint: isIdempotent }
  const annotations = { title, ...hints, openWorldHint: isWrite }
  return { name, title, description, inputSchema: input, outputSchema: output, annotations }
}

async function called(ctx: Ctx, tool: Tool, given: unknown) {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new RpcError(codes.invalidParams, "arguments is an object")
  const input = structuredClone({ ...given })
  const reason = whyRefused(tool.input, input)
  if (reason !== null) return refused(`${tool.name} can't be asked so: ${reason}`)
  const made = await tool.run(ctx, input)
  return { content: [{ type: "text", text: JSON.stringify(made) }], structuredContent: made, isError: false }
}

function refused(text: string) {
  return { content: [{ type: "text", text }], isError: true }
}
