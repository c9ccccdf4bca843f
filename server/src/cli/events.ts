import { setTimeout as sleep } from "node:timers/promises"
import { type Command, InvalidArgumentError } from "commander"
import { type TailEvent, type TailPlace, tailEvents } from "#platform/events"
import type { Task } from "#platform/lifecycle"
import { tenantBySlug } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import type { Host } from "./host.ts"
import { say } from "./output.ts"

/** How often --follow looks. */
const followEveryMs = 500
const batchMax = 500

interface Query {
  readonly tenant: string | null
  readonly after: TailPlace | null
  readonly limit: number
}

interface Options {
  readonly tenant?: string
  readonly follow?: boolean
  readonly limit: number
  readonly json?: boolean
}

const tailTask: Task<Query, TailEvent[]> = {
  name: "events tail",
  run: ({ db }, { tenant, after, limit }) =>
    db.withSystem("mortise events tail", async (sys) => {
      const id = tenant === null ? null : (await tenantBySlug(sys, tenant)).id
      return tailEvents(sys, { tenant: id, after, limit })
    }),
}

/** `mortise events tail`: what happened, in commit order, without personal fields. */
export const eventsCommand: CommandModule = {
  tasks: [tailTask],
  register: (cli, host) => {
    const events: Command = cli.command("events").description("what happened")
    events
      .command("tail")
      .description("print the newest events in commit order, without personal fields")
      .option("--tenant <slug>", "only those of one business")
      .option("--follow", "go on with what happens from now on")
      .option("--limit <n>", "how many of the past", whole, 20)
      .option("--json", "one JSON document per line")
      .action((options: Options) => tail(host, options))
  },
}

async function tail(host: Host, { tenant, follow = false, limit, json = false }: Options): Promise<void> {
  const link = await host.connect("events tail")
  const asked = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => asked.abort())
  try {
    let after: TailPlace | null = null
    for (;;) {
      const events: TailEvent[] = await link.call(tailTask, {
        tenant: tenant ?? null,
        after,
        limit: after === null ? limit : batchMax,
      })
      for (const event of events) say(json ? JSON.stringify(event) : lineOf(event))
      after = events.at(-1)?.place ?? after ?? { xid: "0", ord: "0" }
      if (!follow || asked.signal.aborted) return
      if (events.length < batchMax)
        await sleep(followEveryMs, undefined, { signal: asked.signal }).catch(() => undefined)
      if (asked.signal.aborted) return
    }
  } finally {
    await link.close()
  }
}

function lineOf(event: TailEvent): string {
  return `${event.occurredAt}  ${event.tenant}  ${event.seq.padStart(6)}  ${event.type}  ${event.subject}  ${JSON.stringify(event.data)}`
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > batchMax)
    throw new InvalidArgumentError(`a whole number from 1 to ${batchMax}`)
  return value
}
