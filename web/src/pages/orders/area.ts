import { IconShoppingCart } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** Orders of every channel. */
export const ordersArea: Area = {
  nav: [
    {
      to: "/orders",
      group: "sell",
      label: (t) => t("orders.title"),
      icon: IconShoppingCart,
      order: 10,
      needs: "sales:read",
    },
  ],
  pages: [
    { path: "orders", needs: "sales:read", load: () => import("./orders-page.tsx") },
    { path: "orders/new", needs: "sales:write", load: () => import("./new-order-page.tsx") },
    { path: "orders/:id", needs: "sales:read", load: () => import("./order-page.tsx") },
  ],
  commands: [{ needs: "sales:write", label: (t) => t("orders.new"), to: "/orders/new" }],
  finders: [{ needs: "sales:read", label: (t) => t("orders.title"), find: findOrders }],
}

/** Orders by their number, as it stands on every document. */
async function findOrders(term: string) {
  const { data } = await call("get", "/orders", { query: { number: term.toUpperCase().slice(0, 20), limit: 5 } })
  return data.map((order) => ({
    id: order.id,
    title: order.number,
    hint: order.contact.name,
    to: `/orders/${order.id}`,
  }))
}
