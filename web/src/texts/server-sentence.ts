/**
 * A sentence of the server in another language, by a table of English sentences with `{}` for what is filled in; what stands in a hole is
 * looked for as well ("The login can't be used: No answer in time"). A sentence that the table does not have stays as it is.
 */
export function sentenceIn(table: Readonly<Record<string, string>>, sentence: string): string {
  const whole = table[sentence]
  if (whole !== undefined) return whole
  for (const [pattern, translated] of patternsOf(table)) {
    const holes = pattern.exec(sentence)?.slice(1)
    if (holes === undefined) continue
    let next = 0
    return translated.replaceAll("{}", () => sentenceIn(table, holes[next++] ?? ""))
  }
  return sentence
}

const known = new WeakMap<object, readonly (readonly [RegExp, string])[]>()

/** Those with holes; the one that says the most comes first. */
function patternsOf(table: Readonly<Record<string, string>>): readonly (readonly [RegExp, string])[] {
  const before = known.get(table)
  if (before !== undefined) return before
  const made = Object.entries(table)
    .filter(([sentence]) => sentence.includes("{}"))
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([sentence, translated]) => [patternOf(sentence), translated] as const)
  known.set(table, made)
  return made
}

function patternOf(sentence: string): RegExp {
  const escaped = sentence.split("{}").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${escaped.join("(.+?)")}$`)
}
