import type { Program } from "#platform/lifecycle"

/** Something that is done again and again by the clock, once in the whole installation however many workers run. */
export interface Job {
  /** `<domain>.<verb>`; its name in the queue. */
  readonly name: string
  /** Five fields: minute, hour, day of month, month, day of week (UTC). */
  readonly cron: string
  /** Runs at least once per time; a run that fails is tried again twice. */
  readonly run: (program: Program) => Promise<void>
}

/** Declares a job; parts.ts lists it. */
export function defineJob(job: Job): Job {
  if (!/^[a-z_]+\.[a-zA-Z]+$/.test(job.name)) throw new Error(`${job.name} is not <domain>.<verb>.`)
  return job
}
