import { IconTargetArrow } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** What may be sold to whom. */
export const dealsArea: Area = {
  nav: [
    {
      to: "/deals",
      group: "sell",
      label: (t) => t("deals.title"),
      icon: IconTargetArrow,
      order: 5,
      needs: "deals:read",
    },
  ],
  pages: [
    { path: "deals", needs: "deals:read", load: () => import("./deals-page.tsx") },
    { path: "deals/board", needs: "deals:read", load: () => import("./board-page.tsx") },
    { path: "deals/pipelines", needs: "deals:read", load: () => import("./pipelines-page.tsx") },
    { path: "deals/:id", needs: "deals:read", load: () => import("./deal-page.tsx") },
  ],
  finders: [{ needs: "deals:read", label: (t) => t("deals.title"), find: findDeals }],
  commands: [{ needs: "deals:read", label: (t) => t("deals.board"), to: "/deals/board" }],
}

async function findDeals(term: string) {
  const { data } = await call("get", "/deals", { query: { search: term, limit: 6 } })
  return data.map(({ id, name, stageName }) => ({ id, title: name, hint: stageName, to: `/deals/${id}` }))
}
