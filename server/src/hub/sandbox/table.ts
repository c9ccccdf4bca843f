/** Records of one kind at a simulated vendor. */
export interface SandboxTable<R extends object = Record<string, unknown>> {
  /** The same list until something changes. */
  readonly all: () => readonly R[]
  readonly get: (id: string) => R | undefined
  /** As the vendor's own user would: the record gets its id, times and defaults. */
  readonly insert: (draft: Readonly<Record<string, unknown>>) => R
  readonly change: (id: string, patch: Readonly<Record<string, unknown>>) => R
  /** Deleted or archived, as the vendor does it. */
  readonly remove: (id: string) => void
  /** The n-th of endless different drafts that this vendor takes. */
  readonly sample: (n: number) => Readonly<Record<string, unknown>>
}

interface TableSpec<R extends object> {
  readonly id: (record: R) => string
  /** A whole record of a draft: ids, times, defaults, computed fields. */
  readonly made: (draft: Readonly<Record<string, unknown>>) => R
  /** The record after a change; default: the named fields replaced. */
  readonly changed?: (old: R, patch: Readonly<Record<string, unknown>>) => R
  /** The record after its removal; null: it is gone altogether. Default null. */
  readonly removed?: (old: R) => R | null
  /** Stamps the time of the change. */
  readonly stamp: (record: R) => R
  readonly sample: (n: number) => Readonly<Record<string, unknown>>
  /** Told of every change: for webhooks. */
  readonly onChange?: (record: R, verb: "created" | "changed" | "removed") => void
}

/** Makes a table. Records are replaced, never changed in place, so that what was answered stays what it was. */
export function table<R extends object>(spec: TableSpec<R>): SandboxTable<R> {
  const records = new Map<string, R>()
  let listed: readonly R[] | null = null
  const keep = (record: R, verb: "created" | "changed" | "removed"): R => {
    const stamped = spec.stamp(record)
    records.set(spec.id(stamped), stamped)
    listed = null
    spec.onChange?.(stamped, verb)
    return stamped
  }
  const existing = (id: string): R => {
    const found = records.get(id)
    if (found === undefined) throw new Error(`The sandbox has no record ${id}.`)
    return found
  }
  return {
    all: () => {
      listed ??= [...records.values()]
      return listed
    },
    get: (id) => records.get(id),
    insert: (draft) => keep(spec.made(draft), "created"),
    change: (id, patch) => keep(spec.changed?.(existing(id), patch) ?? { ...existing(id), ...patch }, "changed"),
    remove: (id) => {
      const old = existing(id)
      const left = spec.removed?.(old) ?? null
      if (left !== null) return void keep(left, "removed")
      records.delete(id)
      listed = null
      spec.onChange?.(old, "removed")
    },
    sample: spec.sample,
  }
}

/** A clock whose every reading is later than the one before, by at least `stepMs`: vendors stamp changes one after the other. */
export function growing(now: () => Date, stepMs = 1): () => Date {
  let last = 0
  return () => {
    last = Math.max(now().getTime(), last + stepMs)
    return new Date(last)
  }
}
