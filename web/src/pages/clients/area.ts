import { IconCalendarStats } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** A client as the hub of its tickets, assets, money and projects. */
export const clientsArea: Area = {
  nav: [
    {
      to: "/reports/clients",
      group: "insight",
      label: (t) => t("months.title"),
      icon: IconCalendarStats,
      order: 15,
      needs: "desk:read",
    },
  ],
  pages: [
    { path: "clients/:id", needs: "customers:read", load: () => import("./client-page.tsx") },
    { path: "settings/service", needs: "work:read", load: () => import("./service-settings-page.tsx") },
    { path: "reports/clients", needs: "desk:read", load: () => import("./months-page.tsx") },
  ],
}
