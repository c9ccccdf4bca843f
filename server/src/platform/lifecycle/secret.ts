import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Config } from "#platform/config"
import { dataFolder } from "./open.ts"
import { newToken } from "./run-file.ts"

/** The settings with a secret that outlives the process: the one of MORTISE_SECRET, else the data folder's own, made at the
 *  first start. Several machines on one database need the variable, or a session of one is unknown to the others. */
export function withKeptSecret(config: Config): Config {
  return config.secret === "" ? { ...config, secret: keptIn(dataFolder(config)) } : config
}

function keptIn(folder: string): string {
  const file = join(folder, "secret")
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, newToken(), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  return readFileSync(file, "utf8")
}
