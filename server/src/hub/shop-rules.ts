// What shops have in common: how their records are followed, and how what has no id of ours is found by its SKU.
import { filled, rowsAt } from "./answers.ts"
import type { Api } from "./api.ts"
import type { PushItem, ResourceSpec, Writer } from "./define.ts"
import type { Row } from "./lens/rows.ts"
import { single } from "./sync/push-kinds.ts"
import { VendorError } from "./vendor-error.ts"

/** Spread into the resources of a shop. */
export const shopRules = {
  /**
   * What is new there opens our ledger (`pull` reads that alone); from then on ours is the truth for every shop. What is sold there
   * comes as an order: reading the level as well would put it back before the order is here.
   */
  stock: { fullEveryHours: null, authority: { "*": "ours" } },
  /** As sold; sent and cancelled are told by whoever knows it first. */
  orders: { everyMin: 5, authority: { "*": "theirs", status: "newest" } },
  refunds: { everyMin: 5, authority: { "*": "theirs" } },
} as const satisfies Readonly<Record<string, Partial<ResourceSpec>>>

type FindBySku = (api: Api, sku: string) => Promise<Row | null>

/** What has the SKU of one of our product's variants there: how a product is found whose making got no answer. */
export async function firstBySku(api: Api, ours: Row, find: FindBySku): Promise<Row | null> {
  for (const variant of rowsAt(ours, "variants")) {
    const sku = filled(variant, "sku")
    const found = sku === null ? null : await find(api, sku)
    if (found !== null) return found
  }
  return null
}

/** Sets a level for the first time: it is no record that could be made, it stands at what has its SKU. */
export function levelSetter(
  find: FindBySku,
  write: (api: Api, found: Row, item: PushItem, key: string) => Promise<unknown>,
): Writer {
  return single(async (api, item, key) => {
    const sku = filled(item.ours, "sku")
    const found = sku === null ? null : await find(api, sku)
    if (found !== null) return write(api, found, item, key)
    throw new VendorError({ class: "validation", message: `The shop has no product with the SKU ${sku ?? "(none)"}` })
  })
}
