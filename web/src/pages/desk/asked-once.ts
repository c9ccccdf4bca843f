/**
 * Makes a question that is asked once for everything that is done together: the first one asks, the others wait for the same answer, and
 * when the last of them is done it is forgotten. A question that is refused refuses all of them.
 */
export function askedOnce<V>(ask: () => Promise<V>): <R>(use: (answer: V) => Promise<R>) => Promise<R> {
  let answer: Promise<V> | null = null
  let running = 0
  return async (use) => {
    running += 1
    answer ??= ask()
    try {
      return await use(await answer)
    } finally {
      running -= 1
      // What follows in the same run begins before this.
      setTimeout(() => {
        if (running === 0) answer = null
      })
    }
  }
}
