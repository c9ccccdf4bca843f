import { type Command, InvalidArgumentError } from "commander"
import type { SyncLine } from "#hub"
import { type Ctx, systemActor } from "#platform/db"
import type { Program, Task } from "#platform/lifecycle"
import { tenantBySlug } from "#platform/tenants"
import type { CommandModule } from "./command.ts"
import { say, sayJson, tableText } from "./output.ts"

const runsMax = 200

interface NowQuery {
  readonly tenant: string
  readonly slug: string
  readonly entity: string | null
  readonly connection: string | null
  readonly isFull: boolean
}

interface RunLine {
  readonly id: string
  readonly resource: string
  readonly kind: string
  readonly state: string
  readonly seen: number
  readonly changed: number
  readonly refused: number
  readonly error: string | null
  readonly startedAt: string
}

const nowTask: Task<NowQuery, { connectionId: string; resources: number }> = {
  name: "sync now",
  run: async (program, { tenant, ...ask }) => {
    const [{ connectors }, { askForSync, makeShelf }] = await Promise.all([import("#connectors"), import("#hub")])
    return inTenant(program, tenant, (ctx) => askForSync(ctx, makeShelf(connectors), ask))
  },
}

const statusTask: Task<{ tenant: string; slug: string | null }, SyncLine[]> = {
  name: "sync status",
  run: async (program, { tenant, slug }) => {
    const { syncLines } = await import("#hub")
    return inTenant(program, tenant, (ctx) => syncLines(ctx, slug))
  },
}

const runsTask: Task<{ tenant: string; slug: string; limit: number }, RunLine[]> = {
  name: "sync runs",
  run: async (program, { tenant, slug, limit }) => {
    const { syncRuns } = await import("#hub")
    const runs = await inTenant(program, tenant, (ctx) => syncRuns(ctx, slug, limit))
    return runs.map(
      ({ id, resource, kind, state, seen, created, updated, deleted, pushed, refused, error, startedAt }) => ({
        id,
        resource,
        kind,
        state,
        seen,
        changed: created + updated + deleted + pushed,
        refused,
        error,
        startedAt: startedAt.toISOString(),
      }),
    )
  },
}

/** `mortise sync`: connections of a business, brought up to date and looked at. */
export const syncCommand: CommandModule = {
  tasks: [nowTask, statusTask, runsTask],
  register: (cli, host) => {
    const sync: Command = cli.command("sync").description("connections to outside systems")
    sync
      .command("now <connector> [entity]")
      .description("read what changed there now: everything, or one kind of record")
      .requiredOption("--tenant <slug>", "the business")
      .option("--connection <id>", "which one, where there are several")
      .option("--full", "read everything, and find what was deleted there")
      .option("--json", "as JSON")
      .action(
        async (
          slug: string,
          entity: string | undefined,
          o: { tenant: string; connection?: string; full?: boolean; json?: boolean },
        ) => {
          const ask = {
            tenant: o.tenant,
            slug,
            entity: entity ?? null,
            connection: o.connection ?? null,
            isFull: o.full ?? false,
          }
          const asked = await host.run("sync now", nowTask, ask)
          if (o.json) sayJson(asked)
          else say(`${asked.resources} kinds of records of ${slug} are read by the next free worker.`)
        },
      )
    sync
      .command("status [connector]")
      .description("where each kind of record stands")
      .requiredOption("--tenant <slug>", "the business")
      .option("--json", "as JSON")
      .action(async (slug: string | undefined, { tenant, json }: { tenant: string; json?: boolean }) => {
        const lines = await host.run("sync status", statusTask, { tenant, slug: slug ?? null })
        if (json) sayJson(lines)
        else
          say(
            tableText(["CONNECTOR", "STATE", "RECORDS", "WAY", "CHANGES SINCE", "NEXT", "RUNNING"], lines.map(cellsOf)),
          )
      })
    sync
      .command("runs <connector>")
      .description("the newest runs, with what they did")
      .requiredOption("--tenant <slug>", "the business")
      .option("--limit <n>", "how many", whole, 20)
      .option("--json", "as JSON")
      .action(async (slug: string, { tenant, limit, json }: { tenant: string; limit: number; json?: boolean }) => {
        const runs = await host.run("sync runs", runsTask, { tenant, slug, limit })
        if (json) sayJson(runs)
        else
          say(tableText(["AT", "RECORDS", "KIND", "STATE", "SEEN", "CHANGED", "REFUSED", "ERROR"], runs.map(runCells)))
      })
  },
}

async function inTenant<T>({ db }: Program, slug: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { id } = await db.withSystem("mortise sync", (sys) => tenantBySlug(sys, slug))
  return db.withTenant({ tenant: id, actor: systemActor("mortise sync") }, work)
}

function cellsOf(one: SyncLine): string[] {
  return [
    one.connector,
    one.state,
    one.resource,
    one.direction,
    one.changesSince ?? "",
    one.dueAt ?? "",
    one.isRunning ? "yes" : "",
  ]
}

function runCells(one: RunLine): string[] {
  return [
    one.startedAt,
    one.resource,
    one.kind,
    one.state,
    String(one.seen),
    String(one.changed),
    String(one.refused),
    one.error ?? "",
  ]
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > runsMax) throw new InvalidArgumentError(`1 to ${runsMax}`)
  return value
}
