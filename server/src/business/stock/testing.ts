import { micro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import type { TestTenant } from "#testing"
import { type Demand, reserveStock, setLevels } from "./index.ts"
import type { LocationId, OrderId, OrderLineId, VariantId } from "./stock.ts"

export const newVariant = (): VariantId => newId("var")
export const newOrder = (): OrderId => newId("ord")
export const newLine = (): OrderLineId => newId("oln")

/** A new item with so many on hand, at the default location or at one of these. */
export async function stocked(
  t: TestTenant,
  onHand: string,
  locations: readonly (LocationId | undefined)[] = [undefined],
): Promise<VariantId> {
  const variantId = newVariant()
  await t.run((ctx) =>
    setLevels(
      ctx,
      locations.map((locationId) => ({
        variantId,
        ...(locationId && { locationId }),
        onHand: micro(onHand),
        reference: "opening",
      })),
    ),
  )
  return variantId
}

/** A line that wants so many of an item. */
export function line(variantId: VariantId, quantity: string): Demand {
  return { orderLineId: newLine(), variantId, quantity: micro(quantity) }
}

/** Reserves lines for a new order in a transaction of its own. */
export async function reserve(t: TestTenant, demands: readonly Demand[], until: Date | null = null): Promise<OrderId> {
  const orderId = newOrder()
  await t.run((ctx) => reserveStock(ctx, { orderId, demands, until }))
  return orderId
}

/** The stock events of an item so far, as `reason` or `low`. */
export async function told(t: TestTenant, variantId: VariantId): Promise<string[]> {
  return t.run(async (ctx) => {
    const { rows } = await ctx.tx.session.query(
      "select type, data->>'reason' as reason from events where subject = $1 order by ord",
      [variantId],
    )
    return (rows as { type: string; reason: string | null }[]).map((r) => r.reason ?? r.type.split(".").at(-1) ?? "")
  })
}

/** On hand and reserved of an item, added up over its locations. */
export async function sums(ctx: Ctx, variantId: VariantId): Promise<{ onHand: string; reserved: string }> {
  const { rows } = await ctx.tx.session.query(
    `select trim_scale(sum(on_hand))::text as "onHand", trim_scale(sum(reserved))::text as reserved from stock_levels where variant_id = $1`,
    [variantId],
  )
  return rows[0] as { onHand: string; reserved: string }
}
