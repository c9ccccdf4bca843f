import type { Database } from "#platform/db"
import { inboundErrors } from "./errors.ts"
import { insertMessages, type NewMessage } from "./message-store.ts"

/** Requests that may wait to be written; more are sent away, to come again. */
const waitingMax = 5000
const waitingBytesMax = 67_108_864
/** What one statement takes. */
const rowsMax = 200
const bytesMax = 8_388_608
/** Statements under way at once: one is enough on the one connection of the embedded database. */
const writesAtOnce = { pglite: 1, postgres: 2 } as const

/** Writes messages: all of one call at once, answered after their commit with the ids of those that were new. */
export interface MessageWriter {
  write(messages: readonly NewMessage[]): Promise<ReadonlySet<string>>
}

interface Waiting {
  readonly messages: readonly NewMessage[]
  readonly bytes: number
  readonly resolve: (fresh: ReadonlySet<string>) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers what comes while a statement is under way and writes it by the next: a single webhook waits for nothing, a storm shares its
 * commits. `wrote` is called after each commit that left something to handle.
 */
export function makeMessageWriter(db: Database, wrote: () => void): MessageWriter {
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let writes = 0
  const next = (): void => {
    while (writes < writesAtOnce[db.kind] && waiting.length > 0) {
      const batch = takeBatch(waiting)
      waiting = waiting.slice(batch.length)
      waitingBytes -= batch.reduce((sum, { bytes }) => sum + bytes, 0)
      writes += 1
      void writeBatch(db, batch, wrote).finally(() => {
        writes -= 1
        next()
      })
    }
  }
  return {
    write: (messages) =>
      new Promise((resolve, reject) => {
        const bytes = messages.reduce((sum, { body }) => sum + body.length, 0)
        if (waiting.length >= waitingMax || (waiting.length > 0 && waitingBytes + bytes > waitingBytesMax)) {
          reject(inboundErrors["inbound.busy"]({}, { retryAfterMs: 5000 }))
          return
        }
        waitingBytes += bytes
        waiting.push({ messages, bytes, resolve, reject })
        next()
      }),
  }
}

function takeBatch(waiting: readonly Waiting[]): Waiting[] {
  let [rows, bytes, count] = [0, 0, 0]
  for (const one of waiting) {
    rows += one.messages.length
    bytes += one.bytes
    if (count > 0 && (rows > rowsMax || bytes > bytesMax)) break
    count += 1
  }
  return waiting.slice(0, count)
}

async function writeBatch(db: Database, batch: readonly Waiting[], wrote: () => void): Promise<void> {
  try {
    const messages = batch.flatMap((one) => one.messages)
    const fresh = await db.withSystem("take webhooks", (sys) => insertMessages(sys, messages))
    for (const { resolve } of batch) resolve(fresh)
    if (fresh.size > 0) wrote()
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error)
    // One that can't be written must not take the others with it.
    else await Promise.all(batch.map((one) => writeBatch(db, [one], wrote)))
  }
}
