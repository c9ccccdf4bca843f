import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { isPlayedIn } from "#testing"

const root = join(import.meta.dirname, "../../..")
const main = join(root, "server/src/main.ts")
const folder = mkdtempSync(join(tmpdir(), "mortise-cli-"))
const env = {
  PATH: process.env["PATH"],
  MORTISE_DATA_DIR: folder,
  PORT: "0",
  MORTISE_LOG_LEVEL: "warn",
}
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill("SIGKILL")
  rmSync(folder, { recursive: true, force: true })
})

function launch(args: readonly string[], more: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...env, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.add(child)
  child.once("exit", () => children.delete(child))
  return child
}

/** Runs a command to its end. */
async function mortise(
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const child = launch(args, more)
  let [out, err] = ["", ""]
  child.stdout?.on("data", (part: Buffer) => (out += part.toString()))
  child.stderr?.on("data", (part: Buffer) => (err += part.toString()))
  const [code] = await once(child, "close")
  return { code, out, err }
}

/** Starts a server and waits until it says where it is. */
async function started(): Promise<{ child: ChildProcess; url: string }> {
  const child = launch(["start", "--empty"])
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let [out, err] = ["", ""]
  child.stderr?.on("data", (part: Buffer) => (err += part.toString()))
  child.stdout?.on("data", (part: Buffer) => {
    out += part.toString()
    const url = /running at (\S+)/.exec(out)?.[1]
    if (url !== undefined) resolve(url)
  })
  child.once("exit", (code) => reject(new Error(`ended with ${code}: ${err}`)))
  return { child, url: await promise }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  const [code] = await once(child, "exit")
  return code
}

test.skipIf(!isPlayedIn("embedded"))(
  "a server holds its folder, serves commands, ends when asked, and starts again after kill -9",
  async () => {
    const first = await started()
    expect(statSync(join(folder, "mortise.run.json")).mode & 0o777).toBe(0o600)

    const [second, made, wrong, stranger] = await Promise.all([
      mortise(["start", "--empty"]),
      mortise(["tenant", "create", "--name", "My shop", "--currency", "EUR", "--json"]),
      mortise(["tenant", "create", "--name", "My shop", "--currency", "EURO"]),
      fetch(`${first.url}/internal/command`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-mortise-token": "guess" },
        body: JSON.stringify({ name: "tenant create", input: { name: "Mine", currency: "EUR" } }),
      }),
    ])
    expect(second.code).toBe(1)
    expect(second.err).toContain(`in use by process ${first.child.pid} (mortise start) at ${first.url}`)
    expect(second.err).not.toContain("    at ")
    expect(Object.keys(JSON.parse(made.out))).toEqual(["tenant", "slug", "apiKey"])
    expect(wrong).toMatchObject({ code: 1, out: "" })
    expect(wrong.err).toContain("EURO")
    expect(stranger.status).toBe(404)

    const { apiKey } = JSON.parse(made.out)
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" }
    const answer = await fetch(`${first.url}/api/v1/customers`, {
      method: "POST",
      headers,
      body: JSON.stringify({ name: "Eleni" }),
    })
    expect(answer.status).toBe(201)
    expect(await ended(first.child, "SIGKILL")).toBeNull()

    const next = await started()
    const list = await fetch(`${next.url}/api/v1/customers`, { headers })
    expect(await list.json()).toMatchObject({ data: [{ name: "Eleni" }] })
    const tail = await mortise(["events", "tail", "--json", "--tenant", "my-shop"])
    const types = tail.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).type)
    expect(types).toEqual(expect.arrayContaining(["access.api_key.created", "customers.customer.created"]))
    expect(tail.out).not.toContain("Eleni")
    expect(await ended(next.child, "SIGTERM")).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(["db", "secret"])
  },
  90_000,
)

test.skipIf(!isPlayedIn("embedded"))(
  "without a server a command opens the database itself",
  async () => {
    const made = await mortise(["tenant", "create", "--name", "Second shop", "--currency", "EUR", "--json"])
    expect(made.err).toBe("")
    const user = [
      "user",
      "create",
      "--email",
      "a@example.com",
      "--name",
      "A",
      "--role",
      "owner",
      "--tenant",
      "second-shop",
      "--json",
    ]
    const person = await mortise(user)
    expect(person.err).toBe("")
    expect(JSON.parse(person.out)).toMatchObject({
      userId: expect.stringMatching(/^usr_/),
      password: expect.any(String),
    })
    expect(await mortise(["migrate", "--check", "--json"])).toMatchObject({ code: 0, out: '{"pending":[]}\n' })
  },
  90_000,
)

test.skipIf(!isPlayedIn("embedded"))(
  "wrong use ends with 2 and says what is right, and settings are told without secrets",
  async () => {
    const [unknown, missing, help, settings, broken] = await Promise.all([
      mortise(["strat"]),
      mortise(["tenant", "create", "--name", "A"]),
      mortise(["tenant", "create", "--help"]),
      mortise(["config", "--json"], { DATABASE_URL: "postgres://me:hush@nowhere/db" }),
      mortise(["config"], { PORT: "eighty" }),
    ])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain("start")
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining("--currency") })
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining("--time-zone") })
    expect(settings.out).not.toContain("hush")
    expect(JSON.parse(settings.out)).toContainEqual(
      expect.objectContaining({ variable: "DATABASE_URL", value: "(set)" }),
    )
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining("PORT can't be") })
  },
  60_000,
)
