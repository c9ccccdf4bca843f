import { billingEvents } from "#business/billing"
import { catalogueEvents, catalogueRoutes } from "#business/catalogue"
import { customerEvents, customerRoutes } from "#business/customers"
import { supplierCreated, supplierRoutes, supplierUpdated } from "#business/purchasing"
import { accessEvents, accessRoutes } from "#platform/auth"
import type { EventType } from "#platform/events"
import { fileRoutes } from "#platform/files"
import type { Route } from "#platform/http"
import { forgetIdempotencyKeys, type Job } from "#platform/jobs"
import { mailFailed, mailRoutes, mailSent } from "#platform/mail"

/** Every event that a part declares. A new event is added here. */
export const eventTypes: readonly EventType[] = [
  ...accessEvents,
  ...billingEvents,
  ...catalogueEvents,
  ...customerEvents,
  mailFailed,
  mailSent,
  supplierCreated,
  supplierUpdated,
]

/** Every route of the API. A new domain's routes are added here. */
export const routes: readonly Route[] = [
  ...accessRoutes,
  ...catalogueRoutes,
  ...fileRoutes,
  ...customerRoutes,
  ...mailRoutes,
  ...supplierRoutes,
]

/** Everything that is done by the clock. A new job is added here. */
export const jobs: readonly Job[] = [
  forgetIdempotencyKeys,
]
