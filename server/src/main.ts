import { enableCompileCache } from "node:module"
import { join } from "node:path"

// Stripping the types of every file takes longer than running it: the result is kept (1.2 s to 0.6 s). What serves is started without
// it (`serving` in node-flags.json).
enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/mortise"))

const { demoCommand, runCli } = await import("./cli/index.ts")

process.exitCode = await runCli(
  process.argv.slice(2),
  { sourceRoot: import.meta.dirname, load: () => import("./compose.ts") },
  [demoCommand(() => import("./demo/index.ts"))],
)
