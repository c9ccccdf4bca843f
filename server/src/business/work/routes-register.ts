import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, oneOf, pageSchema, type Route, route } from "#platform/http"
import * as b from "./bodies.ts"
import { changeRateCard, createRateCard, loadRateCard, removeRateCard } from "./cards.ts"
import { changeContract, createContract, loadContract } from "./contracts.ts"
import type { WorkPorts } from "./ports.ts"
import { rateLevels } from "./rates.ts"
import { listContracts, listRateCards, serviceTypes } from "./register-store.ts"
import { changeServiceType, createServiceType } from "./service-types.ts"
import { changeSettings, readSettings } from "./settings.ts"

const tag = "Billable work"

const settingsRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/work/settings",
    tag,
    summary: "How time is counted and billed",
    access: "work:read",
    reply: b.SettingsBody,
    handle: (ctx) => readSettings(ctx),
  }),
  route({
    method: "PATCH",
    path: "/work/settings",
    tag,
    summary: "Change how time is counted and billed",
    description: "For what is approved from now on: what is approved keeps its rounding.",
    access: "work:approve",
    body: b.SettingsPatch,
    reply: b.SettingsBody,
    handle: (ctx, { body, ifMatch }) => changeSettings(ctx, body, ifMatch),
  }),
]

const serviceTypeRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/service-types",
    tag,
    summary: "Kinds of work",
    access: "work:read",
    reply: pageSchema(b.ServiceTypeBody),
    handle: async (ctx) => ({ data: (await serviceTypes(ctx)).map(b.serviceTypeBody), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/work/service-types",
    tag,
    summary: "Make a kind of work",
    access: "work:approve",
    body: b.ServiceTypeInput,
    reply: b.ServiceTypeBody,
    status: 201,
    handle: async (ctx, { body }) => b.serviceTypeBody(await createServiceType(ctx, ports, b.serviceTypeDraft(body))),
  }),
  route({
    method: "PATCH",
    path: "/work/service-types/:id",
    tag,
    summary: "Change a kind of work",
    access: "work:approve",
    params: idParams("svt"),
    body: b.ServiceTypePatch,
    reply: b.ServiceTypeBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      b.serviceTypeBody(await changeServiceType(ctx, ports, params.id, b.serviceTypePatch(body), ifMatch)),
  }),
]

const contractRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/contracts",
    tag,
    summary: "Contracts with clients",
    access: "work:read",
    query: listQuery({
      customerId: Type.Optional(idSchema("cus")),
      search: Type.Optional(Type.String({ maxLength: 200, description: "A part of the name" })),
    }),
    reply: pageSchema(b.ContractBody),
    handle: async (ctx, { query }) => {
      const page = await listContracts(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(b.contractBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/work/contracts",
    tag,
    summary: "Make a contract",
    access: "work:approve",
    body: b.ContractInput,
    reply: b.ContractBody,
    status: 201,
    handle: async (ctx, { body }) =>
      b.contractBody(await createContract(ctx, ports, { ...body, endsOn: body.endsOn ?? null })),
  }),
  route({
    method: "GET",
    path: "/work/contracts/:id",
    tag,
    summary: "One contract",
    access: "work:read",
    params: idParams("ctr"),
    reply: b.ContractBody,
    handle: async (ctx, { params }) => b.contractBody(await loadContract(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/work/contracts/:id",
    tag,
    summary: "Change or end a contract",
    access: "work:approve",
    params: idParams("ctr"),
    body: b.ContractPatch,
    reply: b.ContractBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      b.contractBody(await changeContract(ctx, params.id, body, ifMatch)),
  }),
]

const rateCardRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/rate-cards",
    tag,
    summary: "Rate cards",
    access: "work:read",
    query: listQuery({ level: Type.Optional(oneOf(rateLevels)), holderId: Type.Optional(b.refSchema) }),
    reply: pageSchema(b.RateCardBody),
    handle: async (ctx, { query }) => {
      const page = await listRateCards(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(b.rateCardBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/work/rate-cards",
    tag,
    summary: "Make a rate card",
    description:
      "Prices per hour for a contract, a client, a person, or where nothing else is said. The first level that has a fitting price decides; within a card the price for kind of work and person, else for the kind of work, else for the person, else for all.",
    access: "work:approve",
    body: b.RateCardInput,
    reply: b.RateCardBody,
    status: 201,
    handle: async (ctx, { body }) => b.rateCardBody(await createRateCard(ctx, ports, b.rateCardDraft(body))),
  }),
  route({
    method: "GET",
    path: "/work/rate-cards/:id",
    tag,
    summary: "One rate card",
    access: "work:read",
    params: idParams("rcd"),
    reply: b.RateCardBody,
    handle: async (ctx, { params }) => b.rateCardBody(await loadRateCard(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/work/rate-cards/:id",
    tag,
    summary: "Change a rate card",
    description: "Prices are replaced as a whole. What is approved keeps its rate.",
    access: "work:approve",
    params: idParams("rcd"),
    body: b.RateCardPatch,
    reply: b.RateCardBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      b.rateCardBody(await changeRateCard(ctx, params.id, b.rateCardPatch(body), ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/work/rate-cards/:id",
    tag,
    summary: "Remove a rate card",
    access: "work:approve",
    params: idParams("rcd"),
    handle: (ctx, { params }) => removeRateCard(ctx, params.id).then(() => undefined),
  }),
]

/** Routes of what work is priced by. */
export const registerRoutes = (ports: WorkPorts): readonly Route[] => [
  ...settingsRoutes,
  ...serviceTypeRoutes(ports),
  ...contractRoutes(ports),
  ...rateCardRoutes(ports),
]
