import { randomBytes } from "node:crypto"
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Where a running server is found, kept in the data folder and readable by its owner only. */
export interface RunFile {
  readonly pid: number
  readonly url: string
  /** What a command shows to be let in at /internal/command. */
  readonly token: string
}

/** Says where this process listens; answers what it wrote. */
export function writeRunFile(folder: string, url: string, token: string): RunFile {
  const run: RunFile = { pid: process.pid, url, token }
  const partial = `${pathIn(folder)}.${process.pid}`
  writeFileSync(partial, JSON.stringify(run), { mode: 0o600 })
  renameSync(partial, pathIn(folder))
  return run
}

/** What the last server wrote that started on this folder; it may be gone. Null when there is nothing to read. */
export function readRunFile(folder: string): RunFile | null {
  try {
    const run: unknown = JSON.parse(readFileSync(pathIn(folder), "utf8"))
    return isRunFile(run) ? run : null
  } catch {
    return null
  }
}

/** Removes the run file if it is this process's own. */
export function removeRunFile(folder: string): void {
  if (readRunFile(folder)?.pid === process.pid) rmSync(pathIn(folder), { force: true })
}

/** A new token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

function pathIn(folder: string): string {
  return join(folder, "mortise.run.json")
}

function isRunFile(value: unknown): value is RunFile {
  return value !== null && typeof value === "object" && "url" in value && "token" in value && "pid" in value
}
