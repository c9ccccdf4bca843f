import { type Command, InvalidArgumentError } from "commander"
import { listInboundMessages, replayMessages } from "#inbound"
import { systemActor, type TenantId } from "#platform/db"
import type { Program, Task } from "#platform/lifecycle"
import { tenantBySlug } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import { say, sayJson, tableText } from "./output.ts"

const listMax = 200

interface ListQuery {
  readonly tenant: string
  readonly state: "open" | "done" | "dead" | null
  readonly limit: number
}

interface Line {
  readonly id: string
  readonly slug: string
  readonly state: string
  readonly attempts: number
  readonly receivedAt: string
  readonly eventId: string
  readonly lastError: string | null
}

interface ReplayQuery {
  readonly tenant: string
  readonly id: string | null
  readonly slug: string | null
}

const listTask: Task<ListQuery, Line[]> = {
  name: "inbound list",
  run: (program, { tenant, state, limit }) =>
    inTenant(program, tenant, async (ctx) => {
      const page = await listInboundMessages(ctx, { limit, ...(state === null ? {} : { state }) })
      return page.data.map((row) => ({
        id: row.id,
        slug: row.slug,
        state: row.state,
        attempts: row.attempts,
        receivedAt: row.received_at.toISOString(),
        eventId: row.event_id,
        lastError: row.last_error,
      }))
    }),
}

const replayTask: Task<ReplayQuery, { replayed: number; isMore: boolean }> = {
  name: "inbound replay",
  run: (program, { tenant, id, slug }) =>
    inTenant(program, tenant, (ctx) =>
      replayMessages(ctx, {
        ...(id === null ? {} : { id: messageId(id) }),
        ...(slug === null ? {} : { slug }),
        ...(id === null ? { state: "dead" as const } : {}),
      }),
    ),
}

/** `mortise inbound`: what outside systems sent, and what is to be handled once more. */
export const inboundCommand: CommandModule = {
  tasks: [listTask, replayTask],
  register: (cli, host) => {
    const inbound: Command = cli.command("inbound").description("webhooks that outside systems sent")
    inbound
      .command("list")
      .description("what came to a business, newest first")
      .requiredOption("--tenant <slug>", "the business")
      .option("--state <state>", "open, done or dead", stateOf)
      .option("--limit <n>", "how many", whole, 50)
      .option("--json", "as JSON")
      .action(async ({ json, ...o }: { tenant: string; state?: Line["state"]; limit: number; json?: boolean }) => {
        const query = { tenant: o.tenant, state: o.state === undefined ? null : stateOf(o.state), limit: o.limit }
        const lines = await host.run("inbound list", listTask, query)
        if (json) sayJson(lines)
        else say(tableText(["RECEIVED", "ID", "SLUG", "STATE", "TRIES", "ERROR"], lines.map(cellsOf)))
      })
    inbound
      .command("replay")
      .description("have dead letters of a business handled once more, or one message whatever became of it")
      .requiredOption("--tenant <slug>", "the business")
      .option("--id <id>", "only this message")
      .option("--slug <slug>", "only those of one source or connector")
      .option("--json", "as JSON")
      .action(async ({ json, ...o }: { tenant: string; id?: string; slug?: string; json?: boolean }) => {
        const query = { tenant: o.tenant, id: o.id ?? null, slug: o.slug ?? null }
        const done = await host.run("inbound replay", replayTask, query)
        if (json) sayJson(done)
        else
          say(`${done.replayed} messages are handled once more.${done.isMore ? " There are more: call it again." : ""}`)
      })
  },
}

async function inTenant<T>(
  { db }: Program,
  slug: string,
  work: (ctx: Parameters<Parameters<Program["db"]["withTenant"]>[1]>[0]) => Promise<T>,
): Promise<T> {
  const tenant: TenantId = (await db.withSystem("mortise inbound", (sys) => tenantBySlug(sys, slug))).id
  return db.withTenant({ tenant, actor: systemActor("mortise inbound") }, work)
}

function cellsOf(line: Line): string[] {
  return [line.receivedAt, line.id, line.slug, line.state, String(line.attempts), line.lastError ?? ""]
}

function messageId(text: string): `inm_${string}` {
  if (!/^inm_[0-9a-z]{26}$/.test(text)) throw new Error(`${text} is no id of an inbound message.`)
  return `inm_${text.slice(4)}`
}

function stateOf(text: string): "open" | "done" | "dead" {
  if (text === "open" || text === "done" || text === "dead") return text
  throw new InvalidArgumentError("open, done or dead")
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > listMax) throw new InvalidArgumentError(`1 to ${listMax}`)
  return value
}
