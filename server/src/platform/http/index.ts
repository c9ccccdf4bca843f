export { type AppOptions, makeApp } from "./app.ts"
export { asyncApiDocument } from "./asyncapi.ts"
export { addSite } from "./docs.ts"
export { httpErrors } from "./errors.ts"
export { makeHealthApp } from "./health.ts"
export { escaped, Html, html, jsonScript, type Part, safeUrl, trusted } from "./html.ts"
export { claimKey, keepAnswer, requestHash } from "./idempotency.ts"
export { instantIfGiven, instantOf } from "./instants.ts"
export { type Authenticate, anyCaller, isAllowed, originOf, type Principal, requirePrincipal } from "./principal.ts"
export { sendProblem } from "./problem.ts"
export { keepSettling, makeRateLimits, type RateLimits } from "./rate-limit.ts"
export { noteTenant } from "./request-log.ts"
export { type FileReply, type Input, type Permission, type Route, route, type Upload } from "./route.ts"
export {
  currencySchema,
  dateSchema,
  decimalSchema,
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  minorSchema,
  nullable,
  oneOf,
  pageSchema,
  positiveDecimalSchema,
  positiveMinorSchema,
  sortQuery,
  strict,
  text,
} from "./schemas.ts"
