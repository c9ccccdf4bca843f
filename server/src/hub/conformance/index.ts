import { authChecks } from "./auth.ts"
import type { Check } from "./check.ts"
import { definitionChecks } from "./definition.ts"
import { faultChecks } from "./faults.ts"
import { mappingChecks } from "./mapping.ts"
import { readingChecks } from "./reading.ts"
import { pageChecks } from "./reading-pages.ts"
import type { LiveCheck } from "./stage.ts"
import { twoWayChecks } from "./two-way.ts"
import { webhookChecks } from "./webhook-checks.ts"
import { writingChecks } from "./writing.ts"

export { type Check, type GoldenPair, type Group, groups, type Subject, whyNot } from "./check.ts"
export { type Step as ScheduleStep, schedule, stepKinds } from "./schedule.ts"
export { type LiveCheck, type LiveSubject, makeStage, type Stage } from "./stage.ts"

/** Checks that need no database and no call. */
export const staticChecks: readonly Check[] = [...definitionChecks, ...mappingChecks]

/** Checks that are played against the connector's sandbox. */
export const liveChecks: readonly LiveCheck[] = [
  ...authChecks,
  ...readingChecks,
  ...pageChecks,
  ...writingChecks,
  ...twoWayChecks,
  ...faultChecks,
  ...webhookChecks,
]
