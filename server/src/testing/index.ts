export { type Answer, type Call, type Caller, callerOf } from "./caller.ts"
export { type Connected, type HubWorld, makeHubWorld } from "./hub-world.ts"
export { makeWorld, type TestTenant, testStart, type World } from "./world.ts"
