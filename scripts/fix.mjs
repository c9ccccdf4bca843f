// `npm run fix`: formats, repairs what Biome can repair safely, and regenerates what is generated.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { root, tool } from "./run.mjs"

const steps = [[tool("biome"), "check", "--write"], [join(root, "scripts", "generate.mjs")]]
const codes = steps.map((args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1)
process.exitCode = Math.max(...codes)
