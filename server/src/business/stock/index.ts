export { type Adjustment, adjustStock, type OpeningLevel, type Restock, restock, setLevels } from "./adjust.ts"
export {
  deliverReserved,
  expireReservations,
  keepReservations,
  type LineQuantity,
  releaseReservations,
} from "./close.ts"
export { levelChanged, levelLow, reservationExpired, stockEvents } from "./events.ts"
export { expireReservationsJob } from "./jobs.ts"
export { availableOf as availability, reservedByOrder, type StockDrift, stockDrift } from "./level-store.ts"
export { type Demand, type ReserveRequest, reserveStock } from "./reserve.ts"
export { stockRoutes } from "./routes.ts"
