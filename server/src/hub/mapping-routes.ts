import Type, { type Static } from "typebox"
import type { Ctx } from "#platform/db"
import { instantSchema, nullable, oneOf, type Route, route, strict } from "#platform/http"
import { type Connection, hubErrors } from "./connection.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import type { Resource } from "./define.ts"
import { FieldRuleSchema, rulesMax } from "./mapping/rules.ts"
import { knownPlaces, previewMapping, rollBackMapping, saveMapping, versionsMax } from "./mappings.ts"
import { recordTypeOf } from "./records/index.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { mappingVersions, type OwnMapping, ownMappings } from "./sync/mapping-store.ts"

const tag = "Integrations"
const params = strict({ slug: slugSchema })
const entity = Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$", examples: ["contacts"] })
const authorities = ["ours", "theirs", "newest", "ask"] as const
const fieldName = Type.String({ maxLength: 100 })
const Rules = Type.Record(fieldName, FieldRuleSchema, { maxProperties: rulesMax })
const AuthorityBody = Type.Record(fieldName, oneOf(authorities), { maxProperties: 100 })
const draft = { rules: Rules, authority: Type.Optional(AuthorityBody) }

const MappedField = Type.Object({
  field: Type.String(),
  /** How the connector maps it, and where it is in their record. */
  codec: Type.String(),
  path: Type.String(),
  isWritable: Type.Boolean(),
  isGuarded: Type.Boolean(),
  /** May have a rule of one's own: references and lists stay as the connector maps them. */
  isOpen: Type.Boolean(),
  /** Who decides it by default. */
  authority: oneOf(authorities),
})
const MappingBody = Type.Object({
  entity: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  /** 0: the connector's own. */
  version: Type.Integer(),
  rules: Rules,
  authority: AuthorityBody,
  fields: Type.Array(MappedField),
})
const VersionBody = Type.Object({
  version: Type.Integer(),
  rules: Rules,
  authority: AuthorityBody,
  madeAt: instantSchema,
  madeBy: Type.String(),
})

/** A business's own word over a connector's mappings. */
export function mappingRoutes(shelf: Shelf): readonly Route[] {
  return [listRoute(shelf), saveRoute(shelf), previewRoute(shelf), placesRoute(shelf), ...versionRoutes(shelf)]
}

async function placed(
  ctx: Ctx,
  shelf: Shelf,
  slug: string,
  name: string,
  connection: string | undefined,
): Promise<{ connection: Connection; resource: Resource }> {
  const { resources } = connectorBySlug(shelf, slug)
  const resource = Object.hasOwn(resources, name) ? resources[name] : undefined
  const known = Object.keys(resources).join(", ")
  if (resource === undefined) throw hubErrors["resource.unknown"]({ slug, entity: name, known })
  return { resource, connection: await chosenConnection(ctx, slug, connection) }
}

function mappingBody(name: string, resource: Resource, own: OwnMapping | undefined): Static<typeof MappingBody> {
  const type = recordTypeOf(resource.kind)
  return {
    entity: name,
    name: resource.name,
    kind: resource.kind,
    version: own?.version ?? 0,
    rules: { ...own?.rules },
    authority: { ...own?.authority },
    fields: [...resource.map.fields].map(([field, about]) => ({
      field,
      codec: about.codec,
      path: about.path,
      isWritable: resource.map.writable.has(field),
      isGuarded: type.guarded.has(field),
      isOpen: about.ref === undefined && about.fields === undefined && !Array.isArray(type.blank[field]),
      authority: resource.authority[field] ?? resource.authority["*"] ?? "ask",
    })),
  }
}

function listRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/mappings",
    tag,
    summary: "How each kind of record is mapped: the connector's own way and this business's",
    access: "integrations:read",
    params,
    query: strict(connectionQuery),
    reply: Type.Object({ mappings: Type.Array(MappingBody) }),
    handle: async (ctx, { params: { slug }, query }) => {
      const { resources } = connectorBySlug(shelf, slug)
      const connection = await chosenConnection(ctx, slug, query.connection)
      const own = await ownMappings(ctx, connection.id)
      return { mappings: Object.entries(resources).map(([name, one]) => mappingBody(name, one, own.get(name))) }
    },
  })
}

function saveRoute(shelf: Shelf): Route {
  return route({
    method: "PUT",
    path: "/integrations/:slug/mappings",
    tag,
    summary: "Save this business's mapping of one kind of record, as a new version",
    description:
      "It replaces the version before; every record of theirs is read anew by it. If-Match takes the version.",
    access: "integrations:write",
    params,
    query: strict(connectionQuery),
    body: strict({ entity, ...draft }),
    reply: MappingBody,
    handle: async (ctx, { params: { slug }, query, body, ifMatch }) => {
      const { connection, resource } = await placed(ctx, shelf, slug, body.entity, query.connection)
      const { entity: name, rules, authority = {} } = body
      await saveMapping(ctx, connection, resource, name, { rules, authority }, ifMatch)
      return mappingBody(name, resource, (await ownMappings(ctx, connection.id)).get(name))
    },
  })
}

function previewRoute(shelf: Shelf): Route {
  const row = nullable(Type.Record(Type.String(), Type.Unknown()))
  return route({
    method: "POST",
    path: "/integrations/:slug/mappings/preview",
    tag,
    summary: "Try a mapping on a real record; nothing is kept",
    access: "integrations:write",
    params,
    query: strict(connectionQuery),
    body: strict({ entity, ...draft, externalId: Type.Optional(Type.String({ maxLength: 200 })) }),
    reply: Type.Object({
      externalId: Type.String(),
      theirs: Type.Unknown(),
      before: row,
      after: row,
      sent: row,
      error: nullable(Type.String()),
    }),
    handle: async (ctx, { params: { slug }, query, body }) => {
      const { connection, resource } = await placed(ctx, shelf, slug, body.entity, query.connection)
      const { entity: name, rules, authority = {}, externalId = null } = body
      const shown = await previewMapping(ctx, connection, resource, name, { rules, authority }, externalId)
      return { ...shown, before: copy(shown.before), after: copy(shown.after), sent: copy(shown.sent) }
    },
  })
}

/** As JSON: numbers that keep their digits are written as they are sent. */
function copy(row: object | null): Record<string, unknown> | null {
  return row === null ? null : (JSON.parse(JSON.stringify(row)) as Record<string, unknown>)
}

function placesRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/mappings/:entity/places",
    tag,
    summary: "Places of their records that hold something, custom fields among them",
    access: "integrations:read",
    params: strict({ slug: slugSchema, entity }),
    query: strict(connectionQuery),
    reply: Type.Object({
      places: Type.Array(Type.String()),
      /** Fields that people of the account made, by the names that they gave them. */
      custom: Type.Array(Type.Object({ path: Type.String(), label: Type.String() })),
    }),
    handle: async (ctx, { params: { slug, entity: name }, query }) => {
      const { connection, resource } = await placed(ctx, shelf, slug, name, query.connection)
      const custom = (resource.custom?.(connection.account?.meta ?? {}) ?? []).map((one) => ({ ...one }))
      const places = new Set([...(await knownPlaces(ctx, connection, name)), ...custom.map(({ path }) => path)])
      return { places: [...places].toSorted(), custom }
    },
  })
}

function versionRoutes(shelf: Shelf): Route[] {
  const ofEntity = strict({ slug: slugSchema, entity })
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/mappings/:entity/versions",
      tag,
      summary: "Versions of a mapping, the newest first",
      access: "integrations:read",
      params: ofEntity,
      query: strict(connectionQuery),
      reply: Type.Object({ versions: Type.Array(VersionBody) }),
      handle: async (ctx, { params: { slug, entity: name }, query }) => {
        const { connection } = await placed(ctx, shelf, slug, name, query.connection)
        const found = await mappingVersions(ctx, { connection: connection.id, resource: name }, versionsMax)
        return {
          versions: found.map(({ madeAt, rules, authority, ...rest }) => ({
            ...rest,
            rules: { ...rules },
            authority: { ...authority },
            madeAt: madeAt.toISOString(),
          })),
        }
      },
    }),
    route({
      method: "POST",
      path: "/integrations/:slug/mappings/:entity/rollback",
      tag,
      summary: "Bring an older version of a mapping back, as a new one; 0 is the connector's own",
      access: "integrations:write",
      params: ofEntity,
      query: strict(connectionQuery),
      body: strict({ version: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }),
      reply: MappingBody,
      handle: async (ctx, { params: { slug, entity: name }, query, body: { version } }) => {
        const { connection, resource } = await placed(ctx, shelf, slug, name, query.connection)
        await rollBackMapping(ctx, connection, resource, name, version)
        return mappingBody(name, resource, (await ownMappings(ctx, connection.id)).get(name))
      },
    }),
  ]
}
