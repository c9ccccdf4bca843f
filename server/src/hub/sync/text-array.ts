const mustEscape = /["\\]/g

/**
 * Texts as one parameter for `text[]`. A driver's own writer looks at each text letter by letter: for the ids and hashes of a page of
 * 500 records that took longer than reading them.
 */
export function textArray(texts: readonly string[]): string {
  if (texts.length === 0) return "{}"
  const joined = texts.join("")
  const isPlain = !joined.includes('"') && !joined.includes("\\")
  return `{"${(isPlain ? texts : texts.map((text) => text.replace(mustEscape, "\\$&"))).join('","')}"}`
}
