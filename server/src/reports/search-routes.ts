import Type from "typebox"
import { oneOf, type Route, route, strict } from "#platform/http"
import { searchAll, searchKinds } from "./search.ts"

const limitMax = 50
const limitDefault = 12

/** One field that finds anything. */
export const searchRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/search",
    tag: "Reports",
    summary: "Customers, orders, invoices, deals, tickets, products and assets by text, the best hits first",
    description: "Of what the caller may read. Accents and capitals make no difference, in Greek as in English.",
    access: "me:read",
    query: strict({
      q: Type.String({ minLength: 1, maxLength: 100 }),
      kind: Type.Optional(oneOf(searchKinds)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limitMax })),
    }),
    reply: Type.Object({
      data: Type.Array(
        Type.Object({
          kind: oneOf(searchKinds),
          id: Type.String(),
          title: Type.String(),
          hint: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
    handle: async (ctx, { query: { q, kind, limit = limitDefault }, may }) => ({
      data: await searchAll(ctx, q, limit, may, kind === undefined ? searchKinds : [kind]),
    }),
  }),
]
