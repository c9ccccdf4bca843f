import type { Static } from "typebox"
import { documentTotals } from "#kernel"
import type { Ctx } from "#platform/db"
import { idParams, type Route, route } from "#platform/http"
import type { BillRequest } from "./bill.ts"
import { loadBill } from "./bill-free.ts"
import { waitingWork } from "./bill-store.ts"
import { billWork, previewBill } from "./bills.ts"
import { realDate } from "./bodies.ts"
import {
  BillBody,
  BillInput,
  billBody,
  billRequest,
  drawBodies,
  LinesBody,
  PreviewBody,
  PreviewInput,
  previewLines,
  workLineBody,
} from "./bodies-bill.ts"
import type { WorkPorts } from "./ports.ts"

const tag = "Work billing"

/** What would be billed, as a route answers it. */
export async function previewOf(ctx: Ctx, ports: WorkPorts, request: BillRequest): Promise<Static<typeof PreviewBody>> {
  const plan = await previewBill(ctx, ports, { ...request, until: realDate(request.until) })
  const { customerId, currency, linesBy, until } = plan.scope
  const { netMinor, taxMinor, totalMinor } = documentTotals({
    currency,
    pricesIncludeTax: false,
    lines: plan.lines.map(({ quantity, unitPrice, tax }) => ({ quantity, unitPrice, ...tax })),
  })
  return {
    ...{ customerId, currency, linesBy, until },
    lines: previewLines(plan),
    covered: drawBodies(plan),
    rounding: [...plan.rounding],
    waiting: await waitingWork(ctx, plan.scope),
    netMinor: String(netMinor),
    taxMinor: String(taxMinor),
    totalMinor: String(totalMinor),
  }
}

/** Routes of what becomes of work on invoices. */
export const billRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/work/invoices/preview",
    tag,
    summary: "What would be billed to a client, and why",
    description:
      "Per line its entries, the rounding, the rate and where it came from; what retainers cover first; what waits for approval. Writes nothing.",
    access: "billing:read",
    body: PreviewInput,
    reply: PreviewBody,
    handle: (ctx, { body }) => previewOf(ctx, ports, body),
  }),
  route({
    method: "POST",
    path: "/work/invoices",
    tag,
    summary: "Bill a client's approved work, expenses, fees and milestones",
    description:
      "All of it, or that of some tickets or of a project. Everything is billed once, however many runs there are at a time; discarding the draft or crediting the invoice frees it.",
    access: "billing:write",
    body: BillInput,
    reply: BillBody,
    status: 201,
    handle: async (ctx, { body }) => billBody(await billWork(ctx, ports, billRequest(body))),
  }),
  route({
    method: "GET",
    path: "/work/invoices/:id",
    tag,
    summary: "The lines of an invoice that were made of work, and why",
    access: "billing:read",
    params: idParams("inv"),
    reply: LinesBody,
    handle: async (ctx, { params }) => ({
      invoiceId: params.id,
      lines: (await loadBill(ctx, params.id)).map(workLineBody),
    }),
  }),
]
