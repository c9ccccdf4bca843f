import type { Program } from "./program.ts"

/** What a running task may say and must heed. */
export interface TaskRun {
  /** Tells how far it is; shown at once to whoever waits for it. */
  readonly report: (progress: Progress) => void
  /** Set when nobody waits any more: the task ends soon, in a state from which it can go on. */
  readonly signal: AbortSignal
}

export interface Progress {
  readonly done: number
  /** Null while it is not known. */
  readonly total: number | null
  readonly what: string
}

/**
 * The work of a command. It runs in the server when one is running (the embedded database opens only once), else in the
 * command's own process. `input` and the answer travel as JSON.
 */
export interface Task<I = never, O = unknown> {
  readonly name: string
  readonly run: (program: Program, input: I, run: TaskRun) => Promise<O>
}
