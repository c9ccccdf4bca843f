const backOffFirstMs = 250
const backOffMaxMs = 10_000

/** Work that is asked for from many places and runs once at a time: asked again while it runs, it runs once more. */
export class Errand {
  readonly #work: () => Promise<void>
  readonly #failed: (error: unknown) => void
  #isWanted = false
  #isRunning = false
  #isOver = false
  #failures = 0
  #timer: NodeJS.Timeout | undefined

  /** A failure is told to `failed`, waited out, and the work done again. */
  constructor(work: () => Promise<void>, failed: (error: unknown) => void) {
    this.#work = work
    this.#failed = failed
  }

  get isBusy(): boolean {
    return this.#isRunning || this.#isWanted
  }

  soon(): void {
    this.#isWanted = true
    if (!this.#isRunning && this.#timer === undefined && !this.#isOver) void this.#run()
  }

  /** Begins nothing any more. */
  end(): void {
    this.#isOver = true
    this.#isWanted = false
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#isWanted && !this.#isOver) {
      this.#isWanted = false
      try {
        await this.#work()
        this.#failures = 0
      } catch (error) {
        this.#failures += 1
        this.#isWanted = !this.#isOver
        this.#failed(error)
        break
      }
    }
    this.#isRunning = false
    if (this.#isWanted) this.#later()
  }

  #later(): void {
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        this.soon()
      },
      Math.min(backOffFirstMs * 2 ** this.#failures, backOffMaxMs),
    )
  }
}
