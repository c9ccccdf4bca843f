import Type, { type Static } from "typebox"
import { idParams, idSchema, instantSchema, nullable, oneOf, type Route, route, strict, text } from "#platform/http"
import { type Consent, consentChannels, consentWords } from "./consent.ts"
import { readConsents, recordConsent } from "./consents.ts"

const tag = "Customers"
const states = ["none", ...consentWords] as const

/** What a person says of a channel: how it is known, and when it was said (default now). */
export const ConsentInput = strict({
  state: oneOf(consentWords),
  evidence: Type.Optional(nullable(text(500))),
  at: Type.Optional(instantSchema),
})

const ConsentBody = Type.Object({
  channel: oneOf(consentChannels),
  state: oneOf(states),
  since: nullable(instantSchema),
  source: nullable(Type.String()),
  evidence: nullable(Type.String()),
})

/** A statement of a person here; a moment that has not come yet counts as now. */
export function statementOf(now: Date, channel: (typeof consentChannels)[number], said: Static<typeof ConsentInput>) {
  const at = said.at === undefined ? now : new Date(said.at)
  return { channel, state: said.state, source: "manual", evidence: said.evidence ?? null, at: at > now ? now : at }
}

function consentBody({ channel, state, since, source, evidence }: Consent): Static<typeof ConsentBody> {
  return { channel, state, since: since?.toISOString() ?? null, source, evidence }
}

/** Whether customers may be written to. */
export const consentRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers/:id/consents",
    tag,
    summary: "Whether a customer may be written to",
    description: "By channel; `none` where nobody has asked: then the customer may not be written to.",
    access: "customers:read",
    params: idParams("cus"),
    reply: Type.Object({ data: Type.Array(ConsentBody) }),
    handle: async (ctx, { params }) => ({ data: (await readConsents(ctx, params.id)).map(consentBody) }),
  }),
  route({
    method: "PUT",
    path: "/customers/:id/consents/:channel",
    tag,
    summary: "Record what a customer said about being written to",
    description:
      "The later statement stands, a refusal before a yes of the same moment; the answer is what stands now. Who said no says yes only with evidence.",
    access: "customers:write",
    params: strict({ id: idSchema("cus"), channel: oneOf(consentChannels) }),
    body: ConsentInput,
    reply: ConsentBody,
    handle: async (ctx, { params, body }) =>
      consentBody(await recordConsent(ctx, params.id, statementOf(ctx.now, params.channel, body))),
  }),
]
