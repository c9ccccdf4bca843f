/** How a bulk action stands. */
export interface BulkProgress {
  readonly total: number
  readonly done: number
  readonly failed: readonly { readonly id: string; readonly error: unknown }[]
}

const atOnce = 4

/** Does `run` to every row, four at a time; tells after each. One that fails does not hold the others back. */
export async function runBulk<R extends { readonly id: string }>(
  rows: readonly R[],
  run: (row: R) => Promise<unknown>,
  tell: (progress: BulkProgress) => void,
  signal: AbortSignal,
): Promise<BulkProgress & { readonly succeeded: readonly R[] }> {
  const failed: { id: string; error: unknown }[] = []
  const succeeded: R[] = []
  const queue = [...rows]
  const progress = () => ({ total: rows.length, done: succeeded.length + failed.length, failed })
  const worker = async () => {
    for (let row = queue.shift(); row !== undefined && !signal.aborted; row = queue.shift()) {
      await run(row).then(
        () => void succeeded.push(row as R),
        (error: unknown) => void failed.push({ id: (row as R).id, error }),
      )
      tell(progress())
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { ...progress(), succeeded }
}
