import { IconBuildingCommunity, IconBuildingStore, IconCashBanknote } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Marketplaces: one's own with its sellers and payouts, and those where the business sells. */
export const marketplaceArea: Area = {
  nav: [
    {
      to: "/marketplace",
      group: "sell",
      label: (t) => t("shell.menuLines.market"),
      icon: IconBuildingCommunity,
      order: 70,
      needs: "marketplace:read",
    },
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
    { path: "payouts/:id", needs: "marketplace:read", load: () => import("./payout-page.tsx") },
    { path: "marketplace", needs: "marketplace:read", load: () => import("./market-page.tsx") },
    { path: "marketplace/sellers", needs: "marketplace:read", load: () => import("./sellers-page.tsx") },
    { path: "marketplace/sellers/:id", needs: "marketplace:read", load: () => import("./seller-page.tsx") },
    { path: "marketplace/joined/:id", needs: "marketplace:read", load: () => import("./member-page.tsx") },
    {
      path: "marketplace/joined/:id/payouts/:payout",
      needs: "marketplace:read",
      load: () => import("./member-payout-page.tsx"),
    },
  ],
  commands: [
    { needs: "marketplace:read", label: (t) => t("market.sellers"), to: "/marketplace/sellers" },
    { needs: "marketplace:read", label: (t) => t("market.rules"), to: "/marketplace" },
  ],
}
