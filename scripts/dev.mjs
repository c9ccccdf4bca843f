// `npm run dev`: the server, begun anew at every change, and beside it the web app with reload at its own port, which
// passes every call on to the server.
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./run.mjs"

/** @type {{ flags: string[] }} */
const { flags } = JSON.parse(readFileSync(join(root, "server", "node-flags.json"), "utf8"))
const port = process.env["PORT"] ?? "4000"
const webPort = process.env["WEB_PORT"] ?? "4001"
const rest = process.argv.slice(2)

const server = spawn(
  process.execPath,
  ["--watch", ...flags, join(root, "server", "src", "main.ts"), "start", ...rest],
  { stdio: "inherit", env: { ...process.env, PORT: port } },
)
const web = spawn(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js"), "--clearScreen=false"], {
  cwd: join(root, "web"),
  stdio: "inherit",
  env: { ...process.env, WEB_PORT: webPort, MORTISE_URL: `http://127.0.0.1:${port}` },
})

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    server.kill("SIGTERM")
    web.kill("SIGTERM")
  })
}
server.on("exit", (code) => {
  web.kill("SIGTERM")
  process.exitCode = code ?? 0
})
web.on("exit", (code) => {
  if (code) console.error(`mortise: the web app's reload ended with ${code}; the server goes on.`)
})
