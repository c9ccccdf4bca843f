import type { Route } from "#platform/http"
import { invoiceRoutes } from "./routes-invoices.ts"
import { paymentRoutes } from "./routes-payments.ts"
import { settingsRoutes } from "./routes-settings.ts"

/** Every route of billing. */
export const billingRoutes: readonly Route[] = [...invoiceRoutes, ...paymentRoutes, ...settingsRoutes]
