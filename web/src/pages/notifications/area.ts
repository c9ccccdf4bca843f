import type { Area } from "../../app/area.ts"

/** What the person was told. The way here is the bell of the head line. */
export const notificationsArea: Area = {
  nav: [],
  pages: [{ path: "notifications", needs: "me:read", load: () => import("./notifications-page.tsx") }],
  commands: [{ to: "/notifications", needs: "me:read", label: (t) => t("notices.show") }],
}
