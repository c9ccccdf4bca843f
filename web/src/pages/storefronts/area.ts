import { IconBuildingStore } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** The shops that shoppers see: their pages and their looks. */
export const storefrontsArea: Area = {
  nav: [
    {
      to: "/storefronts",
      group: "sell",
      label: (t) => t("shell.menuLines.storefronts"),
      icon: IconBuildingStore,
      order: 30,
      needs: "sales:read",
    },
  ],
  pages: [
    { path: "storefronts", needs: "sales:read", load: () => import("./storefronts-page.tsx") },
    { path: "storefronts/:id", needs: "sales:read", load: () => import("./storefront-page.tsx") },
    { path: "storefronts/:id/looks", needs: "sales:write", load: () => import("./looks-page.tsx") },
    { path: "storefronts/:id/checkout", needs: "sales:write", load: () => import("./checkout-page.tsx") },
    { path: "storefronts/pages/:id", needs: "sales:write", load: () => import("./editor-page.tsx") },
  ],
}
