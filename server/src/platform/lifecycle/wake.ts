import type { Backend } from "#platform/db"
import type { Logger } from "#platform/telemetry"

/** The channel on which processes tell each other that something was committed. */
export const wakeChannel = "mortise_events"
/** At most one NOTIFY in this time: it takes a lock of the whole server, so one per commit would halve the write rate. */
const notifyEveryMs = 20

/** Who may have something to do: one step ("router" after a commit with events), or "all" of them. */
export type News = string

export interface Waker {
  /** Something was committed here: tells this process at once and the others soon. */
  tell(news: News): void
  close(): Promise<void>
}

/**
 * Wakes the workers of this process and of all others on the same server. `line` is a connection of its own, so that a busy
 * pool delays nobody's news; null where no other process can be (the embedded database).
 */
export async function makeWaker(
  backend: Backend,
  line: Backend | null,
  logger: Logger,
  wake: (news: News) => void,
): Promise<Waker> {
  if (line === null) return { tell: wake, close: async () => undefined }
  const stopHearing = await backend.listen(wakeChannel, (payload) => {
    const [from, news = "all"] = payload.split(" ")
    if (from !== own) for (const one of news.split(",")) wake(one)
  })
  const untold = new Set<News>()
  const shout = coalesced(notifyEveryMs, () => {
    const news = untold.has("all") ? "all" : [...untold].join(",")
    untold.clear()
    return notify(line, news, logger)
  })
  return {
    tell: (news) => {
      wake(news)
      untold.add(news)
      shout.soon()
    },
    close: async () => {
      await shout.close()
      await stopHearing()
      await line.close()
    },
  }
}

const own = `${process.pid}-${Math.random().toString(36).slice(2)}`

async function notify(line: Backend, news: News, logger: Logger): Promise<void> {
  try {
    await line.withSession((session) => session.query("select pg_notify($1, $2)", [wakeChannel, `${own} ${news}`]))
  } catch (error) {
    logger.warn({ err: error }, "other processes were not woken; they look by themselves")
  }
}

/** Runs `act` at once, then at most once per `everyMs`, and always once after the last call. */
export function coalesced(everyMs: number, act: () => Promise<void>): { soon(): void; close(): Promise<void> } {
  let isWanted = false
  let timer: NodeJS.Timeout | undefined
  let acting: Promise<void> = Promise.resolve()
  const run = (): void => {
    isWanted = false
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) run()
    }, everyMs)
    acting = acting.then(act)
  }
  return {
    soon: () => {
      isWanted = true
      if (timer === undefined) run()
    },
    close: async () => {
      clearTimeout(timer)
      timer = undefined
      if (isWanted) acting = acting.then(act)
      await acting
    },
  }
}
