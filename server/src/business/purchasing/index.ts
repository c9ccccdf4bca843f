export { purchasingEvents } from "./events.ts"
export type { PurchasingPorts } from "./ports.ts"
export { purchaseRoutes } from "./purchase-routes.ts"
export { supplierRoutes } from "./routes.ts"
