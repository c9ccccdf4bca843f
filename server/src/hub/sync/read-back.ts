import type { Api } from "../api.ts"
import type { PushItem, Resource, Writer } from "../define.ts"
import type { Row } from "../lens/rows.ts"
import type { Verdict } from "../vendor-error.ts"

/** What became of one record: the id that it has there, or why it was refused. */
export type Written = { readonly id: string } | { readonly error: Verdict }

/** Writes a batch at vendors that do not answer whole records: what was written is read again by its ids, in one call. */
export function readBack(
  { batchMax, get }: NonNullable<Resource["getMany"]>,
  write: (api: Api, items: readonly PushItem[], key: string) => Promise<readonly Written[]>,
): Writer {
  return {
    batchMax,
    send: async (api, items, key) => {
      const results = await write(api, items, key)
      const ids = new Set(results.flatMap((result) => ("id" in result ? [result.id] : [])))
      const now = ids.size === 0 ? [] : await get(api, [...ids])
      const byId = new Map(now.map((raw) => [String((raw as Row)["id"]), raw]))
      return results.map((result) => ("id" in result ? { raw: byId.get(result.id) ?? null } : result))
    },
  }
}
