export { type Deliveries, type DeliveryParts, makeDeliveries } from "./deliveries.ts"
export { endpointDisabled, webhookEvents } from "./events.ts"
export { attachWebhooks } from "./outside.ts"
export { webhookRoutes } from "./routes.ts"
