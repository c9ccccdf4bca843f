import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { FolderHeld, holderOf, takeLock } from "./folder-lock.ts"
import { isRunning, startedOf } from "./process-identity.ts"

const newFolder = () => mkdtempSync(join(tmpdir(), "mortise-lock-"))
const nonce = "0f0e0d0c-0b0a-4908-8706-050403020100"
const lockOf = (fields: object) =>
  JSON.stringify({
    pid: process.pid,
    started: startedOf(process.pid),
    host: hostname(),
    command: "start",
    nonce,
    ...fields,
  })

/** The number of a process that is no more. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid

test("a folder is held by one process at a time, and free again after its release", () => {
  const path = join(newFolder(), "lock")
  const lock = takeLock(path, "start")
  expect(() => takeLock(path, "start")).toThrow(FolderHeld)
  expect(holderOf(path)).toMatchObject({ pid: process.pid, command: "start" })
  lock.release()
  expect(holderOf(path)).toBeNull()
  takeLock(path, "start").release()
})

test("the lock of a dead process is taken over, and nothing is left lying about", () => {
  const folder = newFolder()
  const path = join(folder, "lock")
  writeFileSync(path, lockOf({ pid: deadPid() }))
  const lock = takeLock(path, "start")
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder)).toEqual(["lock"])
  lock.release()
})

test("a living process that only has the dead one's number holds nothing", () => {
  const path = join(newFolder(), "lock")
  writeFileSync(path, lockOf({ started: "an earlier boot 42" }))
  takeLock(path, "start").release()
})

test("a takeover that died half-way is itself taken over", () => {
  const folder = newFolder()
  const path = join(folder, "lock")
  writeFileSync(path, lockOf({ pid: deadPid() }))
  writeFileSync(`${path}.${nonce}`, lockOf({ pid: deadPid(), nonce: nonce.replace("0f", "1f") }))
  takeLock(path, "start").release()
  expect(readdirSync(folder)).toEqual([])
})

test("somebody who is just taking over is not disturbed", () => {
  const path = join(newFolder(), "lock")
  writeFileSync(path, lockOf({ pid: deadPid() }))
  writeFileSync(`${path}.${nonce}`, lockOf({}))
  expect(() => takeLock(path, "start")).toThrow(FolderHeld)
})

test("a lock of another machine holds while it is touched", () => {
  const path = join(newFolder(), "lock")
  writeFileSync(path, lockOf({ host: "elsewhere" }))
  expect(() => takeLock(path, "start")).toThrow(FolderHeld)
})

test("a lock that a power failure left empty is taken over", () => {
  const path = join(newFolder(), "lock")
  writeFileSync(path, "")
  takeLock(path, "start").release()
})

test("this process runs, and one of its number that began at another time does not", () => {
  expect(isRunning(process.pid, startedOf(process.pid))).toBe(true)
  expect(isRunning(deadPid(), "")).toBe(false)
  if (startedOf(process.pid) !== "") expect(isRunning(process.pid, "another")).toBe(false)
})
