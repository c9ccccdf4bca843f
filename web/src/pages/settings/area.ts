import { IconSettings } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** How the business and its people are set up. */
export const settingsArea: Area = {
  nav: [
    {
      to: "/settings",
      group: "settings",
      label: (t) => t("settings.title"),
      icon: IconSettings,
      order: 10,
      needs: "me:read",
    },
  ],
  pages: [
    { path: "settings", needs: "me:read", load: () => import("./settings-page.tsx") },
    { path: "settings/business", needs: "access:read", load: () => import("./business-page.tsx") },
    { path: "settings/billing", needs: "billing:read", load: () => import("./billing-page.tsx") },
    { path: "settings/tax", needs: "catalogue:read", load: () => import("./tax-page.tsx") },
    { path: "settings/channels", needs: "sales:read", load: () => import("./channels-page.tsx") },
    { path: "settings/integrations", needs: "integrations:read", load: () => import("./integrations-page.tsx") },
    { path: "settings/locations", needs: "stock:read", load: () => import("./locations-page.tsx") },
    { path: "settings/people", needs: "access:read", load: () => import("./people-page.tsx") },
    { path: "settings/api-keys", needs: "access:read", load: () => import("./api-keys-page.tsx") },
    { path: "settings/audit", needs: "access:read", load: () => import("./audit-page.tsx") },
    { path: "settings/mail", needs: "mail:read", load: () => import("./mail-page.tsx") },
    { path: "settings/data", needs: "data:export", load: () => import("./data-page.tsx") },
    { path: "settings/notifications", needs: "me:read", load: () => import("./notifications-page.tsx") },
    { path: "settings/me", needs: "me:read", load: () => import("./me-page.tsx") },
  ],
  commands: [
    { needs: "access:write", label: (t) => t("people.invite"), to: "/settings/people" },
    { needs: "me:read", label: (t) => t("shell.yourAccount"), to: "/settings/me" },
  ],
}
