import type { Area } from "../../app/area.ts"

/** How the service desk is set up; its way in is the menu of the settings. */
export const deskSetupArea: Area = {
  nav: [],
  pages: [
    { path: "settings/desk", needs: "desk:write", load: () => import("./setup-page.tsx") },
    { path: "settings/desk/queues", needs: "desk:manage", load: () => import("./queues-page.tsx") },
    { path: "settings/desk/policies", needs: "desk:manage", load: () => import("./policies-page.tsx") },
    { path: "settings/desk/calendars", needs: "desk:manage", load: () => import("./calendars-page.tsx") },
    { path: "settings/desk/canned-replies", needs: "desk:write", load: () => import("./canned-page.tsx") },
    { path: "settings/desk/mailboxes", needs: "desk:manage", load: () => import("./mailboxes-page.tsx") },
    { path: "settings/desk/mails", needs: "desk:manage", load: () => import("./mails-page.tsx") },
    { path: "settings/desk/general", needs: "desk:manage", load: () => import("./general-page.tsx") },
  ],
  commands: [
    { needs: "desk:manage", label: (t) => t("deskSetup.sections.policies"), to: "/settings/desk/policies" },
    { needs: "desk:manage", label: (t) => t("deskSetup.sections.calendars"), to: "/settings/desk/calendars" },
    { needs: "desk:manage", label: (t) => t("deskSetup.sections.queues"), to: "/settings/desk/queues" },
    { needs: "desk:manage", label: (t) => t("deskSetup.sections.mailboxes"), to: "/settings/desk/mailboxes" },
    { needs: "desk:write", label: (t) => t("deskSetup.sections.canned"), to: "/settings/desk/canned-replies" },
  ],
}
