/** Who is told how far it is, and who may stop it. */
export interface Watcher {
  readonly report: (progress: { done: number; total: number; what: string }) => void
  readonly signal: AbortSignal
}

/** Does `work` for every item, at most `width` at once, in order of their start; answers in the items' order. Throws when stopped. */
export async function inParallel<I, O>(
  items: readonly I[],
  width: number,
  watcher: Watcher,
  what: string,
  work: (item: I) => Promise<O>,
): Promise<O[]> {
  const answers = new Array<O>(items.length)
  let next = 0
  let done = 0
  const loop = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      watcher.signal.throwIfAborted()
      const item = items[i]
      if (item === undefined) continue
      answers[i] = await work(item)
      watcher.report({ done: ++done, total: items.length, what })
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, loop))
  return answers
}
