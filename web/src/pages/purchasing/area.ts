import { IconTruckDelivery } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Whom goods are bought from. */
export const purchasingArea: Area = {
  nav: [
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
    { path: "suppliers", needs: "purchasing:read", load: () => import("./suppliers-page.tsx") },
    { path: "suppliers/:id", needs: "purchasing:read", load: () => import("./supplier-page.tsx") },
  ],
}
