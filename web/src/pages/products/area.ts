import { IconCategory, IconPackage, IconUpload } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** What is sold: products with their variants, categories, and files that bring many at once. */
export const productsArea: Area = {
  nav: [
    {
      to: "/products",
      group: "goods",
      label: (t) => t("products.title"),
      icon: IconPackage,
      order: 10,
      needs: "catalogue:read",
    },
    {
      to: "/categories",
      group: "goods",
      label: (t) => t("categories.title"),
      icon: IconCategory,
      order: 20,
      needs: "catalogue:read",
    },
    {
      to: "/import",
      group: "goods",
      label: (t) => t("import.title"),
      icon: IconUpload,
      order: 60,
      needs: "catalogue:write",
    },
  ],
  pages: [
    { path: "products", needs: "catalogue:read", load: () => import("./products-page.tsx") },
    { path: "products/new", needs: "catalogue:write", load: () => import("./new-product-page.tsx") },
    { path: "products/:id", needs: "catalogue:read", load: () => import("./product-page.tsx") },
    { path: "products/:id/edit", needs: "catalogue:write", load: () => import("./edit-product-page.tsx") },
    { path: "categories", needs: "catalogue:read", load: () => import("./categories-page.tsx") },
    { path: "import", needs: "catalogue:write", load: () => import("./import-page.tsx") },
  ],
  commands: [
    { needs: "catalogue:write", label: (t) => t("products.new"), to: "/products/new" },
    { needs: "catalogue:write", label: (t) => t("import.title"), to: "/import" },
  ],
  finders: [{ needs: "catalogue:read", label: (t) => t("products.title"), find: findProducts }],
}

async function findProducts(term: string) {
  const { data } = await call("get", "/products", { query: { search: term, limit: 6 } })
  return data.map((product) => ({
    id: product.id,
    title: product.name,
    hint: product.variants.map(({ sku }) => sku ?? "").join(", "),
    to: `/products/${product.id}`,
  }))
}
