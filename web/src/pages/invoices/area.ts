import { IconFileInvoice, IconReceiptRefund } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** Invoices and the notes that credit them. */
export const invoicesArea: Area = {
  nav: [
    {
      to: "/invoices",
      group: "money",
      label: (t) => t("invoices.title"),
      icon: IconFileInvoice,
      order: 10,
      needs: "billing:read",
    },
    {
      to: "/credit-notes",
      group: "money",
      label: (t) => t("creditNotes.title"),
      icon: IconReceiptRefund,
      order: 30,
      needs: "billing:read",
    },
  ],
  pages: [
    { path: "invoices", needs: "billing:read", load: () => import("./invoices-page.tsx") },
    { path: "invoices/new", needs: "billing:write", load: () => import("./new-invoice-page.tsx") },
    { path: "invoices/:id", needs: "billing:read", load: () => import("./invoice-page.tsx") },
    { path: "invoices/:id/edit", needs: "billing:write", load: () => import("./edit-invoice-page.tsx") },
    { path: "credit-notes", needs: "billing:read", load: () => import("./credit-notes-page.tsx") },
    { path: "credit-notes/:id", needs: "billing:read", load: () => import("./credit-note-page.tsx") },
  ],
  commands: [{ needs: "billing:write", label: (t) => t("invoices.new"), to: "/invoices/new" }],
}
