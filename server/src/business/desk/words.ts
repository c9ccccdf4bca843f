/** Words of one query; the rest narrows nothing that matters. */
const queryWordsMax = 8
/** Characters of a ticket that can be searched: its beginning says what it is about, and a row of words must stay small. */
const searchedCharsMax = 4_000
/** Longer than any word that somebody types; PostgreSQL refuses lexemes over 2 kB. */
const wordCharsMax = 60

/** Text in the form in which words are compared: without accents, lower case. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}

function wordsIn(text: string): string[] {
  return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, wordCharsMax))
}

/** What makes a business's tickets a word of their own in the common index, so that another's many are never read. */
function tenantWord(tenant: string): string {
  return `x${tenant.replace(/[^a-z0-9]/g, "")}`
}

/** The words of a record for `to_tsvector('simple', …)`. */
export function searchText(tenant: string, parts: readonly string[]): string {
  const text = parts.join(" ").slice(0, searchedCharsMax)
  return [tenantWord(tenant), ...new Set(wordsIn(text))].join(" ")
}

/** The query for `to_tsquery('simple', …)`: every word, the last one as a beginning. Null when the text has no word. */
export function searchQuery(tenant: string, text: string): string | null {
  const words = wordsIn(text).slice(0, queryWordsMax)
  if (words.length === 0) return null
  return [tenantWord(tenant), ...words].join(" & ").concat(":*")
}
