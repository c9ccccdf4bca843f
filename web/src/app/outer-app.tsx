import { createBrowserRouter, RouterProvider } from "react-router"
import { NotFound, PageError } from "../kit/feedback/index.ts"
import { portalRoutes, rateRoute } from "../pages/portal/routes.tsx"
import { OuterFrame } from "../pages/sign-in/outer-frame.tsx"
import { restOfWords } from "../texts/index.ts"
import { appRoot } from "./address.ts"
import type { Started } from "./started.ts"

/** Starts the part of the app outside of any business: signing in and up, invitations, a new business. */
export function start(): Started {
  const router = outerRouter()
  return () => <RouterProvider router={router} />
}

function outerRouter() {
  return createBrowserRouter(
    [
      portalRoutes,
      rateRoute,
      {
        Component: OuterFrame,
        ErrorBoundary: PageError,
        HydrateFallback: () => null,
        children: [
          { index: true, lazy: () => import("../pages/sign-in/start-page.tsx") },
          { path: "sign-in", lazy: () => import("../pages/sign-in/sign-in-page.tsx") },
          { path: "sign-up", lazy: () => import("../pages/sign-in/sign-up-page.tsx") },
          { path: "forgotten", lazy: () => import("../pages/sign-in/forgotten-page.tsx") },
          { path: "new-password", lazy: () => import("../pages/sign-in/new-password-page.tsx") },
          { path: "invitations/:id", lazy: () => import("../pages/sign-in/invitation-page.tsx") },
          { path: "businesses/new", lazy: () => import("../pages/sign-in/new-business-page.tsx") },
          { path: "consent", lazy: consentPage },
          { path: "*", Component: NotFound },
        ],
      },
    ],
    { basename: appRoot },
  )
}

/** A page about integrations, in their words. */
async function consentPage() {
  const [{ Component }] = await Promise.all([import("../pages/integrations/consent-page.tsx"), restOfWords()])
  return { Component }
}
