import type { Database } from "#platform/db"
import { type SealedColumn, sealedColumns } from "./columns.ts"
import { headerOf, openWith, sealWith } from "./jwe.ts"
import type { KeyRing } from "./ring.ts"
import { readSealed, replaceSealed, type SealedRow } from "./store.ts"
import { ringOf } from "./vault.ts"

/** Secrets sealed anew in one short transaction. */
const batchMax = 500
/** Batches of one column: a hundred million secrets. */
const batchesMax = 200_000

/** A key of the ring (or one that secrets name and the ring lacks) and how much it seals. */
export interface KeyUse {
  readonly id: string
  readonly isCurrent: boolean
  readonly isKnown: boolean
  readonly secrets: number
}

export interface Rotation {
  readonly current: string
  readonly resealed: number
  /** Secrets that could not be opened; they stay as they are. */
  readonly failed: number
}

/** How many stored secrets each key seals, the current key first. */
export async function listKeys(db: Database, columns = sealedColumns()): Promise<KeyUse[]> {
  const counts = new Map<string, number>()
  for (const column of columns) {
    await eachBatch(db, column, async (_, rows) => {
      for (const { sealed } of rows) {
        const id = headerOf(sealed)?.kid ?? "(none)"
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    })
  }
  const ids = await db.withSystem("list keys", async (sys) => ringOf(sys.tx).ids())
  const all = [...ids, ...[...counts.keys()].filter((id) => !ids.includes(id)).sort()]
  return all.map((id) => ({
    id,
    isCurrent: id === ids[0],
    isKnown: ids.includes(id),
    secrets: counts.get(id) ?? 0,
  }))
}

/**
 * Turns the ring (a new first key, where the keys are kept in the data folder) and seals every stored secret that isn't sealed by
 * the first key anew, in short transactions, while everything goes on: a secret that is changed meanwhile wins. Old keys stay in the
 * ring: backups are sealed with them.
 */
export async function rotateKeys(
  db: Database,
  report: (done: number) => void = () => undefined,
  columns = sealedColumns(),
): Promise<Rotation> {
  const current = await db.withSystem("turn the key ring", async (sys) => turned(ringOf(sys.tx)))
  let [resealed, failed] = [0, 0]
  for (const column of columns) {
    await eachBatch(db, column, async (ring, rows, replace) => {
      const stale = rows.filter(({ sealed }) => headerOf(sealed)?.kid !== current)
      const changes = (await Promise.all(stale.map((row) => reseal(ring, row)))).filter((change) => change !== null)
      failed += stale.length - changes.length
      if (changes.length > 0) resealed += await replace(changes)
      report(resealed)
    })
  }
  return { current, resealed, failed }
}

function turned(ring: KeyRing): string {
  if (ring.source === "file") return ring.turn()
  const [first = ""] = ring.ids()
  return first
}

interface Change {
  readonly row: SealedRow
  readonly fresh: string
}

/** Null for what can't be opened: one broken secret keeps no other from being sealed anew. */
async function reseal(ring: KeyRing, row: SealedRow): Promise<Change | null> {
  const header = headerOf(row.sealed)
  if (header === null) return null
  try {
    return { row, fresh: await sealWith(ring, header, await openWith(ring, header, row.sealed)) }
  } catch {
    return null
  }
}

type Work = (
  ring: KeyRing,
  rows: readonly SealedRow[],
  replace: (changes: readonly Change[]) => Promise<number>,
) => Promise<void>

/** Walks a column by its primary key, one short transaction per batch. */
async function eachBatch(db: Database, column: SealedColumn, work: Work): Promise<void> {
  let after: readonly string[] | null = null
  for (let batch = 0; batch < batchesMax; batch++) {
    const rows: SealedRow[] = await db.withSystem("walk sealed secrets", async (sys) => {
      const found = await readSealed(sys, column, after, batchMax)
      await work(ringOf(sys.tx), found, (changes) => replaceSealed(sys, column, changes))
      return found
    })
    if (rows.length < batchMax) return
    after = rows.at(-1)?.key ?? null
  }
}
