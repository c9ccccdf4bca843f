import type { Area } from "../app/area.ts"
import { assetsArea } from "./assets/area.ts"
import { beginArea } from "./begin/area.ts"
import { clientsArea } from "./clients/area.ts"
import { customersArea } from "./customers/area.ts"
import { dealsArea } from "./deals/area.ts"
import { deskArea } from "./desk/area.ts"
import { deskSetupArea } from "./desk-setup/area.ts"
import { homeArea } from "./home/area.ts"
import { hoursArea } from "./hours/area.ts"
import { integrationsArea } from "./integrations/area.ts"
import { invoicesArea } from "./invoices/area.ts"
import { marketplaceArea } from "./marketplace/area.ts"
import { notificationsArea } from "./notifications/area.ts"
import { ordersArea } from "./orders/area.ts"
import { paymentsArea } from "./payments/area.ts"
import { productsArea } from "./products/area.ts"
import { projectsArea } from "./projects/area.ts"
import { purchasingArea } from "./purchasing/area.ts"
import { reportsArea } from "./reports/area.ts"
import { settingsArea } from "./settings/area.ts"
import { stockArea } from "./stock/area.ts"
import { storefrontsArea } from "./storefronts/area.ts"
import { webhooksArea } from "./webhooks/area.ts"

/** Every area of the app. A new area is one line here. */
export const areas: readonly Area[] = [
  homeArea,
  beginArea,
  dealsArea,
  ordersArea,
  invoicesArea,
  paymentsArea,
  productsArea,
  storefrontsArea,
  stockArea,
  customersArea,
  deskArea,
  hoursArea,
  projectsArea,
  assetsArea,
  clientsArea,
  purchasingArea,
  marketplaceArea,
  integrationsArea,
  webhooksArea,
  reportsArea,
  notificationsArea,
  settingsArea,
  deskSetupArea,
]
