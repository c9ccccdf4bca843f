import type { Api } from "../api.ts"
import type { PushItem, PushResult, Writer } from "../define.ts"
import { type ErrorClass, VendorError, type Verdict, withoutAddresses } from "../vendor-error.ts"

/** Writes one record per call; answers the vendor's record as it is now, null when it is gone. */
export function single(send: (api: Api, item: PushItem, key: string) => Promise<unknown>): Writer {
  return {
    batchMax: 1,
    send: async (api, items, key) => {
      const results: PushResult[] = []
      for (const item of items) results.push(await attempt(() => send(api, item, key)))
      return results
    },
  }
}

/** Writes up to `batchMax` records per call. */
export function batch(batchMax: number, send: Writer["send"]): Writer {
  return { batchMax, send }
}

/** A refusal of this record is a result; anything else stops the batch. */
async function attempt(send: () => Promise<unknown>): Promise<PushResult> {
  try {
    return { raw: await send() }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return refusal
  }
}

/** The result of a record of a batch that the vendor's answer refuses, in its words. */
export function refused(words: string | null | undefined, as: ErrorClass = "validation"): { readonly error: Verdict } {
  return { error: { class: as, message: withoutAddresses(words || "Refused without a reason") } }
}

/** The result of a record that the vendor refused; null for a failure that is about something else. */
export function refusalOf(error: unknown): { readonly error: Verdict } | null {
  if (!(error instanceof VendorError) || !aboutRecord.has(error.errorClass)) return null
  return { error: { class: error.errorClass, message: error.message } }
}
const aboutRecord: ReadonlySet<string> = new Set(["validation", "conflict", "missing", "permanent"])
