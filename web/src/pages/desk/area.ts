import { IconTicket } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** What clients ask for. */
export const deskArea: Area = {
  nav: [
    {
      to: "/tickets",
      group: "service",
      label: (t) => t("desk.title"),
      icon: IconTicket,
      order: 10,
      needs: "desk:read",
    },
  ],
  pages: [
    { path: "tickets", needs: "desk:read", load: () => import("./tickets-page.tsx") },
    { path: "tickets/:id", needs: "desk:read", load: () => import("./ticket-page.tsx") },
  ],
}
