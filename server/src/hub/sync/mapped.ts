import { setImmediate as nextTurn } from "node:timers/promises"
import type { Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import { type LensEnv, LensError } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import { type Read, rawOf } from "./page.ts"

/** A record of theirs as ours, or why it can't be. */
export type Mapped = { readonly row: Row } | { readonly wrong: string }

/** Records mapped at once before others get a turn: about 2 ms. */
const atOnce = 50

export function mapOne(resource: Resource, read: Read, env: LensEnv): Mapped {
  try {
    const row = resource.map.get(rawOf(read), env)
    const wrong = recordTypeOf(resource.kind).whyWrong(row, false)
    return wrong === null ? { row } : { wrong }
  } catch (error) {
    if (!(error instanceof LensError)) throw error
    return { wrong: error.message }
  }
}

/** A page that waits for its turn. */
export interface Waiting {
  readonly reads: readonly Read[]
  readonly mapped: Map<string, Mapped>
  /** Its turn has come: what is not mapped yet is mapped when it is needed. */
  isBegun: boolean
}

/**
 * Maps a page's records while the database still works through the page before, until the page's own turn comes. What fails by a bug
 * fails again when the record is carried over.
 */
export async function mapAhead(resource: Resource, page: Waiting, env: LensEnv): Promise<void> {
  for (let i = 0; i < page.reads.length && !page.isBegun; i += atOnce) {
    for (const read of page.reads.slice(i, i + atOnce))
      if (!read.isGone) page.mapped.set(read.id, mapOne(resource, read, env))
    await nextTurn()
  }
}
