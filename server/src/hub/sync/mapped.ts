import { setImmediate as nextTurn } from "node:timers/promises"
import type { Resource } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import { type LensEnv, LensError } from "../lens/types.ts"
import { recordTypeOf } from "../records/index.ts"
import { changesOf } from "./lines.ts"
import { type Read, rawOf } from "./page.ts"

/** A record of theirs as ours, or why it can't be. */
export type Mapped = { readonly row: Row; readonly fresh?: Fresh } | { readonly wrong: string }

/** What a record of theirs becomes where we have none like it. */
export interface Fresh {
  readonly data: Row
  readonly keys: readonly string[]
  /** For its line of the log. */
  readonly changes: ReturnType<typeof changesOf>
  /** Why it can't be one. */
  readonly wrong: string | null
}

/** Makes a record of theirs ready to be a new one of ours: what they say nothing of is blank. */
export function freshOf({ kind }: Pick<Resource, "kind">, row: Row): Fresh {
  const type = recordTypeOf(kind)
  const unsaid = Object.fromEntries(
    type.fields.filter((field) => !(field in row)).map((field) => [field, type.blank[field]]),
  )
  const data = { ...unsaid, ...row }
  // What they say was looked at when it was mapped.
  return { data, keys: type.keysOf(data), changes: changesOf(type, {}, row), wrong: type.whyWrong(unsaid, false) }
}

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
 * Maps a page's records while the database still works through the page before, until the page's own turn comes; `areNew`: they are
 * likely to be new ones, which then are made ready, too. What fails by a bug fails again when the record is carried over.
 */
export async function mapAhead(resource: Resource, page: Waiting, env: LensEnv, areNew: boolean): Promise<void> {
  for (let i = 0; i < page.reads.length && !page.isBegun; i += atOnce) {
    for (const read of page.reads.slice(i, i + atOnce)) {
      if (read.isGone) continue
      const mapped = mapOne(resource, read, env)
      const isReady = areNew && "row" in mapped
      page.mapped.set(read.id, isReady ? { ...mapped, fresh: freshOf(resource, mapped.row) } : mapped)
    }
    await nextTurn()
  }
}
