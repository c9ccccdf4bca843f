import type { Logger } from "#platform/telemetry"

/** One kind of work: takes a batch and answers how much it did; 0 lets its loop rest. */
export interface Step {
  readonly name: string
  readonly run: () => Promise<number>
  /** How long the loop rests at most before it looks again by itself. */
  readonly restMs?: number
  /** How long it gathers before a batch that is likely to be small. */
  readonly paceMs?: number
  /** When to look again after a wake-up that found nothing (yet). */
  readonly againMs?: readonly number[]
  /** Steps whose work this one makes: they are woken after each batch that did something. */
  readonly feeds?: readonly string[]
  /** Told once how to wake this step, for work that it knows the time of. */
  readonly started?: (wake: () => void) => void
}

export interface StepLoop {
  readonly name: string
  /** There may be work: look now. */
  wake(): void
  /** Lets the batch in hand finish and ends. */
  stop(): Promise<void>
}

/** The slow poll that catches what no wake-up told of. */
const restDefaultMs = 5_000
/** A loop that found little waits this long before it looks again: under load it gathers batches instead of single rows. */
const paceDefaultMs = 20
const paceBelow = 50
const backOffFirstMs = 500
const backOffMaxMs = 30_000

/** Runs a step back to back while there is work. An error is logged and waited out, it never ends the loop. */
export function startLoop(step: Step, logger: Logger, onDone: () => void = () => undefined): StepLoop {
  const { restMs = restDefaultMs, paceMs = paceDefaultMs, againMs = [] } = step
  const bell = makeBell()
  step.started?.(() => bell.ring())
  let isStopping = false
  const ended = (async () => {
    let failures = 0
    let looks = 0
    while (!isStopping) {
      const done = await attempt(step, logger, failures, onDone)
      failures = done === "failed" ? failures + 1 : 0
      if (done === "failed") await bell.sleep(backOffMs(failures))
      else if (done === 0 && !(await bell.wait(againMs[looks] ?? restMs))) looks += 1
      else {
        looks = 0
        if (done < paceBelow) await bell.sleep(paceMs)
      }
    }
  })()
  return {
    name: step.name,
    wake: () => bell.ring(),
    stop: () => {
      isStopping = true
      bell.end()
      return ended
    },
  }
}

/** Milliseconds to wait after so many failures in a row: doubles from half a second to half a minute. */
export function backOffMs(failures: number): number {
  return Math.min(backOffFirstMs * 2 ** (failures - 1), backOffMaxMs)
}

async function attempt(step: Step, logger: Logger, failures: number, onDone: () => void): Promise<number | "failed"> {
  try {
    const done = await step.run()
    if (done > 0) onDone()
    if (failures > 0) logger.info({ step: step.name, failures }, "work goes on")
    return done
  } catch (error) {
    logger.error({ err: error, step: step.name, failures: failures + 1 }, "work failed, trying again")
    return "failed"
  }
}

interface Bell {
  ring(): void
  end(): void
  /** True when it rang (also if it did before), false when the time passed. */
  wait(ms: number): Promise<boolean>
  /** The whole time, whoever rings; only the end cuts it short. */
  sleep(ms: number): Promise<void>
}

function makeBell(): Bell {
  let hasRung = false
  let isOver = false
  let onRing: (() => void) | undefined
  let onEnd: (() => void) | undefined
  return {
    ring: () => {
      hasRung = true
      onRing?.()
    },
    end: () => {
      isOver = true
      onRing?.()
      onEnd?.()
    },
    wait: async (ms) => {
      if (!hasRung && !isOver)
        await pause(ms, (wake) => {
          onRing = wake
        })
      onRing = undefined
      const rang = hasRung
      hasRung = false
      return rang
    },
    sleep: async (ms) => {
      if (!isOver)
        await pause(ms, (wake) => {
          onEnd = wake
        })
      onEnd = undefined
    },
  }
}

function pause(ms: number, hold: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    hold(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
