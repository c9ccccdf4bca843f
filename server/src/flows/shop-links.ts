import { loadGroup, memberships } from "#business/marketplace"
import { type OrderId, orderPageParts, orderWord } from "#business/sales"
import { AppError, isId } from "#kernel"
import { configOf } from "#platform/config"
import { type Ctx, within } from "#platform/db"

/** Where the buyer of an order sees how it is doing; null for an order that no shop of ours has taken. */
export async function orderPageUrl(ctx: Ctx, id: OrderId): Promise<string | null> {
  const page = await orderPageParts(ctx, id)
  if (page === undefined) return null
  const { slug, groupId, statusToken } = page
  if (slug !== null) return publicUrl(ctx, `/shops/${slug}/orders/${orderWord({ id, statusToken })}`)
  return groupId !== null && isId("mgr", groupId) ? groupPageUrl(ctx, groupId) : null
}

/** The page of a marketplace's checkout: its operator keeps the token. */
async function groupPageUrl(ctx: Ctx, groupId: `mgr_${string}`): Promise<string | null> {
  for (const { operatorTenant, marketplaceSlug } of await memberships(ctx)) {
    try {
      const group = await within(ctx, operatorTenant, (there) => loadGroup(there, groupId))
      return publicUrl(ctx, `/market/${marketplaceSlug}/orders/${group.statusToken}`)
    } catch (error) {
      // A business may sell on several marketplaces: this one has no such checkout.
      if (!(error instanceof AppError) || error.code !== "marketplace.group_unknown") throw error
    }
  }
  return null
}

/** An address of this installation as mails name it. */
function publicUrl(ctx: Ctx, path: string): string {
  const { url, host, port } = configOf(ctx)
  return `${url === "" ? `http://${host}:${port}` : url.replace(/\/+$/, "")}${path}`
}
