/** The most patterns of one endpoint. */
export const patternsMax = 50

/**
 * Which event types an endpoint wants: a type (`sales.order.placed`), all of a noun (`sales.order.*`), all of a domain
 * (`sales.*`), or everything (`*`). The source of a regular expression, for JSON Schema.
 */
export const patternSource = "^(\\*|[a-z_]{1,40}\\.(\\*|[a-z_]{1,40}(\\.(\\*|[a-z_]{1,40}))?))$"

/** Does an event of this type fit the pattern? */
export function fitsPattern(pattern: string, type: string): boolean {
  if (pattern === "*") return true
  return pattern.endsWith(".*") ? type.startsWith(pattern.slice(0, -1)) : pattern === type
}

/**
 * The same wish in the fewest patterns, sorted: one that lies within another is left out, so that a type fits one of them at most.
 */
export function leastPatterns(patterns: readonly string[]): string[] {
  const distinct = [...new Set(patterns)]
  return distinct.filter((one) => !distinct.some((other) => other !== one && lies(one, other))).toSorted()
}

/** True when whatever fits `inner` fits `outer`. */
function lies(inner: string, outer: string): boolean {
  return outer === "*" || (outer.endsWith(".*") && inner.startsWith(outer.slice(0, -1)))
}
