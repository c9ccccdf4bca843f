import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "..", "..")
const main = join(root, "server", "src", "main.ts")
const startMs = 60_000

export interface TestServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

interface ServerOptions {
  readonly withDemo?: boolean
  /** Settings by their variables, beside those that every test server has. */
  readonly env?: Readonly<Record<string, string>>
}

/** Builds the web app if it is not, and starts a server in a process of its own, on an empty folder that goes away with it. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const built = spawnSync(process.execPath, [join(root, "scripts", "build-web.mjs")], { stdio: "inherit" })
  if (built.status !== 0) throw new Error("The web app was not built.")
  const folder = mkdtempSync(join(tmpdir(), "mortise-web-"))
  const child = spawn(process.execPath, [...serverFlags(), main, "start", ...(options.withDemo ? [] : ["--empty"])], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: "",
      MORTISE_URL: "",
      MORTISE_DATA_DIR: folder,
      PORT: String(await freePort()),
      MORTISE_LOG_LEVEL: "error",
      MORTISE_RATE_LIMIT_PER_MINUTE: "0",
      MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "0",
      ...options.env,
    },
  })
  const ended = new Promise<void>((done) => child.once("exit", () => done()))
  const stop = async () => {
    child.kill("SIGTERM")
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const origin = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The server did not start.")), startMs)
    let said = ""
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString()
      const found = /running at (http:\S+)/.exec(said)?.[1]
      if (found === undefined) return
      clearTimeout(late)
      resolve(found)
    })
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said.slice(-500)}`)))
  })
  return { origin, stop }
}

/** Known before the start, for a vendor's consent page sends people back to the server by its address. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  if (address === null || typeof address === "string") throw new Error("There is no free port.")
  return address.port
}

function serverFlags(): string[] {
  const { flags }: { flags: string[] } = JSON.parse(readFileSync(join(root, "server", "node-flags.json"), "utf8"))
  return flags
}
