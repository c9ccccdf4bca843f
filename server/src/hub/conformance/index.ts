import type { Check } from "./check.ts"
import { definitionChecks } from "./definition.ts"
import { mappingChecks } from "./mapping.ts"

export { type Check, type GoldenPair, type Group, groups, type Subject } from "./check.ts"

/** Checks that need no database and no call. */
export const staticChecks: readonly Check[] = [...definitionChecks, ...mappingChecks]
