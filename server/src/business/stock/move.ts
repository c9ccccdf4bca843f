import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { announce } from "./events.ts"
import { type Move, moveLevels } from "./move-store.ts"
import { type LevelChange, type MovementReason, type OrderId, stockErrors } from "./stock.ts"

/** Books movements of existing levels and tells of each. Throws `stock.below_reserved`, `stock.quantity_invalid`, `version.mismatch`. */
export async function bookMoves(
  ctx: Ctx,
  moves: readonly Move[],
  reason: MovementReason,
  orderId: OrderId | null = null,
): Promise<readonly LevelChange[]> {
  if (moves.length === 0) return []
  const { changes, refused } = await moveLevels(ctx, moves)
  if (refused.some((r) => r.problem === "stale")) throw httpErrors["version.mismatch"]()
  if (refused.some((r) => r.problem === "beyond")) throw stockErrors["stock.quantity_invalid"]()
  if (refused.length > 0) throw stockErrors["stock.below_reserved"]({ items: refused.map((r) => r.variantId) })
  await announce(ctx, changes, reason, orderId)
  return changes
}
