import type { SystemCtx } from "#platform/db"

const settings = "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off"

/**
 * From here on rows are found by their keys only. The planner, which saw the tables when they were empty or much smaller, else walks
 * whole ones for a batch: 50 ms instead of 2 (measured), and a worker that is behind never catches up. Travels with the next statement.
 */
export function byKeyOnly({ tx }: SystemCtx): void {
  // If it fails, the transaction is aborted, and the next statement tells.
  tx.session.exec(settings).catch(() => undefined)
}
