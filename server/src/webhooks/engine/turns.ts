/** Lets works that must not overlap run one after the other, in the order in which they were asked for. */
export class Turns {
  #tail: Promise<unknown> = Promise.resolve()

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work)
    this.#tail = turn.catch(() => undefined)
    return turn
  }
}
