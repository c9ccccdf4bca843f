import { callFile } from "../../api/index.ts"

/** How far a download is; 0 of 0 before the first line. */
export interface TakeoutProgress {
  readonly done: number
  readonly total: number
}

/** Reads all of the business's data, telling how far it is. Undefined where the file broke off before its end. */
export async function readTakeout(tell: (progress: TakeoutProgress) => void): Promise<Blob | undefined> {
  const { body } = await callFile("GET", "/data/export")
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const parts: string[] = []
  let head = ""
  let lines = 0
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    parts.push(read.value)
    lines += read.value.split("\n").length - 1
    if (!head.includes("\n")) head += read.value
    tell({ done: Math.max(0, lines - 1), total: totalOf(head) })
  }
  const end = parts.slice(-2).join("").trimEnd()
  return end.slice(end.lastIndexOf("\n") + 1).startsWith('{"isWhole":true')
    ? new Blob(parts, { type: "application/x-ndjson" })
    : undefined
}

/** The rows that the first line promises; none while it is not all there. */
function totalOf(head: string): number {
  const end = head.indexOf("\n")
  if (end < 0) return 0
  const { rows }: { rows: number } = JSON.parse(head.slice(0, end))
  return rows
}
