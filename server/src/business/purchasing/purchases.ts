import { addDays, currencyExponent, formatMicro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { purchaseChanged, purchaseReceived } from "./events.ts"
import type { PurchasingPorts } from "./ports.ts"
import {
  openOf,
  type Purchase,
  type PurchaseAction,
  type PurchaseDraft,
  type PurchaseId,
  type PurchaseLine,
  type PurchaseLineDraft,
  type PurchaseWithLines,
  purchaseErrors,
  type Receipt,
  type ReceivedLine,
  stateAfter,
  stateAfterReceipt,
  totalOf,
} from "./purchase.ts"
import * as store from "./purchase-store.ts"
import { loadSupplier } from "./save.ts"

/** Makes a draft. Throws `supplier.unknown`, `purchase.variant_unknown`, `purchase.item_twice`, `purchase.quantity_invalid`. */
export async function createPurchase(
  ctx: Ctx,
  ports: PurchasingPorts,
  draft: PurchaseDraft,
): Promise<PurchaseWithLines> {
  const { lines: wanted, ...head } = draft
  const lines = await checked(ctx, ports, draft, wanted)
  const made: PurchaseWithLines = {
    ...head,
    id: newId("po"),
    number: await store.drawNumber(ctx),
    state: "draft",
    totalMinor: totalOf(lines, draft.currency),
    orderedAt: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    lines,
  }
  await store.savePurchase(ctx, made)
  await store.writeLines(ctx, made.id, lines)
  await append(ctx, purchaseChanged, { ...factOf(made), action: "created" }, { before: null, after: auditOf(made) })
  return made
}

/** Changes a draft. Throws `purchase.unknown`, `purchase.not_draft`, `version.mismatch` and what making one throws. */
export async function changePurchase(
  ctx: Ctx,
  ports: PurchasingPorts,
  id: PurchaseId,
  patch: Partial<PurchaseDraft>,
  version?: number,
): Promise<PurchaseWithLines> {
  const before = await hold(ctx, id, version)
  if (before.state !== "draft")
    throw purchaseErrors["purchase.not_draft"]({ number: before.number, state: before.state })
  const draft: PurchaseDraft = { ...before, ...patch }
  const lines = await checked(ctx, ports, draft, draft.lines)
  const after = next(ctx, { ...before, ...draft, lines, totalMinor: totalOf(lines, draft.currency) })
  await store.savePurchase(ctx, after)
  await store.writeLines(ctx, id, lines)
  await append(
    ctx,
    purchaseChanged,
    { ...factOf(after), action: "changed" },
    { before: auditOf(before), after: auditOf(after) },
  )
  return after
}

/** Sends, cancels or closes an order. Throws `purchase.unknown`, `purchase.step_refused`, `version.mismatch`. */
export async function movePurchase(
  ctx: Ctx,
  id: PurchaseId,
  action: PurchaseAction,
  version?: number,
): Promise<PurchaseWithLines> {
  const before = await hold(ctx, id, version)
  const orderedAt = action === "order" ? ctx.now : before.orderedAt
  const after = next(ctx, { ...before, state: stateAfter(before, action), orderedAt })
  await store.savePurchase(ctx, after)
  const told = { order: "ordered", cancel: "cancelled", close: "closed" } as const
  await append(
    ctx,
    purchaseChanged,
    { ...factOf(after), action: told[action] },
    {
      before: { state: before.state },
      after: { state: after.state },
    },
  )
  return after
}

/**
 * Books a delivery: what came goes into stock, as movements that name it. A delivery note (`reference`) is booked once per order; sent
 * again it changes nothing. Throws `purchase.unknown`, `purchase.step_refused`, `purchase.line_unknown`, `purchase.too_much`,
 * `purchase.item_twice`, `purchase.quantity_invalid`.
 */
export async function receivePurchase(
  ctx: Ctx,
  ports: PurchasingPorts,
  id: PurchaseId,
  { lines: came, reference }: Pick<Receipt, "lines" | "reference">,
): Promise<PurchaseWithLines> {
  const before = await hold(ctx, id)
  const receipt: Receipt = { id: newId("prc"), orderId: id, reference, lines: came, createdAt: ctx.now }
  if (!(await store.insertReceipt(ctx, receipt))) return before
  if (before.state !== "ordered" && before.state !== "partly_received")
    throw purchaseErrors["purchase.step_refused"]({ number: before.number, state: before.state, action: "receive" })
  const lines = received(before, came)
  const after = next(ctx, { ...before, lines, state: stateAfterReceipt(lines) })
  await store.savePurchase(ctx, after)
  await store.writeLines(ctx, id, lines)
  const goods = came.map(({ lineNo, quantity }) => ({ variantId: lineOf(before, lineNo).variantId, quantity }))
  const note = `PO-${before.number}${reference === null ? "" : `, ${reference}`}`
  await ports.receive(ctx, before.locationId, goods, { reference: receipt.id, note })
  const told = goods.map(({ variantId, quantity }) => ({ variantId, quantity: formatMicro(quantity) }))
  await append(ctx, purchaseReceived, { ...factOf(after), receiptId: receipt.id, lines: told })
  return after
}

/** An order. Throws `purchase.unknown`. */
export async function loadPurchase(ctx: Ctx, id: PurchaseId): Promise<PurchaseWithLines> {
  const found = await store.purchaseById(ctx, id, false)
  if (found === undefined) throw purchaseErrors["purchase.unknown"]({ id })
  return found
}

async function hold(ctx: Ctx, id: PurchaseId, version?: number): Promise<PurchaseWithLines> {
  const found = await store.purchaseById(ctx, id, true)
  if (found === undefined) throw purchaseErrors["purchase.unknown"]({ id })
  if (version !== undefined && version !== found.version) throw httpErrors["version.mismatch"]()
  return found
}

function next(ctx: Ctx, p: PurchaseWithLines): PurchaseWithLines {
  return { ...p, version: p.version + 1, updatedAt: ctx.now }
}

/** The lines of a draft with the names of their items, everything checked. */
async function checked(
  ctx: Ctx,
  ports: PurchasingPorts,
  { supplierId, currency, expectedOn }: PurchaseDraft,
  wanted: readonly PurchaseLineDraft[],
): Promise<PurchaseLine[]> {
  await loadSupplier(ctx, supplierId)
  currencyExponent(currency)
  if (expectedOn !== null) addDays(expectedOn, 0)
  refuseTwice(wanted.map((line) => line.variantId))
  if (wanted.some((line) => line.quantity <= 0n)) throw purchaseErrors["purchase.quantity_invalid"]()
  const items = new Map(
    (
      await ports.items(
        ctx,
        wanted.map((line) => line.variantId),
      )
    ).map((i) => [i.variantId, i]),
  )
  return wanted.map(({ variantId, quantity, unitCost }, i) => {
    const item = items.get(variantId)
    if (item === undefined) throw purchaseErrors["purchase.variant_unknown"]({ id: variantId })
    return { lineNo: i + 1, variantId, quantity, unitCost, description: item.name, sku: item.sku, received: 0n }
  })
}

function received(order: PurchaseWithLines, came: readonly ReceivedLine[]): PurchaseLine[] {
  refuseTwice(came.map(({ lineNo }) => lineOf(order, lineNo).variantId))
  const byLine = new Map(came.map(({ lineNo, quantity }) => [lineNo, quantity]))
  return order.lines.map((line) => {
    const quantity = byLine.get(line.lineNo)
    if (quantity === undefined) return line
    if (quantity <= 0n) throw purchaseErrors["purchase.quantity_invalid"]()
    const open = openOf(line, order.overPercent)
    if (quantity > open) throw purchaseErrors["purchase.too_much"]({ lineNo: line.lineNo, open: formatMicro(open) })
    return { ...line, received: line.received + quantity }
  })
}

function lineOf(order: PurchaseWithLines, lineNo: number): PurchaseLine {
  const found = order.lines.find((line) => line.lineNo === lineNo)
  if (found === undefined) throw purchaseErrors["purchase.line_unknown"]({ lineNo })
  return found
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) throw purchaseErrors["purchase.item_twice"]({ id: twice })
}

function factOf({ id: purchaseOrderId, supplierId, number, state }: Purchase) {
  return { purchaseOrderId, supplierId, number, state }
}

function auditOf({ lines, totalMinor, expectedOn, supplierId, currency }: PurchaseWithLines) {
  const short = lines.map(({ variantId, quantity, unitCost }) => [
    variantId,
    formatMicro(quantity),
    formatMicro(unitCost),
  ])
  return { supplierId, expectedOn, currency, totalMinor: String(totalMinor), lines: short }
}
