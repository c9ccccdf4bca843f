import { IconActivityHeartbeat, IconChartBar } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Numbers over time. */
export const reportsArea: Area = {
  nav: [
    {
      to: "/reports/sales",
      group: "insight",
      label: (t) => t("reports.sales"),
      icon: IconChartBar,
      order: 10,
      needs: "sales:read",
    },
    {
      to: "/reports/integrations",
      group: "insight",
      label: (t) => t("health.title"),
      icon: IconActivityHeartbeat,
      order: 20,
      needs: "integrations:read",
    },
  ],
  pages: [
    { path: "reports/sales", needs: "sales:read", load: () => import("./sales-page.tsx") },
    { path: "reports/integrations", needs: "integrations:read", load: () => import("./health-page.tsx") },
  ],
}
