import Type, { type Static } from "typebox"
import { idParams, idSchema, nullable, type Route, route, strict, text } from "#platform/http"
import { fillCanned, previewCanned, requireTemplate } from "./canned.ts"
import type { DeskPorts } from "./ports.ts"
import type { CannedReply } from "./setup.ts"
import { nameSchema, partly, removed, setupTag as tag } from "./setup-schemas.ts"
import { cannedStore } from "./setup-store.ts"
import { cannedReplies } from "./setups.ts"

const templateCharsMax = 20_000
const fields = {
  name: nameSchema,
  body: Type.String({
    ...text(templateCharsMax),
    description: "Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`",
    examples: ["Hello {{ contact.name }}, we look into #{{ ticket.number }}."],
  }),
}
const CannedBody = Type.Object({ id: idSchema("can"), ...fields, version: Type.Integer() })
const cannedBody = (canned: CannedReply): Static<typeof CannedBody> => canned

/** Texts that are written often. */
export const cannedRoutes = (ports: DeskPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/desk/canned-replies",
    tag,
    summary: "Canned replies",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(CannedBody) }),
    handle: async (ctx) => ({ data: (await cannedStore.list(ctx)).map(cannedBody) }),
  }),
  route({
    method: "POST",
    path: "/desk/canned-replies",
    tag,
    summary: "Make a canned reply",
    access: "desk:write",
    body: strict(fields),
    reply: CannedBody,
    status: 201,
    handle: async (ctx, { body }) => {
      await requireTemplate(body.body)
      return cannedBody(await cannedReplies.create(ctx, body))
    },
  }),
  route({
    method: "PATCH",
    path: "/desk/canned-replies/:id",
    tag,
    summary: "Change a canned reply",
    access: "desk:write",
    params: idParams("can"),
    body: partly(fields),
    reply: CannedBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      if (body.body !== undefined) await requireTemplate(body.body)
      return cannedBody(await cannedReplies.change(ctx, params.id, body, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/desk/canned-replies/:id",
    tag,
    summary: "Remove a canned reply",
    access: "desk:write",
    params: idParams("can"),
    handle: (ctx, { params }) => removed(cannedReplies.remove(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/desk/canned-replies/preview",
    tag,
    summary: "What a template becomes, for a ticket or a made-up one",
    description: "To be looked at before it is saved; nothing is kept or sent.",
    access: "desk:write",
    body: strict({ body: fields.body, ticketId: Type.Optional(nullable(idSchema("tkt"))) }),
    reply: Type.Object({ text: Type.String() }),
    status: 200,
    handle: async (ctx, { body }) => ({ text: await previewCanned(ctx, ports, body.body, body.ticketId ?? null) }),
  }),
  route({
    method: "GET",
    path: "/tickets/:id/canned-replies/:cannedId",
    tag: "Desk",
    summary: "A canned reply filled for a ticket",
    description: "To be read over and sent as a reply; nothing is sent by this.",
    access: "desk:read",
    params: strict({ id: idSchema("tkt"), cannedId: idSchema("can") }),
    reply: Type.Object({ text: Type.String() }),
    handle: async (ctx, { params }) => ({ text: await fillCanned(ctx, ports, params.cannedId, params.id) }),
  }),
]
