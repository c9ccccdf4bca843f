import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** When a process began, as text that stays the same as long as it lives; empty where the system doesn't tell. Process numbers
 *  are given out again (in a container nearly at once), so a number alone proves nothing. */
export function startedOf(pid: number): string {
  return fromProc(pid) ?? fromPs(pid) ?? ""
}

/** Is the process that began at `started` still there? */
export function isRunning(pid: number, started: string): boolean {
  if (!isPresent(pid)) return false
  const now = startedOf(pid)
  return started === "" || now === "" || now === started
}

/** Linux: boot id and start time in clock ticks since the boot (proc(5), field 22 of stat; the name in field 2 may hold blanks). */
function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const state = fields[0]
    if (state === "Z" || state === "X") return `dead ${pid}`
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19] ?? ""}`
  } catch {
    return undefined
  }
}

function fromPs(pid: number): string | undefined {
  if (process.platform === "win32" || process.platform === "linux") return undefined
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", timeout: 2_000 }).trim()
  } catch {
    return undefined
  }
}

function isPresent(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
