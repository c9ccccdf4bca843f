import fc from "fast-check"
import { expect, test } from "vitest"
import { AppError, type Micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import {
  adjustStock,
  deliverReserved,
  expireReservations,
  releaseReservations,
  reserveStock,
  restock,
  stockDrift,
} from "./index.ts"
import type { LocationId, OrderId, OrderLineId, VariantId } from "./stock.ts"
import { newLine, newOrder, newVariant } from "./testing.ts"

const world = await makeWorld()
const one = 1_000_000n

interface Line {
  readonly order: OrderId
  readonly line: OrderLineId
  readonly item: number
  open: Micro
  delivered: Micro
}

/** What the stock must be: per item and place what is there, per line what is open. */
interface Model {
  readonly t: TestTenant
  readonly items: readonly VariantId[]
  readonly places: readonly LocationId[]
  /** Per item, over all places: splits are the program's own business. */
  readonly onHand: Micro[]
  readonly lines: Line[]
}

type Operation =
  | { readonly kind: "adjust"; readonly item: number; readonly place: number; readonly delta: number }
  | {
      readonly kind: "reserve"
      readonly wants: readonly (readonly [item: number, quantity: number])[]
      readonly expires: boolean
    }
  | { readonly kind: "deliver" | "release" | "return"; readonly line: number; readonly quantity: number }
  | { readonly kind: "expire" }

const item = fc.nat(1)
const quantity = fc.integer({ min: 1, max: 5 })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant("adjust" as const), item, place: fc.nat(1), delta: fc.integer({ min: -4, max: 8 }) }),
  fc.record({
    kind: fc.constant("reserve" as const),
    wants: fc.array(fc.tuple(item, quantity), { minLength: 1, maxLength: 4 }),
    expires: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("deliver" as const, "release" as const, "return" as const),
    line: fc.nat(9),
    quantity,
  }),
  fc.constant({ kind: "expire" as const }),
)

test("whatever happens, levels are the sum of the ledger and what is reserved is what orders have open", async () => {
  const runs = { ...proof, numRuns: Math.ceil(proof.numRuns / 50) }
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (operations) => {
      const model = await makeModel()
      for (const op of operations) await apply(model, op)
      await agree(model)
    }),
    runs,
  )
}, 600_000)

async function makeModel(): Promise<Model> {
  const t = await world.tenant()
  const places = await Promise.all(["A", "B"].map(async (name) => (await t.post("/stock/locations", { name })).body.id))
  const model: Model = { t, items: [newVariant(), newVariant()], places, onHand: [0n, 0n], lines: [] }
  for (const variantId of model.items) {
    for (const locationId of places)
      await t.run((ctx) => adjustStock(ctx, { variantId, locationId, delta: one, reason: "receipt", note: null }))
  }
  model.onHand.fill(2n * one)
  return model
}

async function apply(model: Model, op: Operation): Promise<void> {
  if (op.kind === "adjust") return adjust(model, op)
  if (op.kind === "reserve") return reserveLines(model, op)
  if (op.kind === "expire") return expire(model)
  const line = model.lines[op.line]
  if (line !== undefined) await moveLine(model, op.kind, line, BigInt(op.quantity) * one)
}

async function adjust(model: Model, op: Extract<Operation, { kind: "adjust" }>): Promise<void> {
  const delta = BigInt(op.delta) * one
  const [variantId, locationId] = [model.items[op.item] as VariantId, model.places[op.place] as LocationId]
  const done = await succeeds(
    model.t.run((ctx) => adjustStock(ctx, { variantId, locationId, delta, reason: "adjustment", note: null })),
  )
  if (delta >= 0n) expect(done).toBe(true)
  if (done) model.onHand[op.item] = (model.onHand[op.item] ?? 0n) + delta
}

async function reserveLines(model: Model, op: Extract<Operation, { kind: "reserve" }>): Promise<void> {
  const order = newOrder()
  const wanted = op.wants.map(
    ([i, n]): Line => ({ order, line: newLine(), item: i, open: BigInt(n) * one, delivered: 0n }),
  )
  const demands = wanted.map((w) => ({
    orderLineId: w.line,
    variantId: model.items[w.item] as VariantId,
    quantity: w.open,
  }))
  const until = op.expires ? new Date(world.clock.now().getTime() + 1) : null
  const fits = model.items.every((_, i) => sum(wanted, i) + sum(model.lines, i) <= (model.onHand[i] ?? 0n))
  expect(await succeeds(model.t.run((ctx) => reserveStock(ctx, { orderId: order, demands, until })))).toBe(fits)
  if (fits) model.lines.push(...wanted.map((w) => Object.assign(w, { until })))
}

async function expire(model: Model): Promise<void> {
  world.clock.advanceMs(1)
  await model.t.run(expireReservations)
  for (const line of model.lines) if ("until" in line && line.until !== null) line.open = 0n
}

async function moveLine(
  model: Model,
  kind: "deliver" | "release" | "return",
  line: Line,
  amount: Micro,
): Promise<void> {
  const { t } = model
  const lines = [{ orderLineId: line.line, quantity: amount, variantId: model.items[line.item] as VariantId }]
  if (kind === "release") {
    await t.run((ctx) => releaseReservations(ctx, line.order, lines))
    line.open -= amount < line.open ? amount : line.open
  } else if (kind === "deliver") {
    expect(await succeeds(t.run((ctx) => deliverReserved(ctx, line.order, lines)))).toBe(amount <= line.open)
    if (amount <= line.open) book(model, line, -amount)
  } else if (amount <= line.delivered) {
    await t.run((ctx) => restock(ctx, { orderId: line.order, lines, reason: "return" }))
    line.delivered -= amount
    model.onHand[line.item] = (model.onHand[line.item] ?? 0n) + amount
  }
}

function book(model: Model, line: Line, delta: Micro): void {
  line.open += delta
  line.delivered -= delta
  model.onHand[line.item] = (model.onHand[line.item] ?? 0n) + delta
}

async function agree(model: Model): Promise<void> {
  expect(await model.t.run(stockDrift)).toEqual([])
  const { body } = await model.t.get("/stock/levels").expect(200)
  const levels = body.data as { variantId: string; onHand: string; reserved: string }[]
  model.items.forEach((id, i) => {
    const own = levels.filter((level) => level.variantId === id)
    expect(own.reduce((total, level) => total + Number(level.onHand), 0)).toBe(Number(model.onHand[i]) / Number(one))
    expect(own.reduce((total, level) => total + Number(level.reserved), 0)).toBe(
      Number(sum(model.lines, i)) / Number(one),
    )
    for (const level of own) expect(Number(level.reserved)).toBeLessThanOrEqual(Number(level.onHand))
  })
}

function sum(lines: readonly Line[], index: number): Micro {
  return lines.reduce((total, line) => (line.item === index ? total + line.open : total), 0n)
}

/** False when the domain refuses; whatever else fails, fails the test. */
async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
