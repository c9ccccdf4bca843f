import type { Progress } from "#platform/lifecycle"

/** Writes what a command answers. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Writes what a program reads. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, process.stdout.isTTY ? 2 : undefined))
}

/** Rows under headings, in columns as wide as their widest value. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd()
  return [line(head), ...rows.map(line)].join("\n")
}

const everyMs = 500
let current = ""
let startedMs = 0
let saidMs = 0

/** Shows how far a long task is, with an estimate of the time left, on standard error. */
export function showProgress({ done, total, what }: Progress): void {
  const nowMs = performance.now()
  if (what !== current) startedMs = nowMs
  current = what
  if (nowMs - saidMs < everyMs && done !== total) return
  saidMs = nowMs
  const left =
    total === null || done === 0
      ? ""
      : `, about ${Math.ceil((((nowMs - startedMs) / done) * (total - done)) / 1000)} s left`
  const text = `${what}: ${done}${total === null ? "" : ` of ${total}`}${left}`
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}${done === total ? "\n" : ""}` : `${text}\n`)
}
