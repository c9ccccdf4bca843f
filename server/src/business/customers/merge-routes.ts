import Type, { type Static } from "typebox"
import {
  idParams,
  idSchema,
  instantSchema,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { CustomerBody, customerBody } from "./bodies.ts"
import { suspectGroups } from "./duplicate-store.ts"
import { type DuplicateReason, duplicateScores, scorePairs } from "./duplicates.ts"
import { eraseCustomer, exportCustomer } from "./erase.ts"
import { type Merge, mergeFields, mergeIdsMax } from "./merge.ts"
import { listMerges, type MergeResult, mergeCustomers, undoMerge } from "./merges.ts"
import { linkCustomer, loadCustomer } from "./save.ts"

const tag = "Customers"
const params = idParams("cus")
const duplicatesMax = 200
const cus = idSchema("cus")

const DuplicateBody = Type.Object({
  ids: Type.Array(cus),
  names: Type.Array(Type.String()),
  score: Type.Integer({ minimum: 0, maximum: 99 }),
  reasons: Type.Array(Type.Unsafe<DuplicateReason>({ type: "string", enum: Object.keys(duplicateScores) })),
})

const MergeInput = strict({
  ids: Type.Array(cus, { minItems: 1, maxItems: mergeIdsMax }),
  prefer: Type.Optional(
    strict({
      order: Type.Optional(Type.Array(cus, { maxItems: mergeIdsMax + 1 })),
      fields: Type.Optional(
        strict({
          name: Type.Optional(cus),
          kind: Type.Optional(cus),
          email: Type.Optional(cus),
          phone: Type.Optional(cus),
          taxNumber: Type.Optional(cus),
          notes: Type.Optional(cus),
        }),
      ),
    }),
  ),
  dryRun: Type.Optional(Type.Boolean()),
})

const MergeBody = Type.Object({
  mergeId: nullable(idSchema("mrg")),
  customer: CustomerBody,
  mergedIds: Type.Array(cus),
  changes: Type.Array(
    Type.Object({
      field: oneOf(mergeFields),
      from: nullable(Type.String()),
      to: nullable(Type.String()),
      takenFrom: cus,
    }),
  ),
})

const MergeEntry = Type.Object({
  id: idSchema("mrg"),
  customerId: cus,
  mergedIds: Type.Array(cus),
  createdAt: instantSchema,
  undoneAt: nullable(instantSchema),
})

const duplicateRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers/duplicates",
    tag,
    summary: "Pairs of customers that may be one",
    description: "The surest first, by e-mail, tax number, phone, and mail domain with a similar name.",
    access: "customers:read",
    query: strict({
      customerId: Type.Optional(cus),
      minScore: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: duplicatesMax })),
    }),
    reply: pageSchema(DuplicateBody),
    handle: async (ctx, { query }) => {
      const pairs = scorePairs(await suspectGroups(ctx, query.customerId))
      const wanted = pairs.filter(
        (p) => p.score >= (query.minScore ?? 0) && (query.customerId === undefined || p.ids.includes(query.customerId)),
      )
      const data = wanted
        .slice(0, query.limit ?? duplicatesMax)
        .map((p) => ({ ...p, ids: [...p.ids], names: [...p.names], reasons: [...p.reasons] }))
      return { data, nextCursor: null }
    },
  }),
  route({
    method: "POST",
    path: "/customers/:id/external-ids",
    tag,
    summary: "Give a customer an id of another system",
    access: "customers:write",
    params,
    body: strict({ source: Type.String({ pattern: "^[a-z][a-z0-9_-]{0,39}$" }), externalId: text(100) }),
    reply: CustomerBody,
    status: 201,
    handle: async (ctx, { params: p, body }) =>
      customerBody(await linkCustomer(ctx, p.id, body.source, body.externalId)),
  }),
]

const mergingRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/:id/merge",
    tag,
    summary: "Merge customers into this one",
    description:
      "With dryRun it only shows what would change. Without `prefer`, the first of id, ids that has a value wins.",
    access: "customers:write",
    params,
    body: MergeInput,
    reply: MergeBody,
    handle: async (ctx, { params: p, body, ifMatch }) => mergeBody(await mergeCustomers(ctx, p.id, body, ifMatch)),
  }),
  route({
    method: "GET",
    path: "/customers/:id/merges",
    tag,
    summary: "The merges that made this customer",
    access: "customers:read",
    params,
    reply: pageSchema(MergeEntry),
    handle: async (ctx, { params: p }) => ({ data: (await listMerges(ctx, p.id)).map(mergeEntry), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/customers/merges/:id/undo",
    tag,
    summary: "Take a merge back",
    description: "Within 30 days, while the customer has not been changed since.",
    access: "customers:write",
    params: idParams("mrg"),
    reply: CustomerBody,
    handle: async (ctx, { params: p }) => customerBody(await undoMerge(ctx, p.id)),
  }),
]

const privacyRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/:id/erase",
    tag,
    summary: "Erase a person's data",
    description: "Can't be taken back. Invoices are kept for their legal period.",
    access: "customers:erase",
    params,
    reply: CustomerBody,
    handle: async (ctx, { params: p }) => customerBody(await eraseCustomer(ctx, p.id)),
  }),
  route({
    method: "GET",
    path: "/customers/:id/export",
    tag,
    summary: "Everything known of a person, as a file",
    access: "customers:read",
    params,
    handle: async (ctx, { params: p }) => {
      const { id } = await loadCustomer(ctx, p.id)
      const bytes = JSON.stringify(await exportCustomer(ctx, id), null, 2)
      return { contentType: "application/json", bytes, fileName: `${id}.json` }
    },
  }),
]

/** Routes that find, merge, erase and export customers. */
export const mergeRoutes: readonly Route[] = [...duplicateRoutes, ...mergingRoutes, ...privacyRoutes]

function mergeBody(result: MergeResult): Static<typeof MergeBody> {
  return {
    mergeId: result.mergeId,
    customer: customerBody(result.customer),
    mergedIds: [...result.mergedIds],
    changes: result.changes.map((c) => ({ ...c })),
  }
}

function mergeEntry(merge: Merge): Static<typeof MergeEntry> {
  return {
    id: merge.id,
    customerId: merge.survivorId,
    mergedIds: [...merge.mergedIds],
    createdAt: merge.createdAt.toISOString(),
    undoneAt: merge.undoneAt?.toISOString() ?? null,
  }
}
