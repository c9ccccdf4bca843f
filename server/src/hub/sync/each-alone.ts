import type { Verdict } from "../vendor-error.ts"
import { refusalOf } from "./push-kinds.ts"

/**
 * What became of each record of a batch, in order, at vendors that refuse a whole batch for one record of it: each is then sent alone,
 * and a refusal is that record's result. Anything else that fails stops the batch. `send` answers one result per record, in order.
 */
export async function eachAlone<T, R>(
  all: readonly T[],
  send: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly (R | { readonly error: Verdict })[]> {
  try {
    return await send(all)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    if (all.length === 1) return [refusal]
    const results: (R | { readonly error: Verdict })[] = []
    for (const one of all) results.push(...(await eachAlone([one], send)))
    return results
  }
}
