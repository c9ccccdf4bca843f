/**
 * A value that is made at its first use and kept. For libraries that only few businesses need: their code would take memory in every
 * server, and time at every start.
 *
 * ```ts
 * const sanitizer = lazy((): typeof sanitize => createRequire(import.meta.url)("sanitize-html"))
 * ```
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
