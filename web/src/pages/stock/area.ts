import { IconArrowsExchange, IconClipboardCheck, IconStack2 } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** What lies where, how it moved, and counting it. */
export const stockArea: Area = {
  nav: [
    { to: "/stock", group: "goods", label: (t) => t("stock.title"), icon: IconStack2, order: 30, needs: "stock:read" },
    {
      to: "/stock/movements",
      group: "goods",
      label: (t) => t("stock.movements"),
      icon: IconArrowsExchange,
      order: 40,
      needs: "stock:read",
    },
    {
      to: "/stocktakes",
      group: "goods",
      label: (t) => t("stocktakes.title"),
      icon: IconClipboardCheck,
      order: 50,
      needs: "stock:read",
    },
  ],
  pages: [
    { path: "stock", needs: "stock:read", load: () => import("./levels-page.tsx") },
    { path: "stock/movements", needs: "stock:read", load: () => import("./movements-page.tsx") },
    { path: "stocktakes", needs: "stock:read", load: () => import("./stocktakes-page.tsx") },
    { path: "stocktakes/:id", needs: "stock:read", load: () => import("./stocktake-page.tsx") },
  ],
}
