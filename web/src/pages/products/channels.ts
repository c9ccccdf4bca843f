import type { Row } from "../../api/index.ts"

/** Where a product can be listed. */
export const listChannels = [
  "storefront",
  "marketplace",
  "shopify",
  "woocommerce",
] as const satisfies readonly Row<"/products">["listedOn"][number][]
export type ListChannel = (typeof listChannels)[number]
