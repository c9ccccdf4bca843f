import { IconCash } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Money that came in and went back. */
export const paymentsArea: Area = {
  nav: [
    {
      to: "/payments",
      group: "money",
      label: (t) => t("payments.title"),
      icon: IconCash,
      order: 20,
      needs: "billing:read",
    },
  ],
  pages: [
    { path: "payments", needs: "billing:read", load: () => import("./payments-page.tsx") },
    { path: "payments/new", needs: "billing:write", load: () => import("./new-payment-page.tsx") },
    { path: "payments/:id", needs: "billing:read", load: () => import("./payment-page.tsx") },
  ],
  commands: [{ needs: "billing:write", label: (t) => t("payments.record"), to: "/payments/new" }],
}
