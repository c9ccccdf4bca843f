import { IconClock, IconContract, IconFileDollar, IconHourglass, IconReceipt2, IconTags } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Time and expenses: written down, approved, charged. */
export const hoursArea: Area = {
  nav: [
    { to: "/hours", group: "service", label: (t) => t("hours.title"), icon: IconClock, order: 40, needs: "work:read" },
    {
      to: "/expenses",
      group: "service",
      label: (t) => t("expenses.title"),
      icon: IconReceipt2,
      order: 50,
      needs: "work:read",
    },
    {
      to: "/bill-work",
      group: "service",
      label: (t) => t("bill.title"),
      icon: IconFileDollar,
      order: 60,
      needs: "billing:read",
    },
    { to: "/rates", group: "service", label: (t) => t("rates.title"), icon: IconTags, order: 70, needs: "work:read" },
    {
      to: "/retainers",
      group: "service",
      label: (t) => t("retainers.title"),
      icon: IconHourglass,
      order: 72,
      needs: "work:read",
    },
    {
      to: "/contracts",
      group: "service",
      label: (t) => t("contracts.title"),
      icon: IconContract,
      order: 74,
      needs: "work:read",
    },
  ],
  pages: [
    { path: "hours", needs: "work:read", load: () => import("./hours-page.tsx") },
    { path: "hours/:id", needs: "work:read", load: () => import("./entry-page.tsx") },
    { path: "expenses", needs: "work:read", load: () => import("./expenses-page.tsx") },
    { path: "expenses/:id", needs: "work:read", load: () => import("./expense-page.tsx") },
    { path: "bill-work", needs: "billing:read", load: () => import("./bill-page.tsx") },
    { path: "rates", needs: "work:read", load: () => import("./rates-page.tsx") },
    { path: "contracts", needs: "work:read", load: () => import("./contracts-page.tsx") },
    { path: "retainers", needs: "work:read", load: () => import("./retainers-page.tsx") },
  ],
  commands: [{ needs: "billing:read", label: (t) => t("bill.title"), to: "/bill-work" }],
}
