import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  nullable,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { realDate } from "./bodies.ts"
import {
  RecurringBody,
  RecurringInput,
  RecurringPatch,
  recurringBody,
  recurringDraftOf,
  recurringPatchOf,
} from "./recurring-bodies.ts"
import { changeRecurring, createRecurring, endRecurring, loadRecurring } from "./recurring-save.ts"
import { basicsOf, changeSettings } from "./settings.ts"
import type { BillingSettings } from "./settings-defaults.ts"
import { listRecurring } from "./store-recurring.ts"

const prefix = Type.String({ pattern: "^[A-Za-z0-9Α-Ωα-ω]{1,10}$", examples: ["INV"] })
const settingFields = {
  invoicePrefix: prefix,
  creditNotePrefix: prefix,
  termsDays: Type.Integer({ minimum: 0, maximum: 366 }),
  reminderDays: Type.Array(Type.Integer({ minimum: 0, maximum: 366 }), { maxItems: 10 }),
  closedUntil: nullable(dateSchema),
  seller: strict({
    name: nullable(text(200)),
    addressLines: Type.Array(text(200), { maxItems: 6 }),
    taxNumber: nullable(text(40)),
    footer: nullable(text(500)),
  }),
}
const SettingsInput = Type.Partial(strict(settingFields), { additionalProperties: false })
const SettingsBody = Type.Object({ ...settingFields, version: Type.Integer() })

function settingsBody(s: BillingSettings): Static<typeof SettingsBody> {
  return { ...s, reminderDays: [...s.reminderDays], seller: { ...s.seller, addressLines: [...s.seller.addressLines] } }
}

/** Settings and recurring invoices. */
export const settingsRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/billing/settings",
    tag: "Billing settings",
    summary: "How this business bills",
    access: "billing:read",
    reply: SettingsBody,
    handle: async (ctx) => settingsBody((await basicsOf(ctx)).settings),
  }),
  route({
    method: "PUT",
    path: "/billing/settings",
    tag: "Billing settings",
    summary: "Change the billing settings",
    description: "Fields not named stay as they are. Nothing can be posted on or before `closedUntil`.",
    access: "billing:write",
    body: SettingsInput,
    reply: SettingsBody,
    handle: async (ctx, { body, ifMatch }) => {
      realDate(body.closedUntil)
      return settingsBody(await changeSettings(ctx, body, ifMatch))
    },
  }),
  route({
    method: "GET",
    path: "/recurring-invoices",
    tag: "Recurring invoices",
    summary: "Recurring invoices, newest first",
    access: "billing:read",
    query: listQuery({ customerId: Type.Optional(idSchema("cus")) }),
    reply: pageSchema(RecurringBody),
    handle: async (ctx, { query }) => {
      const page = await listRecurring(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(recurringBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/recurring-invoices",
    tag: "Recurring invoices",
    summary: "Set up a recurring invoice",
    access: "billing:write",
    body: RecurringInput,
    reply: RecurringBody,
    status: 201,
    handle: async (ctx, { body }) => recurringBody(await createRecurring(ctx, recurringDraftOf(body))),
  }),
  route({
    method: "GET",
    path: "/recurring-invoices/:id",
    tag: "Recurring invoices",
    summary: "One recurring invoice",
    access: "billing:read",
    params: idParams("rec"),
    reply: RecurringBody,
    handle: async (ctx, { params }) => recurringBody(await loadRecurring(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/recurring-invoices/:id",
    tag: "Recurring invoices",
    summary: "Change, pause or resume a recurring invoice",
    description: "Periods that pass while it is paused are not made up for.",
    access: "billing:write",
    params: idParams("rec"),
    body: RecurringPatch,
    reply: RecurringBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      recurringBody(await changeRecurring(ctx, params.id, recurringPatchOf(body), ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/recurring-invoices/:id",
    tag: "Recurring invoices",
    summary: "End a recurring invoice",
    access: "billing:write",
    params: idParams("rec"),
    handle: async (ctx, { params }) => {
      await endRecurring(ctx, params.id)
      return undefined
    },
  }),
]
