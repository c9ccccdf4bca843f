import fc from "fast-check"
import { expect, test } from "vitest"
import { AppError, type Id, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { type Deal, type DealState, dealStates, stepTo } from "./deal.ts"
import { linkDeal, moveDeal } from "./move.ts"
import { firstStage, type StageKind, stageKinds } from "./pipeline.ts"
import { listPipelines } from "./pipelines.ts"
import type { DealPorts } from "./ports.ts"
import { createDeal, loadDeal, removeDeal } from "./save.ts"

const world = await makeWorld()

test("every state allows the steps of the table and no others", () => {
  const table = dealStates.map((state) => stageKinds.map((kind) => stepTo(state, kind) ?? "-").join(" "))
  expect(table).toEqual(["move win lose", "reopen move -", "reopen - move"])
})

type Order =
  | { readonly act: "go"; readonly to: number; readonly reason: boolean }
  | { readonly act: "kind"; readonly kind: StageKind; readonly reason: boolean; readonly withOrder: boolean }
  | { readonly act: "link"; readonly isOn: boolean }
  | { readonly act: "remove" }

const orders = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant("go" as const), to: fc.nat({ max: 5 }), reason: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("kind" as const),
      kind: fc.constantFrom(...stageKinds),
      reason: fc.boolean(),
      withOrder: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("link" as const), isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("remove" as const) }) },
)

interface Model {
  readonly state: DealState | "gone"
  readonly stage: number
  readonly hasOrder: boolean
  readonly reason: string | null
}

const orderId: Id<"ord"> = newId("ord")
const why = "Price"

/** What the rules of the README make of an order; null: it is refused and changes nothing. */
function expected(now: Model, order: Order, kinds: readonly StageKind[]): Model | null {
  if (now.state === "gone") return null
  if (order.act === "remove") return now.hasOrder ? null : { ...now, state: "gone" }
  if (order.act === "link") return now.state === "won" ? { ...now, hasOrder: order.isOn } : null
  if (order.act === "kind" && order.kind === now.state) return now
  const stage = order.act === "go" ? order.to : kinds.indexOf(order.kind)
  const state = kinds[stage] ?? "open"
  const withOrder = order.act === "kind" && order.withOrder
  if (now.state !== "open" && state !== "open" && state !== now.state) return null
  if (stage === now.stage) return now
  if (withOrder && state !== "won") return null
  if (state === "open") {
    if (now.state !== "open") return now.hasOrder ? null : { ...now, state, stage, reason: null }
    return order.reason ? null : { ...now, stage }
  }
  if (state === "lost" && now.state === "open" && !order.reason) return null
  return { state, stage, hasOrder: now.hasOrder || withOrder, reason: order.reason ? why : now.reason }
}

test("whatever is done to a deal in whatever order, it is what the table says, and a refusal changes nothing", async () => {
  const t = await world.tenant()
  const customerId = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
  const ports: DealPorts = {
    client: async (_ctx, id) => ({ id }),
    orderOwner: async () => customerId,
    invoiceOwner: async () => undefined,
  }
  const [pipeline] = await t.run(listPipelines)
  if (pipeline === undefined) throw new Error("no pipeline")
  const kinds = pipeline.stages.map(({ kind }) => kind)
  const draft = { name: "Lobby", customerId, amountMinor: 5n, currency: "EUR", closeOn: null, probability: null }
  const begin = (ctx: Ctx) =>
    createDeal(ctx, ports, { ...draft, ownerId: null, source: "other", notes: null }, firstStage(pipeline, "open").id)
  const act = (ctx: Ctx, { id }: Deal, order: Order): Promise<unknown> => {
    if (order.act === "remove") return removeDeal(ctx, id)
    if (order.act === "link") return linkDeal(ctx, ports, id, { orderId: order.isOn ? orderId : null })
    const reason = order.reason ? why : null
    if (order.act === "kind")
      return moveDeal(ctx, ports, id, { kind: order.kind }, { reason, ...(order.withOrder ? { orderId } : {}) })
    const stage = pipeline.stages[order.to]
    return moveDeal(ctx, ports, id, { stageId: (stage ?? firstStage(pipeline, "open")).id }, { reason })
  }
  const seen = async (ctx: Ctx, { id }: Deal): Promise<Model> => {
    const now = await loadDeal(ctx, id)
    expect((now.closedAt === null) === (now.state === "open")).toBe(true)
    const stage = pipeline.stages.findIndex((one) => one.id === now.stageId)
    expect(kinds[stage]).toBe(now.state)
    return { state: now.state, stage, hasOrder: now.orderId !== null, reason: now.reason }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(orders, { maxLength: 12 }), async (todo) => {
      const deal = await t.run(begin)
      let model: Model = { state: "open", stage: 0, hasOrder: false, reason: null }
      for (const order of todo) {
        if (model.state === "gone") break
        const next = expected(model, order, kinds)
        const outcome = await t.run((ctx) => act(ctx, deal, order)).catch((error: unknown) => error)
        expect(outcome instanceof AppError, JSON.stringify({ model, order })).toBe(next === null)
        if (outcome instanceof Error && !(outcome instanceof AppError)) throw outcome
        model = next ?? model
        if (model.state !== "gone") expect(await t.run((ctx) => seen(ctx, deal))).toEqual(model)
      }
    }),
    { ...proof, numRuns: Math.ceil(proof.numRuns / 20) },
  )
})
