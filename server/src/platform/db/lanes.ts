import { performance } from "node:perf_hooks"

/** Requests that share one transaction at most: enough to share its cost, few enough that its locks are soon given back. */
const membersMax = 16
/** A transaction that takes longer waits for somebody's lock: those behind it start another one. */
const slowMs = 50
/** Transactions of one lane at once while they are slow. */
const runningMax = 4
/** So long every request runs for itself after one was refused: where goods run out, refusals come together. */
const apartForMs = 1_000
/** The same after it turned out that requests of this lane can't share. */
const apartForLongMs = 60_000

/** Says that requests can't share a transaction in this tenant as it is: each runs for itself, for a minute. */
export class NotTogether extends Error {}

/** How requests of a tenant share a transaction. */
export interface Sharing {
  /** Requests of one lane share: they ask the same statements in the same order. */
  readonly lane: string
  /** Two with a word in common never share: the second one has to see what the first one did. */
  readonly apart: readonly string[]
}

/** One request, waiting for its transaction. */
interface Member<W> {
  readonly work: W
  readonly apart: readonly string[]
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Lane<W> {
  running: number
  /** The newest transaction takes its time. */
  isSlow: boolean
  waiting: Member<W>[]
}

/** Runs several at once, all or none; or one. */
export interface LaneRuns<W> {
  /** Both call `isClosing` when nothing but the commit is left to wait for. */
  readonly together: (works: readonly W[], isClosing: () => void) => Promise<readonly unknown[]>
  readonly alone: (work: W, isClosing: () => void) => Promise<unknown>
}

/** Lets requests of one lane share transactions; `run` resolves with the request's own answer, or throws its own refusal. */
export interface Lanes<W> {
  run(key: string, work: W, apart: readonly string[]): Promise<unknown>
}

/**
 * A request that finds its lane free starts with this turn of the event loop; those that come while its transaction runs make up the
 * next one, which starts when that one is about to commit. If one of them is refused (or a lock race is lost), nothing of that transaction
 * stays and each runs again for itself, as all of that lane do for a second.
 */
export function makeLanes<W>(runs: LaneRuns<W>): Lanes<W> {
  const lanes = new Map<string, Lane<W>>()
  const apartUntilMs = new Map<string, number>()

  const isApart = (key: string): boolean => {
    const until = apartUntilMs.get(key)
    if (until === undefined) return false
    if (until > performance.now()) return true
    apartUntilMs.delete(key)
    return false
  }

  const runOne = ({ work, resolve, reject }: Member<W>, isClosing: () => void): Promise<void> =>
    runs.alone(work, isClosing).then(resolve, reject)

  const runAll = async (key: string, members: readonly Member<W>[], isClosing: () => void): Promise<void> => {
    const [first] = members
    if (members.length === 1 && first !== undefined) return runOne(first, isClosing)
    try {
      const works = members.map(({ work }) => work)
      const values = await runs.together(works, isClosing)
      for (const [i, { resolve }] of members.entries()) resolve(values[i])
    } catch (error) {
      const forMs = error instanceof NotTogether ? apartForLongMs : apartForMs
      apartUntilMs.set(key, performance.now() + forMs)
      await Promise.all(members.map((member) => runOne(member, nothing)))
    }
  }

  const next = (key: string, lane: Lane<W>): void => {
    const isFree = lane.running === 0 || (lane.isSlow && lane.running < runningMax)
    if (!isFree || lane.waiting.length === 0) return
    const members = takeSome(lane)
    lane.running += 1
    lane.isSlow = false
    const look = setTimeout(() => {
      lane.isSlow = true
      next(key, lane)
    }, slowMs)
    look.unref()
    let isOver = false
    const isClosing = (): void => {
      if (isOver) return
      isOver = true
      clearTimeout(look)
      lane.running -= 1
      if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(key)
      else next(key, lane)
    }
    void runAll(key, members, isClosing).finally(isClosing)
  }

  return {
    run: (key, work, apart) => {
      if (isApart(key)) return runs.alone(work, nothing)
      const lane = lanes.get(key) ?? { running: 0, isSlow: false, waiting: [] }
      lanes.set(key, lane)
      return new Promise((resolve, reject) => {
        lane.waiting.push({ work, apart, resolve, reject })
        // What arrives in the same turn of the event loop comes along.
        setImmediate(() => next(key, lane))
      })
    },
  }
}

function nothing(): void {}

/** The first ones that may share, in the order in which they came. */
function takeSome<W>(lane: Lane<W>): Member<W>[] {
  const taken: Member<W>[] = []
  const left: Member<W>[] = []
  const words = new Set<string>()
  for (const member of lane.waiting) {
    const fits = taken.length < membersMax && !member.apart.some((word) => words.has(word))
    for (const word of member.apart) words.add(word)
    if (fits) taken.push(member)
    else left.push(member)
  }
  lane.waiting = left
  return taken
}
