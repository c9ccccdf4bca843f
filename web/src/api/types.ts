import type { paths } from "@mortise/client"

export type Method = "get" | "post" | "put" | "patch" | "delete"

/** Every path that answers to a method, without `/api/v1`. */
export type ApiPath<M extends Method> = {
  [K in keyof paths]: paths[K] extends Record<M, { responses: unknown }>
    ? K extends `/api/v1${infer P}`
      ? P
      : never
    : never
}[keyof paths]

type Operation<M extends Method, P extends string> = `/api/v1${P}` extends keyof paths ? paths[`/api/v1${P}`][M] : never

type Parameters<O> = O extends { parameters: infer A } ? A : never
type PathOf<O> = Parameters<O> extends { path: infer A } ? { path: A } : { path?: never }
type QueryOf<O> = Parameters<O> extends { query?: infer Q } ? { query?: Q } : { query?: never }
type BodyOf<O> = O extends { requestBody: { content: { "application/json": infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { "application/json": infer B } } }
    ? { body?: B }
    : { body?: never }

/** What a call takes beside its path: path parameters, query and body, as the API's document says. */
export type Init<M extends Method, P extends string> = PathOf<Operation<M, P>> &
  QueryOf<Operation<M, P>> &
  BodyOf<Operation<M, P>> & {
    /** Of the record as it was read: the change is refused (`version.mismatch`) when somebody else was faster. */
    readonly version?: number
  }

type Json<R> = R extends { content: { "application/json": infer D } } ? D : undefined
type Replies<O> = O extends { responses: infer R } ? R : never

/** What a call answers. */
export type Reply<M extends Method, P extends string> =
  Replies<Operation<M, P>> extends infer R
    ? R extends { 200: infer A }
      ? Json<A>
      : R extends { 201: infer A }
        ? Json<A>
        : R extends { 202: infer A }
          ? Json<A>
          : undefined
    : never

/** One record of what a list answers. */
export type Row<P extends ApiPath<"get">> = Reply<"get", P> extends { data: (infer R)[] } ? R : never

/** True when nothing beside the path has to be said. */
export type Rest<I> = Record<never, never> extends I ? [init?: I] : [init: I]
