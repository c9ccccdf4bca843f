import { IconBuildingStore, IconCashBanknote } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** What a business that runs a marketplace sees of its sellers. */
export const marketplaceArea: Area = {
  nav: [
    {
      to: "/listings",
      group: "sell",
      label: (t) => t("listings.title"),
      icon: IconBuildingStore,
      order: 80,
      needs: "marketplace:read",
    },
    {
      to: "/payouts",
      group: "money",
      label: (t) => t("payouts.title"),
      icon: IconCashBanknote,
      order: 90,
      needs: "marketplace:read",
    },
  ],
  pages: [
    { path: "listings", needs: "marketplace:read", load: () => import("./listings-page.tsx") },
    { path: "payouts", needs: "marketplace:read", load: () => import("./payouts-page.tsx") },
  ],
}
