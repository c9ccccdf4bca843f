import { useQueries } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"

/** The steps of a beginning business, in their order. */
export const steps = ["details", "tax", "products", "shop", "connection", "sale"] as const
export type Step = (typeof steps)[number]

/** Where each step is done. */
export const stepAddress = {
  details: "/settings/billing",
  tax: "/settings/tax",
  products: "/products/new",
  shop: "/storefronts",
  connection: "/integrations",
  sale: "/orders/new",
} as const satisfies Record<Step, string>

/** Which steps are done, read from the business itself: leaving the guide and coming back loses nothing. */
export function useSteps(): { readonly done: ReadonlySet<Step>; readonly isKnown: boolean } {
  const [billing, taxes, products, shops, connections, orders] = useQueries({
    queries: [
      read("/billing/settings"),
      read("/tax-classes"),
      read("/products", { query: { limit: 1 } }),
      read("/storefronts", { query: { limit: 1 } }),
      read("/integrations/connected"),
      read("/orders", { query: { limit: 1 } }),
    ],
  })
  const done = new Set<Step>()
  if (billing.data && (billing.data.seller.name !== null || billing.data.seller.taxNumber !== null)) done.add("details")
  if ((taxes.data?.data.length ?? 0) > 0) done.add("tax")
  if ((products.data?.data.length ?? 0) > 0) done.add("products")
  if ((shops.data?.data.length ?? 0) > 0) done.add("shop")
  if ((connections.data?.data.length ?? 0) > 0) done.add("connection")
  if ((orders.data?.data.length ?? 0) > 0) done.add("sale")
  return {
    done,
    isKnown: [billing, taxes, products, shops, connections, orders].every(({ data }) => data !== undefined),
  }
}

/** Has the person put the guide away in this browser? */
export function useGuidePutAway(): {
  readonly isAway: boolean
  readonly putAway: () => void
  readonly takeOut: () => void
} {
  const { business } = useHere()
  const key = `mortise.guide-away.${business.id}`
  return {
    isAway: localStorage.getItem(key) === "yes",
    putAway: () => localStorage.setItem(key, "yes"),
    takeOut: () => localStorage.removeItem(key),
  }
}
