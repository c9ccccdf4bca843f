import type { Ctx } from "./ctx.ts"

/** A store's statement that serves any number of items; it sends its statement before it first waits and answers in their order. */
type Run<I, O> = (ctx: Ctx, items: readonly I[]) => Promise<readonly O[]>

/** A member's place in a shared transaction (see `lanes.ts`): what it asks is asked together with what the others ask. */
export interface Seat {
  ask<I, O>(run: Run<I, O>, ctx: Ctx, item: I): Promise<O>
}

/**
 * Makes a store's statement serve all requests that share a transaction at once: `run` gets one item where a transaction is one
 * request's own, and else what all of them ask in this round. To copy: `variantsForSale` in the catalogue's `sale-store.ts`.
 */
export function together<I, O>(run: Run<I, O>): (ctx: Ctx, item: I) => Promise<O> {
  return async (ctx, item) =>
    ctx.seat === undefined ? answerAt(await run(ctx, [item]), 0) : ctx.seat.ask(run, ctx, item)
}

/** The members of one shared transaction. */
export interface Round {
  /** Runs a member; it counts as one that the others wait for until it has ended. */
  join<T>(work: (seat: Seat) => Promise<T>): Promise<T>
  /** Sends what was asked and not yet sent: what travels with the commit. */
  flush(): void
}

interface Call {
  readonly ctx: Ctx
  readonly item: unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

type AnyRun = Run<unknown, unknown>

/**
 * Members go in step: what they ask is sent when each of them has asked something or has ended, in the order in which it was first
 * asked. So locks are taken in the order in which one request takes them, whatever the others need beside. Once one was refused
 * nothing more is asked: nothing of the transaction will stay.
 */
export function makeRound(): Round {
  const calls = new Map<AnyRun, Call[]>()
  /** Members that have not ended, and whether each has asked since the last round. */
  const members = new Map<Seat, boolean>()
  let isPlanned = false
  let failure: { readonly error: unknown } | undefined
  const flush = (): void => {
    const asked = [...calls]
    calls.clear()
    for (const member of members.keys()) members.set(member, false)
    for (const [run, of] of asked) {
      if (failure === undefined) void answer(run, of)
      else for (const call of of) call.reject(failure.error)
    }
  }
  // At the end of this turn of the event loop all who got an answer in it have asked their next question.
  const plan = (): void => {
    if (isPlanned) return
    isPlanned = true
    setImmediate(() => {
      isPlanned = false
      if (calls.size > 0 && [...members.values()].every(Boolean)) flush()
    })
  }
  const seatOf = (): Seat => {
    const seat: Seat = {
      ask: (run, ctx, item) =>
        new Promise((resolve, reject) => {
          // The map's key keeps each question with its own kind of answer.
          const call = { ctx, item, resolve, reject } as Call
          const kind = run as unknown as AnyRun
          const waiting = calls.get(kind)
          if (waiting === undefined) calls.set(kind, [call])
          else waiting.push(call)
          if (members.has(seat)) members.set(seat, true)
          plan()
        }),
    }
    return seat
  }
  return {
    flush,
    join: async (work) => {
      const seat = seatOf()
      members.set(seat, false)
      try {
        return await work(seat)
      } catch (error) {
        failure ??= { error }
        throw error
      } finally {
        members.delete(seat)
        plan()
      }
    },
  }
}

async function answer(run: AnyRun, calls: readonly Call[]): Promise<void> {
  const [first] = calls
  if (first === undefined) return
  try {
    const answers = await run(
      first.ctx,
      calls.map((call) => call.item),
    )
    for (const [i, call] of calls.entries()) call.resolve(answerAt(answers, i))
  } catch (error) {
    for (const call of calls) call.reject(error)
  }
}

function answerAt<O>(answers: readonly O[], i: number): O {
  if (i >= answers.length) throw new Error("A statement for several has not answered all of them.")
  return answers[i] as O
}

/** What all who share a statement have in common. Throws where they differ: their route's lane let in what can't share. */
export function sameOf<T>(values: readonly T[]): T {
  const first = answerAt(values, 0)
  if (values.some((value) => value !== first)) throw new Error("What differs can't share a statement.")
  return first
}
