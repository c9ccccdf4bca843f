import type { Route } from "#platform/http"
import type { DeskPorts } from "./ports.ts"
import { ticketRoutes } from "./ticket-routes.ts"

/** Every route of the desk. */
export const deskRoutes = (ports: DeskPorts): readonly Route[] => [...ticketRoutes(ports)]
