import { IconFolders } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** Work with a beginning, an end and a budget. */
export const projectsArea: Area = {
  nav: [
    {
      to: "/projects",
      group: "service",
      label: (t) => t("projects.title"),
      icon: IconFolders,
      order: 20,
      needs: "projects:read",
    },
  ],
  pages: [
    { path: "projects", needs: "projects:read", load: () => import("./projects-page.tsx") },
    { path: "projects/:id", needs: "projects:read", load: () => import("./project-page.tsx") },
  ],
  finders: [{ needs: "projects:read", label: (t) => t("projects.title"), find: findProjects }],
}

async function findProjects(term: string) {
  const { data } = await call("get", "/projects", { query: { search: term, limit: 6 } })
  return data.map(({ id, name, number }) => ({ id, title: name, hint: `#${number}`, to: `/projects/${id}` }))
}
