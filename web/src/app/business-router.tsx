import type { ComponentType } from "react"
import { createBrowserRouter, type RouteObject } from "react-router"
import { NotFound, PageError } from "../kit/feedback/index.ts"
import { areas } from "../pages/register.ts"
import { businessRoot } from "./address.ts"
import type { AreaPage } from "./area.ts"
import { Layout, PageOutline } from "./layout.tsx"
import { useMay } from "./me.ts"
import { NoPermission } from "./no-permission.tsx"
import { wordsOf } from "./preload.ts"

/** The addresses inside a business, made from the areas of the register. */
export function businessRouter(slug: string) {
  const pages = areas.flatMap((area) => area.pages)
  return createBrowserRouter(
    [
      {
        Component: Layout,
        ErrorBoundary: PageError,
        HydrateFallback: PageOutline,
        children: [
          // A page that breaks leaves the frame around it standing.
          { ErrorBoundary: PageError, children: [...pages.map(routeOf), { path: "*", Component: NotFound }] },
        ],
      },
    ],
    { basename: businessRoot(slug) },
  )
}

function routeOf(page: AreaPage): RouteObject {
  return {
    path: page.path,
    lazy: async () => {
      const [{ Component }] = await Promise.all([page.load(), wordsOf(page)])
      return { Component: guarded(Component, page.needs) }
    },
    ...(page.children === undefined ? {} : { children: page.children.map(routeOf) }),
  }
}

/** A page is shown to whom it may be; the server refuses its data to everybody else in any case. */
function guarded(Page: ComponentType, needs: string): ComponentType {
  return function Guarded() {
    const may = useMay()
    return may(needs) ? <Page /> : <NoPermission />
  }
}
