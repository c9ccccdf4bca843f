import type { Area } from "../../app/area.ts"

/** The guide for a business that begins. */
export const beginArea: Area = {
  nav: [],
  pages: [{ path: "begin", needs: "settings:write", load: () => import("./begin-page.tsx") }],
  commands: [{ needs: "settings:write", label: (t) => t("begin.title"), to: "/begin" }],
}
