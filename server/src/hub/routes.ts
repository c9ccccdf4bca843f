import Type from "typebox"
import type { Ctx } from "#platform/db"
import {
  httpErrors,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import { deploymentApp } from "./auth/apps.ts"
import { ConnectInput, ConnectionBody, ConnectorBody, connectionBody, connectorBody } from "./bodies.ts"
import { type Connection, hubErrors } from "./connection.ts"
import { livingConnections, updateConnection } from "./connection-store.ts"
import * as use from "./connections.ts"
import { type Connector, categories } from "./define.ts"
import { retryAllStuck } from "./quarantine.ts"
import { keyText, recordTypes } from "./records/index.ts"
import { type Off, offConnectors, requireOn } from "./shelf.ts"

const tag = "Integrations"
/** A connector's slug in an address. */
export const slugSchema = Type.String({ pattern: "^[a-z][a-z0-9-]{1,40}$", examples: ["xero"] })
const params = strict({ slug: slugSchema })
/** Names one of several connections. */
export const connectionQuery = { connection: Type.Optional(idSchema("conn")) }

/** Catalogue, connecting and disconnecting. */
export function connectionRoutes(shelf: use.Shelf): readonly Route[] {
  return [
    listConnectors(shelf),
    listConnected(shelf),
    readConnector(shelf),
    ...lifeRoutes(shelf),
    ...consentRoutes(shelf),
    ...settingsRoutes(shelf),
  ]
}

function listConnectors(shelf: use.Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations",
    tag,
    summary: "Services that can be connected",
    access: "integrations:read",
    query: listQuery({
      category: Type.Optional(oneOf(categories)),
      search: Type.Optional(
        Type.String({
          maxLength: 100,
          description: "Words of the name, of what it is about, its category, or kinds of record that it shares",
        }),
      ),
      isOn: Type.Optional(
        Type.Boolean({ description: "true: without what the operator has switched off; false: that only" }),
      ),
    }),
    reply: pageSchema(ConnectorBody),
    handle: async (ctx, { query }) => {
      const [connections, off] = await Promise.all([livingConnections(ctx, null), offConnectors(ctx)])
      const words = keyText(query.search)?.split(" ") ?? []
      const fits = (one: Connector): boolean =>
        (query.category === undefined || one.category === query.category) &&
        (query.isOn === undefined || query.isOn === !off.has(one.slug)) &&
        isAbout(one, words)
      const found = [...shelf.connectors.values()].filter(fits).toSorted(byOrder)
      return { data: found.map((one) => bodyOf(ctx, one, connections, off)), nextCursor: null }
    },
  })
}

/** Every word stands somewhere in what the catalogue says of a service. */
function isAbout({ name, slug, about, category, resources }: Connector, words: readonly string[]): boolean {
  const kinds = Object.values(resources).map((one) => `${one.name} ${recordTypes.get(one.kind)?.name ?? ""}`)
  const said = keyText([name, slug, about, category, ...kinds].join(" ")) ?? ""
  return words.every((word) => said.includes(word))
}

function byOrder(a: Connector, b: Connector): number {
  return (
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    (a.order ?? 100) - (b.order ?? 100) ||
    (a.slug < b.slug ? -1 : 1)
  )
}

function bodyOf(ctx: Ctx, connector: Connector, all: readonly Connection[], off: Off) {
  const connections = all.filter((one) => one.connector === connector.slug).length
  return connectorBody(connector, {
    isOn: !off.has(connector.slug),
    hasApp: deploymentApp(ctx, connector.slug) !== undefined,
    connections,
  })
}

function listConnected(shelf: use.Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/connected",
    tag,
    summary: "Connections of this business",
    access: "integrations:read",
    reply: pageSchema(ConnectionBody),
    handle: async (ctx) => {
      const all = await livingConnections(ctx, null)
      return { data: all.map((one) => connectionBody(one, shelf.connectors.get(one.connector))), nextCursor: null }
    },
  })
}

function readConnector(shelf: use.Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug",
    tag,
    summary: "One service: how it is connected, what it can do, its settings' form",
    access: "integrations:read",
    params,
    reply: ConnectorBody,
    handle: async (ctx, { params: { slug } }) =>
      bodyOf(ctx, use.connectorBySlug(shelf, slug), await livingConnections(ctx, slug), await offConnectors(ctx)),
  })
}

function lifeRoutes(shelf: use.Shelf): Route[] {
  const chosen = (ctx: Ctx, slug: string, connection: string | undefined): Promise<Connection> => {
    use.connectorBySlug(shelf, slug)
    return use.chosenConnection(ctx, slug, connection)
  }
  const act = (path: string, summary: string, work: (ctx: Ctx, connection: Connection) => Promise<unknown>): Route =>
    route({
      method: "POST",
      path: `/integrations/:slug/${path}`,
      tag,
      summary,
      access: "integrations:write",
      params,
      query: strict(connectionQuery),
      reply: ConnectionBody,
      status: 202,
      handle: async (ctx, { params: { slug }, query }) => {
        const connection = await chosen(ctx, slug, query.connection)
        await work(ctx, connection)
        return connectionBody(await use.chosenConnection(ctx, slug, connection.id), shelf.connectors.get(slug))
      },
    })
  return [
    route({
      method: "POST",
      path: "/integrations/:slug/connect",
      tag,
      summary: "Connect a service",
      description:
        "Services with a consent page answer its address in `consentUrl`; others are tried at once, see the status. One with a consent page that takes a key, too (`auth.key`), is connected by the key where `secrets` has one.",
      access: "integrations:write",
      params,
      body: ConnectInput,
      reply: Type.Object({ connection: ConnectionBody, consentUrl: nullable(Type.String()) }),
      status: 201,
      isSecret: true,
      handle: async (ctx, { params: { slug }, body }) => {
        const connector = use.connectorBySlug(shelf, slug)
        const { inputs = {}, secrets = {}, settings = {}, sandbox: isSandbox = false } = body
        const connection = await use.connect(ctx, shelf, slug, { inputs, secrets, settings, isSandbox })
        const isConsent = connector.auth.kind === "oauth2" && !isSandbox && connection.credentialId === null
        const consentUrl = isConsent ? (await use.connectionConsent(ctx, shelf, connection)).url : null
        return { connection: connectionBody(connection, connector), consentUrl }
      },
    }),
    route({
      method: "DELETE",
      path: "/integrations/:slug/disconnect",
      tag,
      summary: "Disconnect: give the login back to the service and erase it",
      access: "integrations:write",
      params,
      query: strict(connectionQuery),
      handle: async (ctx, { params: { slug }, query }) => {
        await use.disconnect(ctx, await chosen(ctx, slug, query.connection))
        return undefined
      },
    }),
    act("test", "Try the login; the status tells the result", async (ctx, c) => {
      await requireOn(ctx, c.connector)
      await updateConnection(ctx, c.id, { errand: { kind: "test" } })
    }),
    act("pause", "Stop syncing until it is resumed", (ctx, c) => use.pauseConnection(ctx, c, true)),
    act("resume", "Go on syncing", (ctx, c) => use.pauseConnection(ctx, c, false)),
    route({
      method: "GET",
      path: "/integrations/:slug/status",
      tag,
      summary: "State of a connection",
      access: "integrations:read",
      params,
      query: strict(connectionQuery),
      reply: ConnectionBody,
      handle: async (ctx, { params: { slug }, query }) =>
        connectionBody(await chosen(ctx, slug, query.connection), shelf.connectors.get(slug)),
    }),
  ]
}

function consentRoutes(shelf: use.Shelf): Route[] {
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/oauth/url",
      tag,
      summary: "Address of the service's consent page, for a new or an expired connection",
      access: "integrations:write",
      params,
      query: strict(connectionQuery),
      reply: Type.Object({ url: Type.String(), connectionId: idSchema("conn"), endsAt: instantSchema }),
      handle: async (ctx, { params: { slug }, query }) => {
        const connector = use.connectorBySlug(shelf, slug)
        if (connector.auth.kind !== "oauth2") throw hubErrors["connection.no_consent"]({ slug })
        const known = query.connection === undefined ? [] : [await use.chosenConnection(ctx, slug, query.connection)]
        const draft = { inputs: {}, secrets: {}, settings: {}, isSandbox: false }
        const connection = known[0] ?? (await use.connect(ctx, shelf, slug, draft))
        const { url, endsAt } = await use.connectionConsent(ctx, shelf, connection)
        return { url, connectionId: connection.id, endsAt: endsAt.toISOString() }
      },
    }),
    route({
      method: "GET",
      path: "/integrations/:slug/oauth/callback",
      tag,
      summary: "Where the service's consent page comes back to",
      access: "integrations:write",
      params,
      // `properties` though there are none: the documents are made from them
      query: Type.Unsafe<Record<string, string>>({
        type: "object",
        properties: {},
        additionalProperties: { type: "string", maxLength: 8_000 },
        maxProperties: 30,
      }),
      handle: async (ctx, { params: { slug }, query }) => {
        const connection = await use.consentReturned(ctx, shelf, slug, query)
        return { contentType: "text/html; charset=utf-8", bytes: returnPage(connection.id) }
      },
    }),
  ]
}

/** Back to the page of the connection; without a web app the words are enough. */
function returnPage(id: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Connecting</title><meta http-equiv="refresh" content="0; url=/app/consent?connection=${id}"><p>The consent is being taken; you can close this page.</p>`
}

function settingsRoutes(shelf: use.Shelf): Route[] {
  const body = Type.Record(Type.String(), Type.Unknown())
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/settings",
      tag,
      summary: "A connection's settings",
      access: "integrations:read",
      params,
      query: strict(connectionQuery),
      reply: Type.Object({ settings: body, version: Type.Integer() }),
      handle: async (ctx, { params: { slug }, query }) => {
        use.connectorBySlug(shelf, slug)
        const { settings, version } = await use.chosenConnection(ctx, slug, query.connection)
        return { settings: { ...settings }, version }
      },
    }),
    route({
      method: "PUT",
      path: "/integrations/:slug/settings",
      tag,
      summary: "Change a connection's settings; what is not named keeps its value",
      description: "What could not be carried over is tried again with them.",
      access: "integrations:write",
      params,
      query: strict(connectionQuery),
      body: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 100 }),
      reply: Type.Object({ settings: body, version: Type.Integer() }),
      handle: async (ctx, { params: { slug }, query, body: patch, ifMatch }) => {
        use.connectorBySlug(shelf, slug)
        const connection = await use.chosenConnection(ctx, slug, query.connection)
        if (ifMatch !== undefined && ifMatch !== connection.version) throw httpErrors["version.mismatch"]()
        const settings = await use.changeSettings(ctx, shelf, connection, patch)
        await retryAllStuck(ctx, shelf, connection)
        return { settings, version: connection.version + 1 }
      },
    }),
  ]
}
