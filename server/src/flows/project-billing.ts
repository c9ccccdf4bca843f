import Type from "typebox"
import { dueMilestones, loadProject } from "#business/projects"
import {
  BillBody,
  billBody,
  billWork,
  PreviewBody,
  previewOf,
  projectWork,
  runFields,
  wishFields,
  wishOf,
} from "#business/work"
import { currencySchema, idParams, minorSchema, oneOf, type Route, route, strict } from "#platform/http"
import { workPorts } from "./work-ports.ts"

const tag = "Projects"
const params = idParams("prj")
const WipBody = Type.Object({
  projectId: Type.String(),
  billing: oneOf(["time_and_material", "fixed_price", "retainer"]),
  currency: currencySchema,
  usedMinutes: Type.String(),
  usedMinor: minorSchema,
  budgetMinutes: Type.Union([Type.String(), Type.Null()]),
  budgetMinor: Type.Union([minorSchema, Type.Null()]),
  billedMinor: minorSchema,
  /** Reached milestones that no invoice has. */
  milestonesDueMinor: minorSchema,
  /** Done and not billed: what was used less what was billed, not below zero. */
  wipMinor: minorSchema,
  work: Type.Array(
    Type.Object({
      currency: currencySchema,
      chargedMinutes: Type.Integer(),
      coveredMinutes: Type.Integer(),
      billedMinutes: Type.Integer(),
      unbilledMinutes: Type.Integer(),
      worthMinor: minorSchema,
      billedMinor: minorSchema,
      unbilledMinor: minorSchema,
      expensesBilledMinor: minorSchema,
      expensesUnbilledMinor: minorSchema,
    }),
  ),
})

/** What needs a project and its work: its invoice, the preview of it, and the work in progress. */
export const projectBillingRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/projects/:id/invoice/preview",
    tag,
    summary: "What would be billed of a project, and why",
    access: "billing:read",
    params,
    body: strict(runFields),
    reply: PreviewBody,
    handle: async (ctx, { params: { id }, body }) => {
      const { customerId, currency } = await loadProject(ctx, id)
      return previewOf(ctx, workPorts, { currency, ...body, customerId, projectId: id })
    },
  }),
  route({
    method: "POST",
    path: "/projects/:id/invoice",
    tag,
    summary: "Bill a project: its approved work, expenses, reached milestones and retainers",
    description: "In the project's currency. Everything is billed once, however many runs there are at a time.",
    access: "billing:write",
    params,
    body: strict({ ...runFields, ...wishFields }),
    reply: BillBody,
    status: 201,
    handle: async (ctx, { params: { id }, body }) => {
      const { customerId, currency } = await loadProject(ctx, id)
      const { until, linesBy } = body
      const run = { customerId, projectId: id, until, linesBy, currency: body.currency ?? currency }
      return billBody(await billWork(ctx, workPorts, { ...run, ...wishOf(body) }))
    },
  }),
  route({
    method: "GET",
    path: "/projects/:id/wip",
    tag,
    summary: "A project's work in progress: used, covered, billed and not billed",
    access: "projects:read",
    params,
    reply: WipBody,
    handle: async (ctx, input) => {
      const p = await loadProject(ctx, input.params.id)
      const { customerId, currency } = p
      const due = await dueMilestones(ctx, { customerId, projectId: p.id, currency }, false)
      const wip = p.usedMinor - p.billedMinor
      return {
        ...{ projectId: p.id, billing: p.billing, currency },
        usedMinutes: String(p.usedMinutes),
        usedMinor: String(p.usedMinor),
        budgetMinutes: p.budgetMinutes === null ? null : String(p.budgetMinutes),
        budgetMinor: p.budgetMinor === null ? null : String(p.budgetMinor),
        billedMinor: String(p.billedMinor),
        milestonesDueMinor: String(due.reduce((sum, m) => sum + m.amountMinor, 0n)),
        wipMinor: String(wip > 0n ? wip : 0n),
        work: (await projectWork(ctx, p.id)).map((w) => ({
          ...w,
          worthMinor: String(w.worthMinor),
          billedMinor: String(w.billedMinor),
          unbilledMinor: String(w.unbilledMinor),
          expensesBilledMinor: String(w.expensesBilledMinor),
          expensesUnbilledMinor: String(w.expensesUnbilledMinor),
        })),
      }
    },
  }),
]
