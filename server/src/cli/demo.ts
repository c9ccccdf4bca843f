import type { Program, Progress, Task } from "#platform/lifecycle"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say, sayJson } from "./output.ts"

interface Status {
  readonly exists: boolean
  readonly isOn: boolean
  readonly trickled: number
  readonly businesses: readonly string[]
}

/** What the demo's own part offers; it is loaded when it is used. */
export interface DemoControl {
  readonly demoStatus: (program: Program) => Promise<Status>
  readonly switchDemo: (program: Program, isOn: boolean) => Promise<Status>
  readonly resetDemo: (
    program: Program,
    watch: { readonly report: (progress: Progress) => void; readonly signal: AbortSignal },
  ) => Promise<{ readonly apiKey: string }>
}

type Options = { readonly json?: boolean }

/** `mortise demo on|off|status|reset`. */
export function demoCommand(load: () => Promise<DemoControl>): CommandModule {
  const status: Task<null, Status> = {
    name: "demo status",
    run: async (program) => (await load()).demoStatus(program),
  }
  const turn: Task<boolean, Status> = {
    name: "demo switch",
    run: async (program, isOn) => (await load()).switchDemo(program, isOn),
  }
  const reset: Task<null, { apiKey: string }> = {
    name: "demo reset",
    run: async (program, _input, watch) => (await load()).resetDemo(program, watch),
  }
  return {
    tasks: [status, turn, reset],
    register: (cli, host) => {
      const demo = cli.command("demo").description("the made-up business of a first start")
      demo
        .command("status")
        .description("is there a demo, and do new orders trickle in?")
        .option("--json", "as JSON")
        .action(async ({ json }: Options) => tell(await host.run("demo status", status, null), json))
      for (const [name, isOn, about] of switches) {
        demo
          .command(name)
          .description(about)
          .option("--json", "as JSON")
          .action(async ({ json }: Options) => tell(await host.run(`demo ${name}`, turn, isOn), json))
      }
      demo
        .command("reset")
        .description("remove the demo's businesses with all that was changed in them, and make them anew")
        .option("--yes", "yes, really")
        .option("--json", "as JSON")
        .action((options: Options & { yes?: boolean }) => doReset(host, reset, options))
    },
  }
}

const switches = [
  ["on", true, "let a new order trickle in every 20 to 60 seconds, 2,000 in all"],
  ["off", false, "no new orders"],
] as const

async function doReset(
  host: Host,
  reset: Task<null, { apiKey: string }>,
  { yes, json }: Options & { yes?: boolean },
): Promise<void> {
  if (yes !== true)
    throw new Error("This removes the demo's businesses and all that was changed in them; say --yes if you mean it.")
  const made = await host.run("demo reset", reset, null)
  if (json) sayJson(made)
  else say(`The demo is new. API key, shown only now: ${made.apiKey}`)
}

function tell(status: Status, json = false): void {
  if (json) sayJson(status)
  else say(status.exists ? textOf(status) : "There is no demo here.")
}

function textOf({ businesses, isOn, trickled }: Status): string {
  return `Demo: ${businesses.join(", ")}
New orders: ${isOn ? "trickling in" : "off"} (${trickled} since they were switched on)`
}
