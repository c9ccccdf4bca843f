import { IconDevices } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** What clients own and somebody looks after. */
export const assetsArea: Area = {
  nav: [
    {
      to: "/assets",
      group: "service",
      label: (t) => t("assets.title"),
      icon: IconDevices,
      order: 30,
      needs: "assets:read",
    },
  ],
  pages: [
    { path: "assets", needs: "assets:read", load: () => import("./assets-page.tsx") },
    { path: "asset-types", needs: "assets:read", load: () => import("./types-page.tsx") },
    { path: "assets/:id", needs: "assets:read", load: () => import("./asset-page.tsx") },
  ],
  finders: [{ needs: "assets:read", label: (t) => t("assets.title"), find: findAssets }],
}

async function findAssets(term: string) {
  const { data } = await call("get", "/assets", { query: { search: term, limit: 6 } })
  return data.map(({ id, name, serial }) => ({ id, title: name, hint: serial ?? "", to: `/assets/${id}` }))
}
