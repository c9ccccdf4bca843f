import { runCli } from "./cli/index.ts"

process.exitCode = await runCli(process.argv.slice(2), {
  sourceRoot: import.meta.dirname,
  load: () => import("./compose.ts"),
})
