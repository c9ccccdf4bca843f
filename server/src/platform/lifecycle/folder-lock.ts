import { randomUUID } from "node:crypto"
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs"
import { hostname } from "node:os"
import { systemClock } from "#platform/clock"
import { isRunning, startedOf } from "./process-identity.ts"

/** How often the holder says that it lives, for readers on another machine or in another container. */
const heartbeatMs = 5_000
/** A lock of another machine is given up when its holder has been silent for this long. */
const silentMs = 60_000
/** Tries to take over before giving up: each one lost means that somebody else has made progress. */
const triesMax = 20

/** Who holds a folder. `nonce` makes each holding its own: it is what a takeover names. */
export interface Holder {
  readonly pid: number
  /** When the process began, by the kernel's count; tells it from a later process of the same number. */
  readonly started: string
  readonly host: string
  readonly command: string
  readonly nonce: string
}

export interface FolderLock {
  release(): void
}

/** The folder is held by a living process. */
export class FolderHeld extends Error {
  readonly holder: Holder

  constructor(holder: Holder) {
    super(`held by process ${holder.pid} (${holder.command})`)
    this.holder = holder
  }
}

/**
 * Takes the lock file at `path`, or throws `FolderHeld`. The lock of a process that has died (also by kill -9) is taken over:
 * whoever takes over first takes a lock on *that holding* (its nonce), looks again and only then replaces it, so that two
 * processes that find the same dead holder can't both win.
 */
export function takeLock(path: string, command: string): FolderLock {
  const me: Holder = {
    pid: process.pid,
    started: startedOf(process.pid),
    host: hostname(),
    command,
    nonce: randomUUID(),
  }
  for (let attempt = 0; attempt < triesMax; attempt++) {
    if (create(path, me) || replaceDead(path, me)) return held(path, me)
  }
  throw new Error(`The lock ${path} changes hands all the time; try again.`)
}

/** The living holder of a lock file, or null. */
export function holderOf(path: string): Holder | null {
  const holder = read(path)
  return holder !== null && holder !== "unreadable" && isAlive(path, holder) ? holder : null
}

function held(path: string, me: Holder): FolderLock {
  const beat = setInterval(() => touch(path), heartbeatMs)
  beat.unref()
  return {
    release: () => {
      clearInterval(beat)
      const holder = read(path)
      if (holder !== null && holder !== "unreadable" && holder.nonce === me.nonce) rmSync(path, { force: true })
    },
  }
}

/** Makes the file with its whole content at once: a link either appears complete or not at all. */
function create(path: string, me: Holder): boolean {
  const whole = writeWhole(path, me)
  try {
    linkSync(whole, path)
    return true
  } catch (error) {
    if (isCode(error, "EEXIST")) return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}

function replaceDead(path: string, me: Holder): boolean {
  const holder = read(path)
  if (holder === null) return false
  if (holder !== "unreadable" && isAlive(path, holder)) throw new FolderHeld(holder)
  const nonce = nonceOf(holder)
  const turn = takeLock(`${path}.${nonce}`, me.command)
  try {
    const now = read(path)
    if (now === null || nonceOf(now) !== nonce) return false
    renameSync(writeWhole(path, me), path)
    return true
  } finally {
    turn.release()
  }
}

function nonceOf(holder: Holder | "unreadable"): string {
  return holder === "unreadable" ? holder : holder.nonce
}

function isAlive(path: string, holder: Holder): boolean {
  if (holder.host === hostname()) return isRunning(holder.pid, holder.started)
  const ageMs = systemClock.now().getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return ageMs < silentMs
}

function writeWhole(path: string, me: Holder): string {
  const whole = `${path}.new.${me.nonce}`
  const file = openSync(whole, "w", 0o600)
  try {
    writeSync(file, JSON.stringify(me))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return whole
}

/** The content of a lock; "unreadable" is what a power failure may leave of one. */
function read(path: string): Holder | "unreadable" | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, "utf8"))
    return isHolder(holder) ? holder : "unreadable"
  } catch (error) {
    if (isCode(error, "ENOENT")) return null
    if (error instanceof SyntaxError) return "unreadable"
    throw error
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    value !== null &&
    typeof value === "object" &&
    "pid" in value &&
    Number.isInteger(value.pid) &&
    "nonce" in value &&
    /^[0-9a-f-]{36}$/.test(String(value.nonce)) &&
    "host" in value &&
    "started" in value &&
    "command" in value
  )
}

function touch(path: string): void {
  try {
    const now = systemClock.now()
    utimesSync(path, now, now)
  } catch {
    // The folder may have been removed under a running process; the database says so more clearly.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code
}
