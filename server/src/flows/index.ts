import type { Flow } from "#platform/events"

/** Every joint between two domains, in the order in which they run inside a transaction. */
export const flows: readonly Flow[] = []
