import { idParams, type Route, route } from "#platform/http"
import { readDashboard } from "./dashboard.ts"
import { DashboardBody } from "./dashboard-body.ts"

/** The client as the hub of what is done for it. */
export const dashboardRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/clients/:id/dashboard",
    tag: "Reports",
    summary: "A client at a glance: tickets, assets, money, projects, deals, latest activity",
    description:
      "From what was read before as long as nothing about the client has changed since; a part that the caller may not read is null.",
    access: "customers:read",
    params: idParams("cus"),
    reply: DashboardBody,
    handle: (ctx, { params, may }) => readDashboard(ctx, params.id, may),
  }),
]
