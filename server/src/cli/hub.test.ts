import { spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { connectors } from "#connectors"
import { liveChecks, staticChecks } from "#hub"
import type { Task, TaskRun } from "#platform/lifecycle"
import { isPlayedIn, makeHubWorld } from "#testing"
import type { CommandModule } from "./command.ts"
import { connectorCommands } from "./connectors.ts"
import { syncCommand } from "./sync.ts"

const folder = mkdtempSync(join(tmpdir(), "mortise-cli-hub-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const world = await makeHubWorld()
const quiet: TaskRun = { report: () => undefined, signal: new AbortController().signal }
const longMs = 120_000

const run = (name: string, input: unknown): Promise<unknown> => runOf(syncCommand, name, input)

function runOf({ tasks }: CommandModule, name: string, input: unknown): Promise<unknown> {
  const task = (tasks as readonly Task[]).find((one) => one.name === name)
  if (task === undefined) throw new Error(`There is no task ${name}.`)
  // The command line sends a task's input as JSON, so its type is known to the task only.
  return task.run(world, input as never, quiet)
}

/** Runs `mortise <args>` of the program whose server stands there. */
async function mortise(args: readonly string[], server: string) {
  const flags = ["--no-warnings", "--preserve-symlinks", "--preserve-symlinks-main"]
  const child = spawn(process.execPath, [...flags, join(server, "src/main.ts"), ...args], {
    env: { PATH: process.env["PATH"], MORTISE_DATA_DIR: join(folder, "data"), MORTISE_LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let [out, err] = ["", ""]
  child.stdout.on("data", (part: Buffer) => (out += part.toString()))
  child.stderr.on("data", (part: Buffer) => (err += part.toString()))
  const [code]: (number | null)[] = await once(child, "close")
  return { code, out, err }
}

/** The program in a folder of its own, as links, with a shelf of connectors that may be written to. */
function copyOfProgram(): string {
  const [from, to] = [join(import.meta.dirname, "../.."), join(folder, "server")]
  const shelf = join(to, "src/connectors")
  mkdirSync(shelf, { recursive: true })
  for (const name of ["package.json", "src/main.ts", "src/connectors/index.ts"])
    copyFileSync(join(from, name), join(to, name))
  for (const part of ["src", "src/connectors"])
    for (const name of readdirSync(join(from, part)))
      if (!["main.ts", "index.ts", "connectors"].includes(name))
        symlinkSync(join(from, part, name), join(to, part, name))
  symlinkSync(join(from, "../node_modules"), join(folder, "node_modules"))
  if (readdirSync(from).includes("node_modules"))
    cpSync(join(from, "node_modules"), join(to, "node_modules"), { recursive: true })
  return to
}

test("a sync is asked for from the command line, for one kind of record or all, and shows where it stands and what it did", async () => {
  const { tenant: t, connection, sandbox } = await world.connected("hubspot")
  const status = (await run("sync status", { tenant: t.slug, slug: null })) as { resource: string }[]
  expect(status.map(({ resource }) => resource)).toEqual(["companies", "contacts", "deals"])
  expect(status[1]).toMatchObject({ connector: "hubspot", state: "connected", direction: "both", isRunning: false })

  const table = sandbox.app.tables["contacts"]
  table?.insert(table.sample(1))
  const ask = { tenant: t.slug, slug: "hubspot", entity: "contacts", connection: null, isFull: false }
  expect(await run("sync now", ask)).toEqual({ connectionId: connection, resources: 1 })
  await world.work()
  const runs = await run("sync runs", { tenant: t.slug, slug: "hubspot", limit: 1 })
  expect(runs).toMatchObject([{ resource: "contacts", state: "done", seen: 1, changed: 1, refused: 0, error: null }])
  expect(await run("sync now", { ...ask, entity: null, isFull: true })).toMatchObject({ resources: 3 })
})

test("a connection that is not there, another business's and an unknown kind of record are refused with what there is", async () => {
  const { tenant: t, connection } = await world.connected("hubspot")
  const other = await world.tenant()
  const ask = { tenant: t.slug, slug: "hubspot", entity: null, connection: null, isFull: false }
  await expect(run("sync now", { ...ask, entity: "contcats" })).rejects.toThrow("companies, contacts, deals")
  await expect(run("sync now", { ...ask, slug: "hubspott" })).rejects.toMatchObject({ code: "connector.unknown" })
  await expect(run("sync now", { ...ask, tenant: other.slug, connection })).rejects.toMatchObject({
    code: "connection.unknown",
  })
  expect(await run("sync status", { tenant: other.slug, slug: null })).toEqual([])
  expect(await run("sync runs", { tenant: other.slug, slug: "hubspot", limit: 5 })).toEqual([])
})

test("there are at least 48 checks, each with a name of its own", () => {
  const ids = [...staticChecks, ...liveChecks].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(48)
})

test.skipIf(!isPlayedIn("embedded"))(
  "a new connector is a folder on the shelf that is listed and passes its checks, and none is written over",
  async () => {
    const server = copyOfProgram()
    const made = await mortise(["connector", "new", "acme-crm", "--json"], server)
    expect(made).toMatchObject({ code: 0, err: "" })
    const { files } = JSON.parse(made.out) as { files: string[] }
    expect(files.map((file) => file.slice("server/src/connectors/acme-crm/".length)).toSorted()).toEqual(
      readdirSync(join(server, "src/connectors/acme-crm"), { recursive: true, encoding: "utf8" })
        .filter((name) => name !== "fixtures")
        .toSorted(),
    )
    expect(readFileSync(join(server, "src/connectors/index.ts"), "utf8")).toContain("acmeCrm")
    const [list, checked, unknown, again, wrong] = await Promise.all([
      mortise(["connectors", "--json"], server),
      mortise(["conformance", "acme-crm", "--check", "definition.", "--json"], server),
      mortise(["conformance", "slak"], server),
      mortise(["connector", "new", "acme-crm"], server),
      mortise(["connector", "new", "../acme"], server),
    ])
    const lines = JSON.parse(list.out) as { slug: string }[]
    expect(lines.map(({ slug }) => slug)).toEqual([...connectors.map(({ slug }) => slug), "acme-crm"])
    expect(lines).toContainEqual(
      expect.objectContaining({ slug: "xero", isOn: true, hasWebhooks: true, auth: "oauth2" }),
    )
    expect(checked.code).toBe(0)
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("mortise connectors") })
    const results = (JSON.parse(checked.out) as { result: string }[]).map(({ result }) => result)
    expect(results.length).toBeGreaterThan(3)
    expect(results).not.toContain("failed")
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("already") })
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("small letters") })
  },
  longMs,
)

test("connectors are switched off and on from the command line; one that is not there is refused with what there is", async () => {
  const turn = (slug: string, isOn: boolean) => runOf(connectorCommands, "connectors switch", { slug, isOn })
  const { tenant: t } = await world.connected("hubspot")
  expect(await turn("hubspot", false)).toMatchObject({ isOn: false, offBy: "operator", paused: expect.any(Number) })
  expect(await runOf(connectorCommands, "connectors off", null)).toEqual([{ slug: "hubspot", offBy: "operator" }])
  await t.post("/integrations/hubspot/connect", { sandbox: true }).expect(409, "connector.off")
  await t.post("/integrations/hubspot/resume", {}).expect(409, "connector.off")
  expect(await turn("hubspot", true)).toMatchObject({ isOn: true, offBy: null })
  expect((await t.get("/integrations/hubspot/status").expect(200)).body.state).toBe("connected")
  await expect(turn("hubspott", false)).rejects.toThrow("there are: xero")
})
