import { Navigate, type RouteObject } from "react-router"
import { PageError } from "../../kit/feedback/index.ts"

/** The pages of a client's contacts, outside of any business's own: each comes when it is opened. */
export const portalRoutes: RouteObject = {
  path: "portal/:slug",
  ErrorBoundary: PageError,
  HydrateFallback: () => null,
  children: [
    { path: "sign-in", lazy: () => import("./sign-in-page.tsx") },
    {
      lazy: () => import("./portal-frame.tsx"),
      children: [
        { index: true, element: <Navigate to="tickets" replace /> },
        { path: "tickets", lazy: () => import("./tickets-page.tsx") },
        { path: "tickets/:id", lazy: () => import("./ticket-page.tsx") },
        { path: "invoices", lazy: () => import("./invoices-page.tsx") },
        { path: "invoices/:id", lazy: () => import("./invoice-page.tsx") },
        { path: "assets", lazy: () => import("./assets-page.tsx") },
        { path: "assets/:id", lazy: () => import("./asset-page.tsx") },
      ],
    },
  ],
}

/** Where a mail leads that asks a client how it went; nobody signs in for it. */
export const rateRoute: RouteObject = {
  path: "rate/:token",
  ErrorBoundary: PageError,
  HydrateFallback: () => null,
  lazy: () => import("./rate-page.tsx"),
}
