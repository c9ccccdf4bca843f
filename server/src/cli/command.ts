import type { Command } from "commander"
import type { Task } from "#platform/lifecycle"
import type { Host } from "./host.ts"

/** One file of commands: what it adds to `mortise`, and the tasks that a running server does for it. */
export interface CommandModule {
  readonly tasks?: readonly Task[]
  readonly register: (cli: Command, host: Host) => void
}
