import type { Route } from "#platform/http"
import { joinRoutes } from "./join-routes.ts"
import { mailboxRoutes } from "./mailbox-routes.ts"
import { deskPortalRoutes } from "./portal-routes.ts"
import type { DeskPorts } from "./ports.ts"
import { ratingRoutes } from "./rating-routes.ts"
import { replyRoutes } from "./reply-routes.ts"
import { setupRoutes } from "./setup-routes.ts"
import { ticketRoutes } from "./ticket-routes.ts"
import { timelineRoutes } from "./timeline-routes.ts"

/** Every route of the desk. */
export const deskRoutes = (ports: DeskPorts): readonly Route[] => [
  ...ticketRoutes(ports),
  ...replyRoutes,
  ...timelineRoutes(ports),
  ...joinRoutes(ports),
  ...setupRoutes(ports),
  ...mailboxRoutes,
  ...ratingRoutes,
  ...deskPortalRoutes(ports),
]
