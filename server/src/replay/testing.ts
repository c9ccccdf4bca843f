import { join } from "node:path"
import type { Watcher } from "./parallel.ts"

/** Real data beside the repository; tests that need it are skipped where it is missing. */
export const dataFolder = join(
  process.env["SHARED_DIR"] ?? join(import.meta.dirname, "..", "..", "..", "..", "shared"),
  "data",
)

/** Nobody watches. */
export const unwatched: Watcher = { report: () => undefined, signal: new AbortController().signal }
