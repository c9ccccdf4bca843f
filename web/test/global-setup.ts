import { existsSync } from "node:fs"
import type { TestProject } from "vitest/node"
import { startServer } from "./server.ts"

/** One built app and one real server on the embedded database for all person scripts; each makes businesses of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = chromiumPath()
  project.provide("chromium", chromium)
  if (chromium === "") {
    if (process.env["CI"]) throw new Error("There is no Chromium: set CHROMIUM_PATH.")
    project.provide("origin", "")
    return async () => undefined
  }
  const server = await startServer()
  project.provide("origin", server.origin)
  return server.stop
}

function chromiumPath(): string {
  const wanted = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser"]
  return wanted.find((path) => path !== undefined && existsSync(path)) ?? ""
}

declare module "vitest" {
  export interface ProvidedContext {
    origin: string
    chromium: string
  }
}
