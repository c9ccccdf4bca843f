import type { Static, TSchema } from "typebox"
import type { Ctx, Database, Sharing, TenantId } from "#platform/db"

/** What a caller must be allowed to do, as `<domain>:<read|write|…>`; roles and API keys carry sets of these. */
export type Permission = `${string}:${string}`

/** A file sent as the whole body of a request. */
export interface Upload {
  readonly contentType: string
  readonly bytes: Buffer
}

/** An answer that is not JSON (a PDF, an image, a CSV file). */
export interface FileReply {
  readonly contentType: string
  readonly bytes: Buffer | string
  /** Offered for saving under this name; shown in place without one. */
  readonly fileName?: string
  /** The bytes at this address never change and anybody may see them: browsers keep them. */
  readonly isImmutable?: true
}

/** What a handler gets, parsed and typed by the route's schemas. */
export interface Input<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The version that the caller's If-Match names; undefined without the header. */
  readonly ifMatch: number | undefined
  readonly upload: Upload | undefined
  /** The headers that the route names in `headers`, as they were sent; a name that is not there is undefined. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** May the caller do this beside what the route asks? False for shoppers. For fields that need a permission of their own. */
  readonly may: (wanted: Permission) => boolean
  /** Everything the caller may, as granted; empty for shoppers. */
  readonly permissions: ReadonlySet<string>
}

interface Spec<P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Below /api/v1, parameters as `:name`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** A permission, or "public" for shoppers; a public route finds its tenant by `tenantOf`. */
  readonly access: Permission | "public"
  readonly tenantOf?: (db: Database, params: Static<P>) => Promise<TenantId>
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Takes the raw body as a file instead of JSON: allowed content types and the most bytes. */
  readonly upload?: { readonly contentTypes: readonly string[]; readonly maxBytes: number }
  /** Request headers (lower case) that the handler reads: tokens of senders that can't sign in. */
  readonly headers?: readonly string[]
  /** Schema of the JSON answer; without one the answer is 204 or a file. */
  readonly reply?: R
  readonly status?: 200 | 201 | 202
  /** The answer holds a secret: it is kept nowhere, so an Idempotency-Key has no effect. */
  readonly isSecret?: true
  /** Requests of one moment may share a transaction (docs/decisions/0014): for what many do at once in one tenant. */
  readonly sharing?: (params: Static<P>) => Sharing
  /** A sample path parameter set for documentation. */
  readonly handle: (
    ctx: Ctx,
    input: Input<Static<P>, Static<Q>, Static<B>>,
  ) => Promise<Static<R> | FileReply | undefined>
}

/** A route as a value: the platform mounts it, documents it, and the tests walk over all of them. */
export interface Route {
  readonly method: Spec<TSchema, TSchema, TSchema, TSchema>["method"]
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  readonly access: Permission | "public"
  readonly tenantOf?: (db: Database, params: never) => Promise<TenantId>
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly upload?: { readonly contentTypes: readonly string[]; readonly maxBytes: number }
  readonly headers?: readonly string[]
  readonly reply?: TSchema
  readonly status?: 200 | 201 | 202
  /** The answer holds a secret: it is kept nowhere, so an Idempotency-Key has no effect. */
  readonly isSecret?: true
  readonly sharing?: (params: never) => Sharing
  readonly handle: (ctx: Ctx, input: Input<never, never, never>) => Promise<unknown>
}

/**
 * Declares one route. The handler runs inside the caller's tenant in one transaction; its answer is sent after the commit.
 *
 * ```ts
 * export const readCustomer = route({
 *   method: "GET", path: "/customers/:id", tag: "Customers", summary: "One customer", access: "customers:read",
 *   params: Type.Object({ id: idSchema("cus") }), reply: CustomerBody,
 *   handle: async (ctx, { params }) => customerBody(await loadCustomer(ctx, params.id)),
 * })
 * ```
 */
export function route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
>(spec: Spec<P, Q, B, R>): Route {
  return spec
}
