import Type, { type Static } from "typebox"
import { formatMicro, pageSizeDefault, parseMicro } from "#kernel"
import {
  currencySchema,
  dateSchema,
  decimalSchema,
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  minorSchema,
  nullable,
  oneOf,
  pageSchema,
  positiveDecimalSchema,
  type Route,
  route,
  sortQuery,
  strict,
  text,
} from "#platform/http"
import type { PurchasingPorts } from "./ports.ts"
import {
  type Purchase,
  type PurchaseDraft,
  type PurchaseWithLines,
  purchaseActions,
  purchaseLinesMax,
  purchaseStates,
  type Receipt,
} from "./purchase.ts"
import { listPurchases, purchaseSorts, receiptsOf } from "./purchase-store.ts"
import { changePurchase, createPurchase, loadPurchase, movePurchase, receivePurchase } from "./purchases.ts"

const tag = "Purchase orders"
const params = idParams("po")

const LineInput = strict({
  variantId: idSchema("var"),
  quantity: positiveDecimalSchema,
  unitCost: positiveDecimalSchema,
})
const linesInput = Type.Array(LineInput, { minItems: 1, maxItems: purchaseLinesMax })
const optional = {
  currency: Type.Optional(currencySchema),
  locationId: Type.Optional(nullable(idSchema("loc"))),
  expectedOn: Type.Optional(nullable(dateSchema)),
  notes: Type.Optional(nullable(text(2000))),
  overPercent: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100, description: "So much more than ordered may come" }),
  ),
}
const PurchaseInput = strict({ supplierId: idSchema("sup"), lines: linesInput, ...optional })
const PurchasePatch = strict({
  supplierId: Type.Optional(idSchema("sup")),
  lines: Type.Optional(linesInput),
  ...optional,
})

const headFields = {
  id: idSchema("po"),
  number: Type.Integer(),
  supplierId: idSchema("sup"),
  state: oneOf(purchaseStates),
  currency: currencySchema,
  locationId: nullable(Type.String()),
  expectedOn: nullable(dateSchema),
  notes: nullable(Type.String()),
  overPercent: Type.Integer(),
  totalMinor: minorSchema,
  orderedAt: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
}
const HeadBody = Type.Object(headFields)
const LineBody = Type.Object({
  lineNo: Type.Integer(),
  variantId: Type.String(),
  description: Type.String(),
  sku: nullable(Type.String()),
  quantity: decimalSchema,
  unitCost: decimalSchema,
  received: decimalSchema,
})
const PurchaseBody = Type.Object({ ...headFields, lines: Type.Array(LineBody) })
const CameBody = Type.Object({ lineNo: Type.Integer({ minimum: 1 }), quantity: positiveDecimalSchema })
const ReceiptBody = Type.Object({
  id: idSchema("prc"),
  reference: nullable(Type.String()),
  lines: Type.Array(CameBody),
  createdAt: instantSchema,
})

function headBody(p: Purchase): Static<typeof HeadBody> {
  const { id, number, supplierId, state, currency, locationId, expectedOn, notes, overPercent, version } = p
  return {
    ...{ id, number, supplierId, state, currency, locationId, expectedOn, notes, overPercent, version },
    totalMinor: String(p.totalMinor),
    orderedAt: p.orderedAt?.toISOString() ?? null,
    createdAt: p.createdAt.toISOString(),
    updatedAt: p.updatedAt.toISOString(),
  }
}

function purchaseBody(p: PurchaseWithLines): Static<typeof PurchaseBody> {
  return {
    ...headBody(p),
    lines: p.lines.map((line) => ({
      ...line,
      quantity: formatMicro(line.quantity),
      unitCost: formatMicro(line.unitCost),
      received: formatMicro(line.received),
    })),
  }
}

function receiptBody({ id, reference, lines, createdAt }: Receipt): Static<typeof ReceiptBody> {
  const came = lines.map(({ lineNo, quantity }) => ({ lineNo, quantity: formatMicro(quantity) }))
  return { id, reference, lines: came, createdAt: createdAt.toISOString() }
}

function linesOf(lines: Static<typeof linesInput>): PurchaseDraft["lines"] {
  return lines.map(({ variantId, quantity, unitCost }) => ({
    variantId,
    quantity: parseMicro(quantity),
    unitCost: parseMicro(unitCost),
  }))
}

const readRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/purchase-orders",
    tag,
    summary: "Purchase orders, newest first",
    access: "purchasing:read",
    query: listQuery({
      state: Type.Optional(oneOf(purchaseStates)),
      supplierId: Type.Optional(idSchema("sup")),
      variantId: Type.Optional(idSchema("var")),
      expectedFrom: Type.Optional(dateSchema),
      expectedTo: Type.Optional(dateSchema),
      search: Type.Optional(Type.String({ maxLength: 20, description: "The beginning of the number" })),
      sort: sortQuery(purchaseSorts, "-number"),
    }),
    reply: pageSchema(HeadBody),
    handle: async (ctx, { query }) => {
      const page = await listPurchases(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(headBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/purchase-orders/:id",
    tag,
    summary: "One purchase order with its lines",
    access: "purchasing:read",
    params,
    reply: PurchaseBody,
    handle: async (ctx, input) => purchaseBody(await loadPurchase(ctx, input.params.id)),
  }),
  route({
    method: "GET",
    path: "/purchase-orders/:id/receipts",
    tag,
    summary: "What came of an order, latest first",
    access: "purchasing:read",
    params,
    reply: pageSchema(ReceiptBody),
    handle: async (ctx, input) => {
      const { id } = await loadPurchase(ctx, input.params.id)
      return { data: (await receiptsOf(ctx, id)).map(receiptBody), nextCursor: null }
    },
  }),
]

const draftRoutes = (ports: PurchasingPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/purchase-orders",
    tag,
    summary: "Draft a purchase order",
    access: "purchasing:write",
    body: PurchaseInput,
    reply: PurchaseBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { currency = await ports.currency(ctx), locationId = null, expectedOn = null, notes = null } = body
      const { supplierId, overPercent = 0 } = body
      const head = { supplierId, currency, locationId, expectedOn, notes, overPercent }
      return purchaseBody(await createPurchase(ctx, ports, { ...head, lines: linesOf(body.lines) }))
    },
  }),
  route({
    method: "PATCH",
    path: "/purchase-orders/:id",
    tag,
    summary: "Change a draft",
    access: "purchasing:write",
    params,
    body: PurchasePatch,
    reply: PurchaseBody,
    handle: async (ctx, { params: { id }, body: { lines, ...rest }, ifMatch }) => {
      const patch = { ...rest, ...(lines === undefined ? {} : { lines: linesOf(lines) }) }
      return purchaseBody(await changePurchase(ctx, ports, id, patch, ifMatch))
    },
  }),
]

const stepRoutes = (ports: PurchasingPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/purchase-orders/:id/actions",
    tag,
    summary: "Send, cancel or close an order",
    description: "`close`: a part came, and the rest is not waited for any more.",
    access: "purchasing:write",
    params,
    body: strict({ action: oneOf(purchaseActions) }),
    reply: PurchaseBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) =>
      purchaseBody(await movePurchase(ctx, id, body.action, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/purchase-orders/:id/receipts",
    tag,
    summary: "Book what came into stock",
    description: "A delivery note (`reference`) is booked once: sent again it changes nothing.",
    access: "purchasing:write",
    params,
    body: strict({
      reference: Type.Optional(nullable(text(100))),
      lines: Type.Array(CameBody, { minItems: 1, maxItems: purchaseLinesMax }),
    }),
    reply: PurchaseBody,
    status: 201,
    handle: async (ctx, { params: { id }, body }) => {
      const lines = body.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity: parseMicro(quantity) }))
      return purchaseBody(await receivePurchase(ctx, ports, id, { lines, reference: body.reference ?? null }))
    },
  }),
]

/** Routes of what is ordered from suppliers, and of what of it came. */
export const purchaseRoutes = (ports: PurchasingPorts): readonly Route[] => [
  ...readRoutes,
  ...draftRoutes(ports),
  ...stepRoutes(ports),
]
