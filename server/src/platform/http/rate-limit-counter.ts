import { createHash } from "node:crypto"
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible"
import type { Database } from "#platform/db"

const windowMs = 60_000
const windowSeconds = windowMs / 1000
/** Buckets joined by one statement. */
const settleMax = 5_000

/** Counts per bucket and running minute of the database's clock, in this process first. */
export interface RateCounter {
  /** Counts one; answers how many of this minute are known, those of other processes as of the last settling. */
  add(bucket: string): Promise<number>
  read(bucket: string): Promise<number>
  /** Seconds to the end of the minute, at least 1. */
  secondsLeft(): number
  /** Adds what was counted since the last time to the shared table and takes over its sums; answers how many buckets. */
  settle(): Promise<number>
}

/**
 * One memory limiter (rate-limiter-flexible) holds the counts; each minute has its own keys, which it forgets by itself.
 * An embedded database belongs to one process, which has nobody to share with.
 */
export function makeRateCounter(db: Database): RateCounter {
  const memory = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds * 2 })
  const unsettled = new Map<string, number>()
  const isShared = db.kind === "postgres"
  let minute = 0
  const keyOf = (bucket: string): string => {
    const now = Math.floor(db.clock.now().getTime() / windowMs)
    if (now !== minute) {
      minute = now
      unsettled.clear()
    }
    return `${minute} ${bucket}`
  }
  return {
    add: async (bucket) => {
      const key = keyOf(bucket)
      if (isShared) unsettled.set(bucket, (unsettled.get(bucket) ?? 0) + 1)
      const counted: RateLimiterRes = await memory.consume(key)
      return counted.consumedPoints
    },
    read: async (bucket) => (await memory.get(keyOf(bucket)))?.consumedPoints ?? 0,
    secondsLeft: () => Math.max(1, Math.ceil((windowMs - (db.clock.now().getTime() % windowMs)) / 1000)),
    settle: async () => {
      const batch = [...unsettled].slice(0, settleMax)
      if (batch.length === 0) return 0
      for (const [bucket] of batch) unsettled.delete(bucket)
      const at = minute
      const sums = await join(db, at, batch)
      for (const [i, [bucket]] of batch.entries()) {
        const since = minute === at ? (unsettled.get(bucket) ?? 0) : 0
        await memory.set(`${at} ${bucket}`, Number(sums[i] ?? 0n) + since, windowSeconds * 2)
      }
      return batch.length
    },
  }
}

/** A row of an older minute starts anew; a row of a newer one (another process's clock is ahead) keeps its own count. */
const joinSql = `
with gone as (
  delete from rate_limits where minute < $1::bigint - 5
), given as (
  select bucket, points, place from unnest($2::text[], $3::bigint[]) with ordinality as g (bucket, points, place) order by bucket
), joined as (
  insert into rate_limits as r (bucket, minute, points) select bucket, $1::bigint, points from given
  on conflict (bucket) do update set
    minute = greatest(r.minute, excluded.minute),
    points = case when r.minute < excluded.minute then excluded.points when r.minute = excluded.minute then r.points + excluded.points else r.points end
  returning r.bucket, r.points
)
select j.points from given g join joined j on j.bucket = g.bucket order by g.place`

async function join(db: Database, minute: number, batch: readonly (readonly [string, number])[]): Promise<bigint[]> {
  const buckets = batch.map(([bucket]) => hashOf(bucket))
  const points = batch.map(([, count]) => count)
  const { rows } = await db.withSystem("join rate limits", (sys) =>
    sys.tx.session.query(joinSql, [minute, buckets, points]),
  )
  return (rows as { points: bigint }[]).map((row) => row.points)
}

/** Addresses are personal, so the table holds no readable bucket. */
function hashOf(bucket: string): string {
  return createHash("sha256").update(bucket).digest("base64url")
}
