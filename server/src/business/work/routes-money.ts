import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import { imageTypes } from "#platform/files"
import { idParams, idSchema, listQuery, oneOf, type Permission, pageSchema, type Route, route } from "#platform/http"
import { refSchema, userSchema } from "./bodies.ts"
import * as b from "./bodies-money.ts"
import { entryStates } from "./entry.ts"
import type { Expense, ExpenseId } from "./expense.ts"
import { listExpenses } from "./expense-store.ts"
import * as expenses from "./expenses.ts"
import { personOf, requireOwn } from "./people.ts"
import type { WorkPorts } from "./ports.ts"
import type { Retainer } from "./retainer.ts"
import { listRetainers } from "./retainer-store.ts"
import { changeRetainer, createRetainer, currentPeriods, loadRetainer, readPeriods } from "./retainers.ts"

const approve: Permission = "work:approve"

async function answer(ctx: Ctx, retainer: Retainer) {
  const [current] = await currentPeriods(ctx, [retainer])
  return b.retainerBody(retainer, current)
}

const retainerRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/retainers",
    tag: "Retainers",
    summary: "Retainers and prepaid blocks with what is left of them today",
    access: "work:read",
    query: listQuery({ customerId: Type.Optional(idSchema("cus")), projectId: Type.Optional(idSchema("prj")) }),
    reply: pageSchema(b.RetainerBody),
    handle: async (ctx, { query }) => {
      const page = await listRetainers(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      const periods = await currentPeriods(ctx, page.data)
      const current = (r: Retainer) => periods.find((p) => p.retainerId === r.id)
      return { data: page.data.map((r) => b.retainerBody(r, current(r))), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/work/retainers",
    tag: "Retainers",
    summary: "Make a retainer or a prepaid block",
    description:
      "From then on it covers approved time first; what is more is billed. Its fee is billed once per period.",
    access: approve,
    body: b.RetainerInput,
    reply: b.RetainerBody,
    status: 201,
    handle: async (ctx, { body }) => answer(ctx, await createRetainer(ctx, ports, b.retainerDraft(body))),
  }),
  route({
    method: "GET",
    path: "/work/retainers/:id",
    tag: "Retainers",
    summary: "One retainer",
    access: "work:read",
    params: idParams("rtn"),
    reply: b.RetainerBody,
    handle: async (ctx, { params }) => answer(ctx, await loadRetainer(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/work/retainers/:id",
    tag: "Retainers",
    summary: "Change or end a retainer",
    access: approve,
    params: idParams("rtn"),
    body: b.RetainerPatchInput,
    reply: b.RetainerBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      answer(ctx, await changeRetainer(ctx, ports, params.id, b.retainerPatch(body), ifMatch)),
  }),
  route({
    method: "GET",
    path: "/work/retainers/:id/periods",
    tag: "Retainers",
    summary: "A retainer's periods that were used or billed, latest first",
    access: "work:read",
    params: idParams("rtn"),
    reply: pageSchema(b.PeriodBody),
    handle: async (ctx, { params }) => {
      const { id } = await loadRetainer(ctx, params.id)
      return { data: (await readPeriods(ctx, [id])).map(b.periodBody), nextCursor: null }
    },
  }),
]

const tag = "Expenses"
const params = idParams("xps")

const expenseRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/expenses",
    tag,
    summary: "Expenses, latest first",
    access: "work:read",
    query: listQuery({
      customerId: Type.Optional(idSchema("cus")),
      ticketId: Type.Optional(refSchema),
      projectId: Type.Optional(idSchema("prj")),
      userId: Type.Optional(userSchema),
      state: Type.Optional(oneOf(entryStates)),
    }),
    reply: pageSchema(b.ExpenseBody),
    handle: async (ctx, { query }) => {
      const page = await listExpenses(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(b.expenseBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/expenses",
    tag,
    summary: "Log an expense",
    access: "work:write",
    body: b.ExpenseInputBody,
    reply: b.ExpenseBody,
    status: 201,
    handle: async (ctx, { body, may }) => {
      const person = await personOf(ctx, body.userId)
      requireOwn(ctx, person, may(approve))
      return b.expenseBody(await expenses.logExpense(ctx, ports, person, b.expenseInput(body)))
    },
  }),
  route({
    method: "GET",
    path: "/expenses/:id",
    tag,
    summary: "One expense",
    access: "work:read",
    params,
    reply: b.ExpenseBody,
    handle: async (ctx, input) => b.expenseBody(await expenses.loadExpense(ctx, input.params.id)),
  }),
  route({
    method: "PATCH",
    path: "/expenses/:id",
    tag,
    summary: "Change an expense before its approval",
    access: "work:write",
    params,
    body: b.ExpensePatchBody,
    reply: b.ExpenseBody,
    handle: async (ctx, { params: { id }, body, ifMatch, may }) => {
      await requireMine(ctx, id, may(approve))
      return b.expenseBody(await expenses.changeExpense(ctx, ports, id, b.expensePatch(body), ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/expenses/:id",
    tag,
    summary: "Remove an expense before its approval",
    access: "work:write",
    params,
    handle: async (ctx, { params: { id }, may }) => {
      await requireMine(ctx, id, may(approve))
      await expenses.removeExpense(ctx, id)
      return undefined
    },
  }),
  ...(
    [
      ["approve", "Approve an expense: what is charged for it is frozen", expenses.approveExpense],
      ["reject", "Send an expense back", expenses.rejectExpense],
      ["withdraw", "Take the approval of an expense back", expenses.withdrawExpense],
      ["reimburse", "Note that the person got the money back", expenses.reimburseExpense],
    ] as const
  ).map(([verb, summary, work]) => verdictRoute(verb, summary, work)),
]

const receiptRoutes: readonly Route[] = [
  route({
    method: "PUT",
    path: "/expenses/:id/receipt",
    tag,
    summary: "Upload an expense's receipt: a PDF or a picture",
    access: "work:write",
    params,
    upload: { contentTypes: ["application/pdf", ...imageTypes], maxBytes: expenses.receiptBytesMax },
    reply: b.ExpenseBody,
    handle: async (ctx, { params: { id }, upload, may }) => {
      await requireMine(ctx, id, may(approve))
      return b.expenseBody(await expenses.putReceipt(ctx, id, upload?.bytes ?? Buffer.alloc(0)))
    },
  }),
  route({
    method: "GET",
    path: "/expenses/:id/receipt",
    tag,
    summary: "An expense's receipt",
    access: "work:read",
    params,
    handle: async (ctx, input) => {
      const { contentType, bytes } = await expenses.readReceipt(ctx, input.params.id)
      return { contentType, bytes }
    },
  }),
]

function verdictRoute(verb: string, summary: string, work: (ctx: Ctx, id: ExpenseId) => Promise<Expense>): Route {
  return route({
    method: "POST",
    path: `/expenses/:id/${verb}`,
    tag,
    summary,
    access: approve,
    params,
    reply: b.ExpenseBody,
    handle: async (ctx, input) => b.expenseBody(await work(ctx, input.params.id)),
  })
}

async function requireMine(ctx: Ctx, id: ExpenseId, mayApprove: boolean): Promise<void> {
  requireOwn(ctx, (await expenses.loadExpense(ctx, id)).person, mayApprove)
}

/** Routes of retainers and expenses. */
export const moneyRoutes = (ports: WorkPorts): readonly Route[] => [
  ...retainerRoutes(ports),
  ...expenseRoutes(ports),
  ...receiptRoutes,
]
