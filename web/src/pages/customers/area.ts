import { IconUsers } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** Who buys. */
export const customersArea: Area = {
  nav: [
    {
      to: "/customers",
      group: "people",
      label: (t) => t("customers.title"),
      icon: IconUsers,
      order: 10,
      needs: "customers:read",
    },
  ],
  pages: [
    { path: "customers", needs: "customers:read", load: () => import("./customers-page.tsx") },
    { path: "customers/new", needs: "customers:write", load: () => import("./new-customer-page.tsx") },
    { path: "customers/:id", needs: "customers:read", load: () => import("./customer-page.tsx") },
    { path: "customers/:id/edit", needs: "customers:write", load: () => import("./edit-customer-page.tsx") },
  ],
  commands: [{ needs: "customers:write", label: (t) => t("customers.new"), to: "/customers/new" }],
  finders: [{ needs: "customers:read", label: (t) => t("customers.title"), find: findCustomers }],
}

async function findCustomers(term: string) {
  const { data } = await call("get", "/customers", { query: { search: term, limit: 6 } })
  return data.map(({ id, name, email }) => ({ id, title: name, hint: email ?? "", to: `/customers/${id}` }))
}
