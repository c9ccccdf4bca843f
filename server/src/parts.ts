import { catalogueEvents } from "#business/catalogue"
import { customerCreated, customerRoutes, customerUpdated } from "#business/customers"
import { supplierCreated, supplierRoutes, supplierUpdated } from "#business/purchasing"
import { apiKeyCreated } from "#platform/auth"
import type { EventType } from "#platform/events"
import type { Route } from "#platform/http"

/** Every event that a part declares. A new event is added here. */
export const eventTypes: readonly EventType[] = [
  apiKeyCreated,
  ...catalogueEvents,
  customerCreated,
  customerUpdated,
  supplierCreated,
  supplierUpdated,
]

/** Every route of the API. A new domain's routes are added here. */
export const routes: readonly Route[] = [
  ...customerRoutes,
  ...supplierRoutes,
]
