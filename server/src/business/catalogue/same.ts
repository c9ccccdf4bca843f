/** One text for equal values, whatever the order of their keys (jsonb gives them back in its own). */
export function sameText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
