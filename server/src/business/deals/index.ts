export { type Deal, type DealDraft, type DealId, type DealState, dealErrors } from "./deal.ts"
export {
  dealChanged,
  dealCreated,
  dealEvents,
  dealLost,
  dealMoved,
  dealRemoved,
  dealReopened,
  dealWon,
} from "./events.ts"
export { listDeals } from "./list-store.ts"
export { linkDeal, moveDeal } from "./move.ts"
export type { Pipeline, Stage, StageKind } from "./pipeline.ts"
export { ensurePipeline, listPipelines, loadPipeline } from "./pipelines.ts"
export type { DealPorts } from "./ports.ts"
export { dealRoutes } from "./routes.ts"
export { changeDeal, createDeal, loadDeal, removeDeal } from "./save.ts"
export { clientDeals, clientDealsSql, dealById, eraseFromDeals, giveBackDeals, reassignDeals } from "./store.ts"
