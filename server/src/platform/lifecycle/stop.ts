import type { Logger } from "#platform/telemetry"

/** How long the work in hand may take after a signal. */
const stopMaxMs = 10_000

/** One thing to end, in the order given; a failure is logged and the next one is ended all the same. */
export interface Ending {
  readonly name: string
  readonly end: () => Promise<void> | void
}

/** Ends everything within `stopMaxMs`; false when something was left unfinished. */
export async function endAll(endings: readonly Ending[], logger: Logger, maxMs = stopMaxMs): Promise<boolean> {
  let current = ""
  const work = (async () => {
    let isClean = true
    for (const { name, end } of endings) {
      current = name
      try {
        await end()
      } catch (error) {
        isClean = false
        logger.error({ err: error, part: name }, "could not be ended cleanly")
      }
    }
    return isClean
  })()
  const { promise: tooLate, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => {
    logger.error({ part: current, maxMs }, "did not end in time")
    resolve(false)
  }, maxMs)
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** Answers when SIGINT or SIGTERM (Ctrl-C, a supervisor) asks this process to end; a second one ends it at once. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isAsked = false
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (isAsked) process.exit(signal === "SIGINT" ? 130 : 143)
        isAsked = true
        resolve(signal)
      })
    }
  })
}
