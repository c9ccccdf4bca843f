import type { SandboxEnv, SandboxReply } from "./sandbox.ts"

/** Counts calls in fixed windows, as a vendor does. */
export interface SandboxLimits {
  /** Counts one call of this caller; answers the name of the window that is full, with the seconds until it opens. */
  readonly count: (caller: string) => { readonly full: string; readonly afterS: number } | null
  readonly left: (caller: string) => Readonly<Record<string, number>>
}

export function limits(
  env: SandboxEnv,
  windows: Readonly<Record<string, { max: number; perMs: number }>>,
): SandboxLimits {
  const used = new Map<string, { startMs: number; count: number }>()
  const windowOf = (caller: string, name: string, perMs: number) => {
    const nowMs = env.now().getTime()
    const key = `${caller} ${name}`
    const found = used.get(key)
    if (found && nowMs < found.startMs + perMs) return found
    const fresh = { startMs: nowMs, count: 0 }
    used.set(key, fresh)
    return fresh
  }
  return {
    count: (caller) => {
      const all = Object.entries(windows).map(([name, rule]) => ({
        name,
        rule,
        window: windowOf(caller, name, rule.perMs),
      }))
      const full = all.find(({ rule, window }) => window.count >= rule.max)
      if (full) {
        const afterMs = full.window.startMs + full.rule.perMs - env.now().getTime()
        return { full: full.name, afterS: Math.max(1, Math.ceil(afterMs / 1000)) }
      }
      for (const { window } of all) window.count += 1
      return null
    },
    left: (caller) =>
      Object.fromEntries(
        Object.entries(windows).map(([name, rule]) => [name, rule.max - windowOf(caller, name, rule.perMs).count]),
      ),
  }
}

/** Answers kept by idempotency key: the same key gets the same answer and writes nothing. */
export interface SandboxReplays {
  readonly once: (key: string | undefined, work: () => SandboxReply) => SandboxReply
}

export function replays(): SandboxReplays {
  const answers = new Map<string, SandboxReply>()
  return {
    once: (key, work) => {
      if (key === undefined) return work()
      const before = answers.get(key)
      if (before) return before
      const made = work()
      if (made.status < 500) answers.set(key, made)
      return made
    },
  }
}
