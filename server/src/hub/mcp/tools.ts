import Type from "typebox"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { idSchema, nullable, type Permission, strict } from "#platform/http"
import { askAction, readAction } from "../actions.ts"
import type { DomainPort } from "../carry.ts"
import { livingConnections } from "../connection-store.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "../connections.ts"
import type { Action, Connector } from "../define.ts"
import { assistantActed } from "../events.ts"
import { loadAssistants } from "./assistants.ts"
import { lifeTools } from "./life-tools.ts"
import { connectionInput, recordTools } from "./record-tools.ts"
import type { Tool } from "./tool.ts"

/** What tools are made of. */
export interface ToolParts {
  readonly shelf: Shelf
  /** The domains by the kind of record that they keep. */
  readonly domains: Readonly<Record<string, DomainPort>>
}

/** Connectors and domains are values of the program: what follows from them is derived once. */
const derived = new WeakMap<ToolParts["domains"], Map<Connector, readonly Tool[]>>()

/** What this caller may ask for: of the services that are connected, and nothing that changes unless the business allows it. */
export async function offeredTools(ctx: Ctx, parts: ToolParts, may: (wanted: Permission) => boolean): Promise<Tool[]> {
  const { mayWrite } = await loadAssistants(ctx)
  return (await allTools(ctx, parts)).filter((tool) => (mayWrite || !tool.isWrite) && tool.needs.every(may))
}

/** Why a tool that there is is not offered to this caller; null: there is no such tool. */
export async function whyNotOffered(
  ctx: Ctx,
  parts: ToolParts,
  name: string,
  may: (wanted: Permission) => boolean,
): Promise<string | null> {
  const tool = (await allTools(ctx, parts)).find((one) => one.name === name)
  if (tool === undefined) return null
  const missing = tool.needs.find((wanted) => !may(wanted))
  return missing === undefined
    ? "Assistants only read here; whoever runs the integrations may allow them to change something."
    : `This needs the permission ${missing}, which you do not have.`
}

async function allTools(ctx: Ctx, { shelf, domains }: ToolParts): Promise<Tool[]> {
  const slugs = new Set((await livingConnections(ctx, null)).map((one) => one.connector))
  const connected = [...shelf.connectors.values()].filter((one) => slugs.has(one.slug))
  const own = connected.flatMap((connector) => derivedTools(connector, domains))
  return [statusTool, ...(connected.some(hasActions) ? [resultTool(shelf)] : []), ...own]
}

const hasActions = ({ actions = {} }: Connector): boolean => Object.keys(actions).length > 0

function derivedTools(connector: Connector, domains: ToolParts["domains"]): readonly Tool[] {
  const known = derived.get(domains) ?? new Map<Connector, readonly Tool[]>()
  derived.set(domains, known)
  const found = known.get(connector)
  if (found !== undefined) return found
  const made = [
    ...Object.entries(connector.resources).flatMap(([name, one]) => [
      ...recordTools(connector, name, one),
      ...lifeTools(connector, name, one, domains[one.kind]),
    ]),
    ...Object.entries(connector.actions ?? {}).map(([name, action]) => actionTool(connector, name, action)),
  ]
  known.set(connector, made)
  return made
}

const asked = Type.Object({
  id: Type.String(),
  state: Type.String(),
  result: nullable(Type.Record(Type.String(), Type.Unknown())),
  error: nullable(Type.String()),
})

function actionTool(connector: Connector, name: string, action: Action): Tool {
  const isWrite = action.writes !== false
  const tool = `${connector.slug}_do_${name}`
  return {
    name: tool,
    title: `${connector.name}: ${action.about}`,
    description: `${action.about}. It is done after this answer; integrations_action_result tells what became of it.`,
    input: Type.Object({ ...action.input.properties, ...connectionInput }, { additionalProperties: false }),
    output: asked,
    isWrite,
    needs: ["integrations:act"],
    run: async (ctx, { connection, ...input }) => {
      const wish = { slug: connector.slug, action: name, input }
      const made = await askAction(ctx, typeof connection === "string" ? { ...wish, connection } : wish)
      const { id, connectionId, state, result, error } = made
      if (isWrite) {
        const about = { connectionId, connector: connector.slug, resource: null, recordId: null, actionId: id }
        await append(ctx, assistantActed, { ...about, tool, changed: [] })
      }
      return { id, state, result, error }
    },
  }
}

function resultTool(shelf: Shelf): Tool {
  return {
    name: "integrations_action_result",
    title: "What became of an action",
    description: "What became of something that was asked for at a service.",
    input: strict({
      service: Type.String({ maxLength: 41, description: "The service's slug, as slack" }),
      id: idSchema("act"),
      ...connectionInput,
    }),
    output: asked,
    isWrite: false,
    needs: ["integrations:read"],
    run: async (ctx, input) => {
      const [slug, connection] = [String(input["service"]), input["connection"]]
      connectorBySlug(shelf, slug)
      const chosen = await chosenConnection(ctx, slug, typeof connection === "string" ? connection : undefined)
      const { id, state, result, error } = await readAction(ctx, chosen, String(input["id"]))
      return { id, state, result, error }
    },
  }
}

const statusTool: Tool = {
  name: "integrations_status",
  title: "Connected services",
  description: "The services that are connected, whether they work, and why one does not.",
  input: strict({}),
  output: Type.Object({
    connections: Type.Array(
      Type.Object({
        id: Type.String(),
        service: Type.String(),
        account: nullable(Type.String()),
        state: Type.String(),
        reason: nullable(Type.String()),
        since: Type.String(),
        syncedAt: nullable(Type.String()),
        isSandbox: Type.Boolean(),
      }),
    ),
  }),
  isWrite: false,
  needs: ["integrations:read"],
  run: async (ctx) => ({
    connections: (await livingConnections(ctx, null)).map((one) => ({
      id: one.id,
      service: one.connector,
      account: one.account?.label ?? null,
      state: one.state,
      reason: one.reason,
      since: one.since.toISOString(),
      syncedAt: one.syncedAt?.toISOString() ?? null,
      isSandbox: one.isSandbox,
    })),
  }),
}
