/** The outside shops among the systems: connector and channel have one name. */
export const shops = ["shopify", "woocommerce"] as const
export type Shop = (typeof shops)[number]

/** The shop that a connector or channel stands for; undefined for all others. */
export function shopOf(name: string | null): Shop | undefined {
  return shops.find((shop) => shop === name)
}
