import type { Api, ApiAnswer } from "./api.ts"

/** Rows one page asks for, and the pages one list may have. */
const pageSize = 200
const pagesMax = 10_000

/** Every row of a list, page by page. */
export async function everyRow(api: Api, path: string): Promise<unknown[]> {
  const rows: unknown[] = []
  let cursor = ""
  for (let page = 0; page < pagesMax; page++) {
    const answer = await api.send("GET", `${path}${path.includes("?") ? "&" : "?"}limit=${pageSize}${cursor}`)
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status} ${textOf(answer.body, "detail")}`)
    rows.push(...listOf(answer.body, "data"))
    const next = fieldOf(answer.body, "nextCursor")
    if (typeof next !== "string") return rows
    cursor = `&cursor=${encodeURIComponent(next)}`
  }
  throw new Error(`GET ${path} does not end.`)
}

/** Throws, saying what failed, unless the server made it. */
export function requireMade(answer: ApiAnswer, what: string): void {
  if (answer.status < 300) return
  throw new Error(
    `Making ${what} failed: ${answer.status} ${textOf(answer.body, "code")} ${textOf(answer.body, "detail")}`,
  )
}

/** A field of a JSON answer, undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" && name in value ? Reflect.get(value, name) : undefined
}

/** A text field; empty where there is none. */
export function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name)
  return typeof found === "string" ? found : ""
}

/** A list field; empty where there is none. */
export function listOf(value: unknown, name: string): unknown[] {
  const found = fieldOf(value, name)
  return Array.isArray(found) ? found : []
}
