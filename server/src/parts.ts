import { assetEvents, assetJobs, assetPortalRoutes, assetRoutes } from "#business/assets"
import { billingEvents, billingJobs, billingPortalRoutes, billingRoutes } from "#business/billing"
import { catalogueEvents, catalogueRoutes, importRoutes } from "#business/catalogue"
import { customerEvents, customerRoutes } from "#business/customers"
import { dealEvents, dealRoutes } from "#business/deals"
import { deskEvents, deskJobs, deskRoutes } from "#business/desk"
import { marketplaceEvents, marketplaceRoutes } from "#business/marketplace"
import { portalEvents, portalJobs, portalRoutes } from "#business/portal"
import { projectEvents, projectRoutes } from "#business/projects"
import { purchaseRoutes, purchasingEvents, supplierRoutes } from "#business/purchasing"
import { forgetCarts, salesEvents, salesRoutes } from "#business/sales"
import { expireReservationsJob, stockEvents, stockRoutes } from "#business/stock"
import { workEvents, workRoutes } from "#business/work"
import { connectors } from "#connectors"
import {
  assetPorts,
  clientAccountRoutes,
  clientCreated,
  dealPorts,
  deskPorts,
  hubAskers,
  importPorts,
  integrationLogRoutes,
  invoiceMailRoutes,
  marketplaceCheckoutRoutes,
  portalPayments,
  portalPorts,
  projectBillingRoutes,
  projectPorts,
  purchasingPorts,
  shopPorts,
  stockPorts,
  workPorts,
} from "#flows"
import { connectorInbounds, forgetSyncLog, hubEvents, hubRoutes, keepSwitches } from "#hub"
import { forgetInbound, type Inbound, inboundEvents, inboundRoutes } from "#inbound"
import { accessEvents, accessRoutes } from "#platform/auth"
import { type AnySaga, type EventType, sagaRoutes, sagaStuck } from "#platform/events"
import { fileRoutes } from "#platform/files"
import type { Route } from "#platform/http"
import { forgetIdempotencyKeys, type Job } from "#platform/jobs"
import { mailFailed, mailRoutes, mailSent } from "#platform/mail"
import { forgetNotices, noticeRoutes, noticeWritten } from "#platform/notices"
import { dataExported, reportRoutes } from "#reports"
import { draftRoutes, forgetSignIns } from "#shop"
import { forgetDeliveries, webhookEvents, webhookRoutes } from "#webhooks"

/** Every event that a part declares. A new event is added here. */
export const eventTypes: readonly EventType[] = [
  ...webhookEvents,
  ...accessEvents,
  ...assetEvents,
  ...billingEvents,
  ...catalogueEvents,
  ...customerEvents,
  ...dealEvents,
  ...hubEvents,
  ...deskEvents,
  ...portalEvents,
  ...marketplaceEvents,
  ...inboundEvents,
  mailFailed,
  mailSent,
  noticeWritten,
  ...stockEvents,
  sagaStuck,
  dataExported,
  ...salesEvents,
  ...purchasingEvents,
  ...projectEvents,
  ...workEvents,
]

/** Every route of the API. A new domain's routes are added here. */
export const routes: readonly Route[] = [
  ...billingRoutes,
  ...accessRoutes,
  ...assetRoutes(assetPorts),
  ...clientAccountRoutes,
  ...invoiceMailRoutes,
  ...catalogueRoutes,
  ...importRoutes(importPorts),
  ...fileRoutes,
  ...customerRoutes,
  ...dealRoutes(dealPorts),
  ...hubRoutes(connectors),
  ...deskRoutes(deskPorts),
  ...portalRoutes(portalPorts),
  ...billingPortalRoutes(portalPayments),
  ...assetPortalRoutes,
  ...marketplaceRoutes,
  ...marketplaceCheckoutRoutes,
  ...inboundRoutes,
  ...integrationLogRoutes,
  ...mailRoutes,
  ...noticeRoutes,
  ...salesRoutes(shopPorts),
  ...draftRoutes,
  ...reportRoutes,
  ...sagaRoutes,
  ...stockRoutes(stockPorts),
  ...supplierRoutes,
  ...purchaseRoutes(purchasingPorts),
  ...webhookRoutes,
  ...projectRoutes(projectPorts),
  ...projectBillingRoutes,
  ...workRoutes(workPorts),
]

/** Everything that is done by the clock. A new job is added here. */
export const jobs: readonly Job[] = [
  forgetDeliveries,
  ...assetJobs,
  ...billingJobs,
  ...deskJobs,
  ...portalJobs,
  expireReservationsJob,
  forgetCarts,
  forgetIdempotencyKeys,
  forgetInbound,
  forgetNotices,
  forgetSignIns,
  forgetSyncLog,
  keepSwitches,
]

/** Every job of several steps that is done or undone as a whole. A new saga is added here. */
export const sagas: readonly AnySaga[] = [clientCreated]

/** The webhooks that connectors take. */
export const inbounds: readonly Inbound[] = connectorInbounds(connectors, hubAskers)
