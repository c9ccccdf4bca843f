import { type Command, InvalidArgumentError } from "commander"
import { isId } from "#kernel"
import { type Ctx, systemActor } from "#platform/db"
import type { Program, Task } from "#platform/lifecycle"
import { tenantBySlug } from "#platform/tenants"
import { type DeliveryLine, replayByHand, showDelivery, tellDeliveries } from "#webhooks"
import type { CommandModule } from "./command.ts"
import { say, sayJson, tableText } from "./output.ts"

const listMax = 200
const states = ["waiting", "delivered", "exhausted"] as const

interface ListQuery {
  readonly tenant: string
  readonly state: (typeof states)[number] | null
  readonly endpoint: string | null
  readonly limit: number
}

interface OneQuery {
  readonly tenant: string
  readonly id: string
}

interface ReplayQuery {
  readonly tenant: string
  readonly id: string | null
  readonly endpoint: string | null
  readonly since: string | null
}

const listTask: Task<ListQuery, DeliveryLine[]> = {
  name: "deliveries list",
  run: (program, { tenant, state, endpoint, limit }) =>
    inTenant(program, tenant, (ctx) =>
      tellDeliveries(ctx, {
        limit,
        state: state ?? undefined,
        endpointId: endpoint === null ? undefined : endpointId(endpoint),
      }),
    ),
}

const showTask: Task<OneQuery, unknown> = {
  name: "deliveries show",
  run: (program, { tenant, id }) => inTenant(program, tenant, (ctx) => showDelivery(ctx, deliveryId(id))),
}

const replayTask: Task<ReplayQuery, { count: number }> = {
  name: "deliveries replay",
  run: (program, { tenant, id, endpoint, since }) =>
    inTenant(program, tenant, async (ctx) => ({
      count: await replayByHand(ctx, {
        id: id === null ? null : deliveryId(id),
        endpointId: endpoint === null ? null : endpointId(endpoint),
        since: since === null ? null : new Date(since),
      }),
    })),
}

/** `mortise deliveries`: what was sent to webhook endpoints, and what is to be sent again. */
export const deliveriesCommand: CommandModule = {
  tasks: [listTask, showTask, replayTask],
  register: (cli, host) => {
    const deliveries: Command = cli.command("deliveries").description("events on their way to webhook endpoints")
    deliveries
      .command("list")
      .description("deliveries of a business, those tried last first")
      .requiredOption("--tenant <slug>", "the business")
      .option("--state <state>", states.join(", "), stateOf)
      .option("--endpoint <id>", "only those of one endpoint")
      .option("--limit <n>", "how many", whole, 50)
      .option("--json", "as JSON")
      .action(
        async ({
          json,
          ...o
        }: {
          tenant: string
          state?: ListQuery["state"]
          endpoint?: string
          limit: number
          json?: boolean
        }) => {
          const query = { tenant: o.tenant, state: o.state ?? null, endpoint: o.endpoint ?? null, limit: o.limit }
          const lines = await host.run("deliveries list", listTask, query)
          if (json) sayJson(lines)
          else say(tableText(["AT", "ID", "EVENT", "STATE", "TRIES", "ANSWER"], lines.map(cellsOf)))
        },
      )
    deliveries
      .command("show <id>")
      .description("one delivery with its body and attempts, as JSON")
      .requiredOption("--tenant <slug>", "the business")
      .action(async (id: string, { tenant }: { tenant: string }) =>
        sayJson(await host.run("deliveries show", showTask, { tenant, id })),
      )
    deliveries
      .command("replay")
      .description("send one delivery again, or everything an endpoint missed since a time")
      .requiredOption("--tenant <slug>", "the business")
      .option("--id <id>", "this delivery")
      .option("--endpoint <id>", "what this endpoint missed")
      .option("--since <time>", "since when, as 2026-11-21T09:00:00Z", instant)
      .option("--json", "as JSON")
      .action(
        async ({ json, ...o }: { tenant: string; id?: string; endpoint?: string; since?: string; json?: boolean }) => {
          const query = { tenant: o.tenant, id: o.id ?? null, endpoint: o.endpoint ?? null, since: o.since ?? null }
          const done = await host.run("deliveries replay", replayTask, query)
          if (json) sayJson(done)
          else say(`${done.count} deliveries are sent again.`)
        },
      )
  },
}

async function inTenant<T>({ db }: Program, slug: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { id } = await db.withSystem("mortise deliveries", (sys) => tenantBySlug(sys, slug))
  return db.withTenant({ tenant: id, actor: systemActor("mortise deliveries") }, work)
}

function cellsOf(line: DeliveryLine): string[] {
  const answer = line.status === null ? (line.errorClass ?? "") : String(line.status)
  return [line.at, line.id, line.eventType, line.state, String(line.attempts), answer]
}

function deliveryId(text: string): `dlv_${string}` {
  if (!isId("dlv", text)) throw new Error(`${text} is no id of a delivery.`)
  return text
}

function endpointId(text: string): `whe_${string}` {
  if (!isId("whe", text)) throw new Error(`${text} is no id of a webhook endpoint.`)
  return text
}

function stateOf(text: string): (typeof states)[number] {
  const found = states.find((state) => state === text)
  if (found === undefined) throw new InvalidArgumentError(states.join(", "))
  return found
}

function instant(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError("a time as 2026-11-21T09:00:00Z")
  return new Date(text).toISOString()
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > listMax) throw new InvalidArgumentError(`1 to ${listMax}`)
  return value
}
