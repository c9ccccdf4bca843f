import { IconHome2 } from "@tabler/icons-react"
import type { Area } from "../../app/area.ts"

/** The first page. */
export const homeArea: Area = {
  nav: [{ to: "/", group: "home", label: (t) => t("home.title"), icon: IconHome2, order: 0, needs: "me:read" }],
  pages: [{ path: "", needs: "me:read", load: () => import("./home-page.tsx") }],
}
