export type { ActionId, AskedAction } from "./action-store.ts"
export { type ActionWish, askAction, readAction } from "./actions.ts"
export { at, filled, listAt, recordAt, recordsAt, rowAt, rowsAt, textAt } from "./answers.ts"
export type { Api, ConnectionView, VendorAccount, VendorAnswer, VendorCall } from "./api.ts"
export { attachHub, tellHub } from "./attach.ts"
export {
  type Auth,
  apiKey,
  basic,
  basicHeader,
  bearer,
  type Credentials,
  clientCredentials,
  jwtBearer,
  oauth2,
  type Sign,
  type SignedParts,
  signed,
  withHeader,
} from "./auth/kinds.ts"
export { oauth1, oauth1Signature } from "./auth/oauth1.ts"
export { parseBrand } from "./brand.ts"
export type { Carried, DomainPort, Here, Sent } from "./carry.ts"
export { connectorOfField, type DirtyRecord, domainIdOf, hubIdOf, retryRefused } from "./carry-store.ts"
export {
  type Check,
  type GoldenPair,
  type Group,
  groups,
  type LiveCheck,
  type LiveSubject,
  liveChecks,
  makeStage,
  type ScheduleStep,
  type Stage,
  type Subject,
  schedule,
  staticChecks,
  stepKinds,
  whyNot,
} from "./conformance/index.ts"
export { type Connection, type ConnectionId, hubErrors } from "./connection.ts"
export { livingConnections } from "./connection-store.ts"
export {
  type Action,
  type Authority,
  action,
  type Connector,
  defineConnector,
  type Failures,
  type PushItem,
  type PushResult,
  type Resource,
  resource,
  type Subscribe,
  type SubscriptionWish,
  type Touch,
  type Writer,
} from "./define.ts"
export { type DomainChange, domainChanged } from "./domain.ts"
export { endpoints } from "./endpoints.ts"
export { forgetPeople } from "./erase.ts"
export { apiOf } from "./errands.ts"
export { eventList, eventLists, field } from "./event-list.ts"
export { hubEvents, integrationActionEnded, integrationConnected, integrationExpired } from "./events.ts"
export { allNodes, pageIn, queried } from "./graphql.ts"
export { type Budget, concurrent, leftIn, perDay, perHour, perMinute, perSecond, perSeconds } from "./http/budget.ts"
export { nestedForm } from "./http/form.ts"
export { type Hub, type HubOptions, makeHub, makeShelf } from "./hub.ts"
export * from "./lens/index.ts"
export { serveMcp } from "./mcp/serve.ts"
export { askForSync, type SyncLine, syncLines, syncRuns } from "./operate.ts"
export { connectorPage, connectorsPage } from "./pages.ts"
export { connect, disconnect, hubRoutes } from "./part.ts"
export * from "./records/index.ts"
export { forgetSyncLog } from "./retention.ts"
export { limits, replays, type SandboxLimits, type SandboxReplays } from "./sandbox/limits.ts"
export { oauthSandbox, type SandboxOAuth } from "./sandbox/oauth.ts"
export {
  json,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "./sandbox/sandbox.ts"
export { type Fault, type RunningSandbox, type SandboxCall, serveSandbox } from "./sandbox/serve.ts"
export { growing, type SandboxTable, table } from "./sandbox/table.ts"
export { keepSwitches, offConnectors, type Switched, type SwitchedBy, switchConnector } from "./shelf.ts"
export { firstBySku, levelSetter, shopRules } from "./shop-rules.ts"
export { eachAlone } from "./sync/each-alone.ts"
export { byCursor } from "./sync/pull-by-cursor.ts"
export { byEvents } from "./sync/pull-by-events.ts"
export { byOffset } from "./sync/pull-by-offset.ts"
export { pullBySearch, type SearchAsk } from "./sync/pull-by-search.ts"
export { changes, cursorPages, neverRead, type Pull, type PullAt, type PullPage, whole } from "./sync/pull-kinds.ts"
export { batch, refused, single } from "./sync/push-kinds.ts"
export { readBack, type Written } from "./sync/read-back.ts"
export { addTouches } from "./sync/work-store.ts"
export { topicMessages } from "./topic-message.ts"
export { uuidOf } from "./uuid-of.ts"
export { type ErrorClass, VendorError, type Verdict } from "./vendor-error.ts"
export { type Asked, type Askers, connectorInbounds } from "./webhooks.ts"
