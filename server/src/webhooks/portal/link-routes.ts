import Type, { type Static } from "typebox"
import { instantSchema, type Route, route, strict, text } from "#platform/http"
import { eventsSchema } from "../bodies.ts"
import { filterCharsMax } from "../filter.ts"
import { linkMinutes, originsMax, type Portal } from "./link.ts"
import { endLinks, loadPortal, makeLink, savePortal } from "./links.ts"

const tag = "Webhooks"
const read = "webhooks:read"
const write = "webhooks:write"

const originsSchema = Type.Array(
  Type.String({
    maxLength: 200,
    pattern: "^https?://[a-z0-9][a-z0-9.-]{0,180}(:[0-9]{1,5})?$",
    examples: ["https://shop.example"],
  }),
  { maxItems: originsMax, uniqueItems: true, description: "Sites that may show the page in a frame" },
)
const PortalInput = strict({ origins: originsSchema })
const PortalBody = Type.Object({ origins: Type.Array(Type.String()), version: Type.Integer() })

const LinkInput = strict({
  consumer: text(200),
  events: eventsSchema,
  filter: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: filterCharsMax,
      examples: ['data.customerId == "cus_01kafe"'],
      description:
        "Narrows every endpoint of this customer to its own events (CEL); without it it gets all of these types",
    }),
  ),
  minutes: Type.Optional(Type.Integer({ minimum: linkMinutes.min, maximum: linkMinutes.max })),
})
const LinkBody = Type.Object({
  url: Type.String({ description: "For a frame, or to send the customer to; it is a login until it ends" }),
  consumer: Type.String(),
  expiresAt: instantSchema,
})

/** The page that a business embeds for its own customers' endpoints. */
export const portalRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/portal",
    tag,
    summary: "Which sites may embed the page for customers' endpoints",
    access: read,
    reply: PortalBody,
    handle: async (ctx) => portalBody(await loadPortal(ctx)),
  }),
  route({
    method: "PUT",
    path: "/integration/portal",
    tag,
    summary: "Say which sites may embed the page for customers' endpoints",
    access: write,
    body: PortalInput,
    reply: PortalBody,
    handle: async (ctx, { body, ifMatch }) => portalBody(await savePortal(ctx, body.origins, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/integration/portal/links",
    tag,
    summary: "Make a link to the page for one of your customers",
    description:
      "Good for an hour, or for `minutes` (a day at most). There the customer sees and changes its own endpoints, with these types of events only.",
    access: write,
    body: LinkInput,
    reply: LinkBody,
    status: 201,
    isSecret: true,
    handle: async (ctx, { body }) => {
      const { consumer, events, filter = null, minutes = linkMinutes.usual } = body
      const made = await makeLink(ctx, { consumer, types: events, filter, minutes })
      return { url: made.url, consumer: made.consumer, expiresAt: made.expiresAt.toISOString() }
    },
  }),
  route({
    method: "POST",
    path: "/integration/portal/links/end",
    tag,
    summary: "End every link of a customer at once",
    access: write,
    body: strict({ consumer: text(200) }),
    reply: Type.Object({ count: Type.Integer() }),
    handle: async (ctx, { body }) => ({ count: await endLinks(ctx, body.consumer) }),
  }),
]

function portalBody({ origins, version }: Portal): Static<typeof PortalBody> {
  return { origins: [...origins], version }
}
