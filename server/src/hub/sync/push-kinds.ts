import type { Api } from "../api.ts"
import type { PushItem, PushResult, Writer } from "../define.ts"
import { VendorError } from "../vendor-error.ts"

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
    if (error instanceof VendorError && isAboutRecord(error)) {
      return { error: { class: error.errorClass, message: error.message } }
    }
    throw error
  }
}

function isAboutRecord({ errorClass }: VendorError): boolean {
  return ["validation", "conflict", "missing", "permanent"].includes(errorClass)
}
