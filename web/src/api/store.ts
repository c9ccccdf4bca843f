import { useSyncExternalStore } from "react"

/** A value outside React that pages watch. */
export interface Store<T> {
  get(): T
  set(value: T): void
  watch(changed: () => void): () => void
}

export function makeStore<T>(initial: T): Store<T> {
  let value = initial
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const changed of watchers) changed()
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

/** The value, and a new rendering at each change of it. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.watch, store.get)
}
