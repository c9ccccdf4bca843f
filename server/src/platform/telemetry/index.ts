import { type Logger, pino } from "pino"

export { type Metrics, makeMetrics } from "./metrics.ts"
export type { Logger }

/** Structured log lines on standard error; secrets are cut out by name wherever a header or a setting is logged. */
export function makeLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["req.headers.authorization", "req.headers.cookie", "*.secret", "*.password", "*.token"],
    },
    pino.destination({ dest: 2, sync: false }),
  )
}
