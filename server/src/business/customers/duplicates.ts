import { type CustomerId, sortName } from "./customer.ts"

/** Why two customers may be one, and how sure that alone makes us (of 100). */
export const duplicateScores = { email: 90, tax_number: 90, phone: 70, domain_and_name: 50, name: 30 } as const
export type DuplicateReason = keyof typeof duplicateScores

/** Names that share this part of their letter pairs (Dice) count as alike. */
const similarityMin = 0.6

/** Mail providers of the public: sharing one of these says nothing. */
export const publicMailDomains = [
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "msn.com",
  "yahoo.com",
  "yahoo.gr",
  "icloud.com",
  "me.com",
  "aol.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "mail.com",
  "proton.me",
  "protonmail.com",
  "yandex.ru",
  "mail.ru",
  "otenet.gr",
  "hotmail.gr",
] as const

/** What is compared of a customer. */
export interface Suspect {
  readonly id: CustomerId
  readonly name: string
}

/** Customers that share one key. */
export interface SuspectGroup {
  readonly reason: Exclude<DuplicateReason, "domain_and_name" | "name"> | "domain"
  readonly members: readonly Suspect[]
}

/** Two customers that may be one. */
export interface DuplicatePair {
  readonly ids: readonly [CustomerId, CustomerId]
  readonly names: readonly [string, string]
  /** 0 to 99. */
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
}

/** Makes scored pairs of groups that share a key, the surest first. A shared domain counts only with a similar name. */
export function scorePairs(groups: readonly SuspectGroup[]): DuplicatePair[] {
  const pairs = new Map<string, { a: Suspect; b: Suspect; reasons: Set<DuplicateReason> }>()
  for (const { reason, members } of groups) {
    for (const [a, b] of pairsOf(members)) {
      const isAlike = nameSimilarity(a.name, b.name) >= similarityMin
      if (reason === "domain" && !isAlike) continue
      const pair = pairs.get(`${a.id} ${b.id}`) ?? { a, b, reasons: new Set() }
      pair.reasons.add(reason === "domain" ? "domain_and_name" : reason)
      if (reason !== "domain" && isAlike) pair.reasons.add("name")
      pairs.set(`${a.id} ${b.id}`, pair)
    }
  }
  return [...pairs.values()].map(scored).sort((x, y) => y.score - x.score || (x.ids.join() < y.ids.join() ? -1 : 1))
}

/** How alike two names are, 0 to 1: Dice's coefficient over letter pairs, words in any order, without accents. */
function nameSimilarity(a: string, b: string): number {
  const [one, two] = [bigrams(a), bigrams(b)]
  if (one.size + two.size === 0) return 0
  return (2 * one.intersection(two).size) / (one.size + two.size)
}

function bigrams(name: string): Set<string> {
  const words = sortName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
  return new Set(
    words.flatMap((word) => Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(i, i + 2))),
  )
}

function scored({ a, b, reasons }: { a: Suspect; b: Suspect; reasons: Set<DuplicateReason> }): DuplicatePair {
  // Independent doubts multiply: 70 and 50 leave 30 % × 50 % doubt, so 85.
  const doubt = [...reasons].reduce((rest, reason) => (rest * (100 - duplicateScores[reason])) / 100, 100)
  return {
    ids: [a.id, b.id],
    names: [a.name, b.name],
    score: Math.min(99, Math.round(100 - doubt)),
    reasons: [...reasons].sort(),
  }
}

function pairsOf(members: readonly Suspect[]): [Suspect, Suspect][] {
  const sorted = members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [Suspect, Suspect] => [a, b]))
}
