export { adjustStock, restock, setLevels } from "./adjust.ts"
export {
  deliverReserved,
  expireReservations,
  keepReservations,
  releaseReservations,
} from "./close.ts"
export { levelChanged, levelLow, reservationExpired, stockEvents } from "./events.ts"
export { expireReservationsJob } from "./jobs.ts"
export { availableOf as availability, reservedByOrder, stockDrift } from "./level-store.ts"
export type { StockPorts } from "./ports.ts"
export { type Demand, reserveStock } from "./reserve.ts"
export { stockRoutes } from "./routes.ts"
