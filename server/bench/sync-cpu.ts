import { readFileSync } from "node:fs"
import type { Backend } from "#platform/db"

/** What `/proc` counts processor time in. */
const tickMs = 10

/** Milliseconds of processor time, from now on, of a process. */
export function processWatch(pid: number): () => number {
  const begun = ticksOf(pid)
  return () => (ticksOf(pid) - begun) * tickMs
}

/** Milliseconds of processor time, from now on, of what serves a database. */
export async function databaseWatch(backend: Backend): Promise<() => Promise<number>> {
  const look = async (): Promise<Map<number, number>> => {
    const { rows } = await backend.withSession((session) =>
      session.query("select pid from pg_stat_activity where datname = current_database()", []),
    )
    return new Map((rows as { pid: number }[]).map(({ pid }) => [pid, ticksOf(pid)]))
  }
  const begun = await look()
  return async () => {
    // Of a connection that was opened meanwhile all counts; one that was closed is left out.
    const ticks = [...(await look())].map(([pid, now]) => now - (begun.get(pid) ?? 0))
    return ticks.reduce((sum, one) => sum + one, 0) * tickMs
  }
}

function ticksOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8")
  // After the name, which may hold anything, the times are the 12th and 13th.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  return Number(fields[11]) + Number(fields[12])
}
