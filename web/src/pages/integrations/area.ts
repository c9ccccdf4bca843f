import { IconPlugConnected } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

const read = "integrations:read"
const foundMax = 5

/** Outside services that the business is connected with. */
export const integrationsArea: Area = {
  nav: [
    {
      to: "/integrations",
      group: "connect",
      label: (t) => t("shell.menuLines.integrations"),
      icon: IconPlugConnected,
      order: 10,
      needs: read,
    },
  ],
  pages: [
    { path: "integrations", needs: read, load: () => import("./integrations-page.tsx") },
    { path: "integrations/:slug", needs: read, load: () => import("./connector-page.tsx") },
    { path: "integrations/:slug/:id", needs: read, load: () => import("./connection-page.tsx") },
  ],
  finders: [{ needs: read, label: (t) => t("integrations.title"), find: findConnectors }],
}

/** Services by a part of their name or of what they do. */
async function findConnectors(term: string) {
  const { data } = await call("get", "/integrations", { query: { search: term.slice(0, 100) } })
  return data
    .slice(0, foundMax)
    .map(({ slug, name, about }) => ({ id: slug, title: name, hint: about, to: `/integrations/${slug}` }))
}
