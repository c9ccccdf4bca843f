export { defineJob, type Job } from "./define.ts"
export { forEachTenant } from "./each-tenant.ts"
export { type JobRunner, runJob, startJobs } from "./queue.ts"
export { forgetIdempotencyKeys } from "./tidy.ts"
