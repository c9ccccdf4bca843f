import Type from "typebox"
import { decodeCursor, pageOf } from "#kernel"
import {
  anyCaller,
  idParams,
  idSchema,
  instantIfGiven,
  instantSchema,
  listQuery,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
} from "#platform/http"
import { readTenant } from "#platform/tenants"
import { issueApiKey, requireScopesWithin, revokeApiKey } from "./api-keys.ts"
import { auditSorts, listAudit } from "./audit.ts"
import {
  AuditBody,
  KeyBody,
  KeyInput,
  keyBody,
  MeBody,
  MemberBody,
  memberBody,
  NewKeyBody,
  RoleInput,
  TenantBody,
  TenantPatch,
  tenantBody,
} from "./bodies.ts"
import { changeRole, removeMember } from "./members.ts"
import { businessesOf, pageOfMembers } from "./members-store.ts"
import { listKeys } from "./store.ts"
import { changeTenant } from "./tenant-settings.ts"

const tag = "Access"

/** Who may do what, and who did what. */
export const accessRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/me",
    tag,
    summary: "Who is calling, for which business, and what they may do",
    access: anyCaller,
    reply: MeBody,
    handle: async (ctx, { permissions }) => {
      const { id, slug, name } = await readTenant(ctx)
      const businesses = ctx.actor.kind === "user" ? await businessesOf(ctx, ctx.actor.id) : []
      return { actor: ctx.actor, tenant: { id, slug, name }, permissions: [...permissions].toSorted(), businesses }
    },
  }),
  route({
    method: "GET",
    path: "/api-keys",
    tag,
    summary: "API keys, newest first",
    access: "access:read",
    query: listQuery({}),
    reply: pageSchema(KeyBody),
    handle: async (ctx, { query }) => {
      const page = await listKeys(ctx, query.limit ?? 50, query.cursor)
      return { data: page.data.map(keyBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/api-keys",
    tag,
    summary: "Make an API key; it is shown once",
    access: "access:write",
    body: KeyInput,
    reply: NewKeyBody,
    status: 201,
    isSecret: true,
    handle: (ctx, { body, may }) => {
      requireScopesWithin(may, body.scopes)
      return issueApiKey(ctx, body.name.trim(), body.scopes, body.expiresAt == null ? null : new Date(body.expiresAt))
    },
  }),
  route({
    method: "DELETE",
    path: "/api-keys/:id",
    tag,
    summary: "Revoke an API key",
    access: "access:write",
    params: idParams("key"),
    handle: async (ctx, { params }) => {
      await revokeApiKey(ctx, params.id)
      return undefined
    },
  }),
  route({
    method: "GET",
    path: "/members",
    tag,
    summary: "People of the business, in the order of their joining",
    access: "access:read",
    query: listQuery({}),
    reply: pageSchema(MemberBody),
    handle: async (ctx, { query: { limit = 50, cursor } }) => {
      const after = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
      const page = pageOf(await pageOfMembers(ctx, limit, after), limit, (member) => [member.id])
      return { data: page.data.map(memberBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "PATCH",
    path: "/members/:id",
    tag,
    summary: "Give a member another role",
    access: "access:write",
    params: strict({ id: idSchema("mem") }),
    body: RoleInput,
    reply: MemberBody,
    handle: async (ctx, { params, body }) => memberBody(await changeRole(ctx, params.id, body.role)),
  }),
  route({
    method: "DELETE",
    path: "/members/:id",
    tag,
    summary: "Remove a member; never the last owner",
    access: "access:write",
    params: strict({ id: idSchema("mem") }),
    handle: async (ctx, { params }) => {
      await removeMember(ctx, params.id)
      return undefined
    },
  }),
  route({
    method: "GET",
    path: "/tenant",
    tag,
    summary: "The business and its settings",
    access: "access:read",
    reply: TenantBody,
    handle: async (ctx) => tenantBody(await readTenant(ctx)),
  }),
  route({
    method: "PATCH",
    path: "/tenant",
    tag,
    summary: "Change the business's settings (its currency stays)",
    access: "access:write",
    body: TenantPatch,
    reply: TenantBody,
    handle: async (ctx, { body, ifMatch }) => tenantBody(await changeTenant(ctx, body, ifMatch)),
  }),
  route({
    method: "GET",
    path: "/audit",
    tag,
    summary: "Who changed what, newest first unless sorted otherwise",
    access: "access:read",
    query: listQuery({
      subject: Type.Optional(Type.String({ maxLength: 200 })),
      actor: Type.Optional(Type.String({ maxLength: 200, description: "Id of a person or an API key" })),
      type: Type.Optional(Type.String({ maxLength: 200, examples: ["billing.invoice.issued"] })),
      since: Type.Optional(instantSchema),
      before: Type.Optional(instantSchema),
      search: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: "Part of the type, of the id of what it is about, or of the name of who did it",
        }),
      ),
      sort: sortQuery(auditSorts, "-occurredAt"),
    }),
    reply: pageSchema(AuditBody),
    handle: async (ctx, { query: { since, before, ...query } }) => {
      const page = await listAudit(ctx, {
        ...query,
        limit: query.limit ?? 50,
        since: instantIfGiven(since),
        before: instantIfGiven(before),
      })
      return {
        data: page.data.map((entry) => ({ ...entry, occurredAt: entry.occurredAt.toISOString() })),
        nextCursor: page.nextCursor,
      }
    },
  }),
]
