import { IconShoppingCartPlus, IconTruckDelivery } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Whom goods are bought from, and what is ordered there. */
export const purchasingArea: Area = {
  nav: [
    {
      to: "/purchase-orders",
      group: "goods",
      label: (t) => t("purchases.title"),
      icon: IconShoppingCartPlus,
      order: 85,
      needs: "purchasing:read",
    },
    {
      to: "/suppliers",
      group: "goods",
      label: (t) => t("suppliers.title"),
      icon: IconTruckDelivery,
      order: 90,
      needs: "purchasing:read",
    },
  ],
  pages: [
    { path: "purchase-orders", needs: "purchasing:read", load: () => import("./purchases-page.tsx") },
    { path: "purchase-orders/new", needs: "purchasing:write", load: () => import("./new-purchase-page.tsx") },
    { path: "purchase-orders/:id", needs: "purchasing:read", load: () => import("./purchase-page.tsx") },
    { path: "purchase-orders/:id/edit", needs: "purchasing:write", load: () => import("./edit-purchase-page.tsx") },
    { path: "suppliers", needs: "purchasing:read", load: () => import("./suppliers-page.tsx") },
    { path: "suppliers/:id", needs: "purchasing:read", load: () => import("./supplier-page.tsx") },
  ],
}
