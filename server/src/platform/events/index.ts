export { append, attachEvents } from "./append.ts"
export { type Backlog, readBacklog } from "./backlog.ts"
export {
  afterCommit,
  afterCommitAlong,
  afterCommitWhereWanted,
  type Change,
  defineEvent,
  type EventRecord,
  type EventType,
  type Flow,
  inTransaction,
  inTransactionAlong,
} from "./define.ts"
export type { FanOut, FanOutRow } from "./fan-out.ts"
export { type FlowFailure, flowDelayMs, flowStep } from "./flow-worker.ts"
export { eraseMentions, type Mentions, spellingsOf } from "./mentions.ts"
export { eventColumns, eventOf, readEvents } from "./read.ts"
export { type EventRegistry, eventTypesOf, makeEventRegistry } from "./registry.ts"
export { routeBatchMax, routeStep } from "./router.ts"
export {
  type AnySaga,
  defineSaga,
  type InsideStep,
  type OutsideCtx,
  type OutsideStep,
  type Saga,
  type SagaId,
  type SagaStatus,
  type SagaStep,
} from "./saga.ts"
export { sagaStuck } from "./saga-events.ts"
export { sagaRoutes } from "./saga-routes.ts"
export { type SagaFailure, sagaAttemptsMax, sagaDelayMs, sagaLeaseMs, sagaStep, startSaga } from "./saga-worker.ts"
export { type TailEvent, type TailPlace, tailEvents } from "./tail.ts"
export { wakeAfterCommit } from "./wake.ts"
export { wantFlows } from "./wish.ts"
