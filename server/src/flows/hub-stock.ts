import { readListing, skusOf, variantsBySku } from "#business/catalogue"
import { availability, levelChanged, setLevels } from "#business/stock"
import { type DomainPort, hubIdOf, retryRefused, tellHub } from "#hub"
import { formatMicro, type Id, isId, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { type HubRow, textIn } from "./hub-rows.ts"
import { shopOf, shops } from "./hub-shops.ts"

type VariantId = Id<"var">

/** Tells the hub how many of these can be sold, over all places; null where nobody counts. Items no shop lists are not told. */
export async function stockToHub(ctx: Ctx, ids: readonly VariantId[], isAgain = false): Promise<void> {
  const variants = await skusOf(ctx, ids)
  const free = await availability(ctx, ids)
  for (const { variantId, productId, sku, tracksStock } of variants) {
    if (sku === null) continue
    const isKnown = (await hubIdOf(ctx, "stock_level", variantId)) !== null
    if (!isKnown && !(await isListed(ctx, productId))) continue
    const row = rowOf(sku, tracksStock ? free.get(variantId) : undefined)
    await tellHub(ctx, { kind: "stock_level", id: variantId, row, isAgain })
  }
}

function rowOf(sku: string, free: bigint | undefined): HubRow {
  return { sku, location: null, available: free === undefined ? null : formatMicro(free > 0n ? free : 0n) }
}

async function isListed(ctx: Ctx, productId: Id<"prd">): Promise<boolean> {
  for (const shop of shops) if ((await readListing(ctx, productId, shop)).isListed) return true
  return false
}

/**
 * What a shop says of its stock opens ours where nobody has counted yet, once; from then on the ledger here is the truth for every shop.
 * What is sold there comes as an order.
 */
export const stockDomain: DomainPort = {
  apply: async (ctx, { data, connector, externalId }) => {
    const sku = textIn(data, "sku")
    const found = sku === null ? undefined : (await variantsBySku(ctx, [sku])).get(sku)
    if (sku === null || found === undefined) return null
    const [variant] = await skusOf(ctx, [found.variantId])
    const theirs = textIn(data, "available")
    const counted = (await availability(ctx, [found.variantId])).get(found.variantId)
    if (counted === undefined && theirs !== null && variant?.tracksStock === true) {
      const onHand = parseMicro(theirs)
      const reference = `${connector ?? "hub"}:${externalId ?? sku}`
      await setLevels(ctx, [{ variantId: found.variantId, onHand: onHand > 0n ? onHand : 0n, reference }])
    }
    const now = (await availability(ctx, [found.variantId])).get(found.variantId)
    return { domainId: found.variantId, row: rowOf(sku, variant?.tracksStock ? now : undefined) }
  },
  isFor: async (ctx, { domainId, connector }) => {
    const shop = shopOf(connector)
    if (shop === undefined || !isId("var", domainId)) return true
    const [variant] = await skusOf(ctx, [domainId])
    return variant !== undefined && (await readListing(ctx, variant.productId, shop)).isListed
  },
}

/** A stock change anywhere reaches every shop; what came in may be what a refused order waits for. */
export const hubStockFlows: readonly Flow[] = [
  afterCommitWhereWanted(levelChanged, "hub-stock-level-changed", async (ctx, { data }) => {
    await stockToHub(ctx, [data.variantId])
    if (incoming.has(data.reason)) await retryRefused(ctx, "order")
  }),
]

const incoming: ReadonlySet<string> = new Set([
  "opening",
  "receipt",
  "release",
  "return",
  "cancellation",
  "adjustment",
  "stocktake",
  "settings",
])
