import Type from "typebox"
import { idParams, instantSchema, nullable, type Route, route, strict } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { isoOf } from "./bodies.ts"
import { loadTicket } from "./change.ts"
import { rateTicket, tenantOfLink, ticketOfLink } from "./rating.ts"
import { ratingOf } from "./rating-store.ts"

const tag = "Desk"
const linkParams = strict({ token: Type.String({ maxLength: 160 }) })
const score = Type.Integer({ minimum: 1, maximum: 5, description: "1 (badly) to 5 (well)" })
export const RatingInput = strict({ score, comment: Type.Optional(nullable(Type.String({ maxLength: 2_000 }))) })
const AskedBody = Type.Object({
  business: Type.String(),
  number: Type.Integer(),
  subject: Type.String(),
  score: nullable(Type.Integer()),
})

/** What clients say of how it went. */
export const ratingRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/ratings/:token",
    tag,
    summary: "What a rating link is about",
    access: "public",
    tenantOf: (_db, { token }) => tenantOfLink(token),
    params: linkParams,
    reply: AskedBody,
    handle: async (ctx, { params }) => {
      const { number, subject, rating } = await ticketOfLink(ctx, params.token)
      return { business: (await readTenant(ctx)).name, number, subject, score: rating }
    },
  }),
  route({
    method: "POST",
    path: "/desk/ratings/:token",
    tag,
    summary: "Say how it went, by the link of a mail",
    description:
      "Saying it again replaces what was said. Opening the link alone says nothing: mail servers open links too.",
    access: "public",
    tenantOf: (_db, { token }) => tenantOfLink(token),
    params: linkParams,
    body: RatingInput,
    reply: AskedBody,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { id, number, subject } = await ticketOfLink(ctx, params.token)
      await rateTicket(ctx, id, { score: body.score, comment: body.comment ?? null })
      return { business: (await readTenant(ctx)).name, number, subject, score: body.score }
    },
  }),
  route({
    method: "GET",
    path: "/tickets/:id/rating",
    tag,
    summary: "What the client said of how it went",
    access: "desk:read",
    params: idParams("tkt"),
    reply: Type.Object({
      score: nullable(Type.Integer()),
      comment: nullable(Type.String()),
      ratedAt: nullable(instantSchema),
    }),
    handle: async (ctx, { params }) => {
      const found = await ratingOf(ctx, (await loadTicket(ctx, params.id)).id)
      return { score: found?.score ?? null, comment: found?.comment ?? null, ratedAt: isoOf(found?.ratedAt ?? null) }
    },
  }),
]
