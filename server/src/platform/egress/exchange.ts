import type { Dispatcher } from "undici"
import { EgressError, egressErrorOf, type Timings } from "./errors.ts"

/** An answer of the outside. */
export interface EgressResponse {
  readonly status: number
  /** Names in small letters; a header that came more than once is a list. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** At most `bodyMaxBytes`. */
  readonly body: Buffer
  /** True when the answer's body went on after that. */
  readonly isTruncated: boolean
  readonly timings: Timings
}

export interface ExchangeLimits {
  readonly timeoutMs: number
  readonly bodyMaxBytes: number
  /** A body over the limit is an error instead of being cut. */
  readonly mustFit: boolean
}

const nothing = Buffer.alloc(0)

/**
 * One request and its answer, under one limit of time from the hand-over to the last byte: a drip of bytes gains nothing. Undici's
 * own timers are off, so that a request costs one timer.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #limits: ExchangeLimits
  readonly #resolve: (response: EgressResponse) => void
  readonly #reject: (error: EgressError) => void
  readonly #takeConnectMs: () => number | undefined
  readonly #startedMs = performance.now()
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #isOver = false
  #connectMs: number | undefined
  #firstByteMs: number | undefined
  #status = 0
  #headers: EgressResponse["headers"] = {}
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(
    limits: ExchangeLimits,
    takeConnectMs: () => number | undefined,
    resolve: (response: EgressResponse) => void,
    reject: (error: EgressError) => void,
  ) {
    this.#limits = limits
    this.#takeConnectMs = takeConnectMs
    this.#resolve = resolve
    this.#reject = reject
    this.#timer = setTimeout(() => this.#late(), limits.timeoutMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#isOver) {
      controller.abort(ended) // it waited for a connection until its time was over
      return
    }
    this.#controller = controller
    this.#connectMs = this.#takeConnectMs()
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: EgressResponse["headers"]): void {
    if (status < 200) return
    this.#firstByteMs = performance.now() - this.#startedMs
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return
    const room = this.#limits.bodyMaxBytes - this.#bytes
    if (chunk.length <= room) {
      this.#chunks.push(chunk)
      this.#bytes += chunk.length
      return
    }
    if (this.#limits.mustFit) {
      this.#fail(new EgressError("too_large", `The answer's body is larger than ${this.#limits.bodyMaxBytes} bytes.`))
      return
    }
    this.#chunks.push(chunk.subarray(0, room))
    this.#answer(true)
    this.#controller?.abort(ended)
  }

  onResponseEnd(): void {
    if (!this.#isOver) this.#answer(false)
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (!this.#isOver) this.#fail(error)
  }

  #answer(isTruncated: boolean): void {
    this.#end()
    this.#resolve({
      status: this.#status,
      headers: this.#headers,
      body: this.#body(),
      isTruncated,
      timings: this.#timings(),
    })
  }

  #body(): Buffer {
    const [first] = this.#chunks
    if (first === undefined) return nothing
    return this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks)
  }

  #late(): void {
    this.#fail(new EgressError("timeout", `There was no whole answer within ${this.#limits.timeoutMs} ms.`))
  }

  #fail(error: unknown): void {
    this.#end()
    this.#controller?.abort(ended)
    this.#reject(egressErrorOf(error, this.#timings()))
  }

  #end(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
  }

  #timings(): Timings {
    return {
      ...(this.#connectMs === undefined ? {} : { connectMs: this.#connectMs }),
      ...(this.#firstByteMs === undefined ? {} : { firstByteMs: this.#firstByteMs }),
      totalMs: performance.now() - this.#startedMs,
    }
  }
}

const ended = new Error("This exchange is over.")
