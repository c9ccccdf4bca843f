import { randomFillSync } from "node:crypto"

/** A TypeID (github.com/jetify-com/typeid, spec 0.3): a prefix that names the type, `_`, and a UUIDv7 as 26 characters of
 *  Crockford's base32. Ids of one process sort by creation as plain text, also within a millisecond. */
export type Id<P extends string> = `${P}_${string}`

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const bodyPattern = "[0-7][0-9a-hjkmnp-tv-z]{25}" // 128 bits in 26 × 5: the first character carries three
const bodyRegExp = new RegExp(`^${bodyPattern}$`)

/** Every value of ten bits as two characters, so that a body is eight table reads after the time. */
const pairs: readonly string[] = Array.from(
  { length: 1024 },
  (_, n) => alphabet.charAt(n >> 5) + alphabet.charAt(n & 31),
)

/** Makes a new id, e.g. `newId("inv")` → `inv_01k0b6y3tjf1q8…`. `prefix` is lower-case letters and `_`, starting and ending
 *  with a letter. Reads the process clock, since an id must grow even where a caller's `now` stands still. */
export function newId<P extends string>(prefix: P): Id<P> {
  advance(Date.now())
  // UUIDv7: version (4 bits) + counter high (12) + variant 10 + counter low (12), then 50 random bits.
  const head =
    pair(0b0111_000000 | (counter >> 18)) + pair((((counter >> 12) & 63) << 4) | 0b1000 | ((counter >> 10) & 3))
  const tail =
    pair(counter) + pair(random16()) + pair(random16()) + pair(random16()) + pair(random16()) + pair(random16())
  return `${prefix}_${timeText}${head}${tail}`
}

/** Is `value` an id of this type? Checks the form, not that such a record exists. */
export function isId<P extends string>(prefix: P, value: unknown): value is Id<P> {
  if (typeof value !== "string" || !value.startsWith(`${prefix}_`)) return false
  return bodyRegExp.test(value.slice(prefix.length + 1))
}

/** The source of a regular expression that matches ids of this type whole; for JSON Schema `pattern`. */
export function idPattern(prefix: string): string {
  return `^${prefix}_${bodyPattern}$`
}

// RFC 9562, 6.2 method 1: a counter of 24 bits, seeded anew each millisecond with its top bit zero, leaves room for eight
// million ids in one; when that is used up, or when the clock is set back, the time of the last id goes on instead.
const counterMax = 0xff_ffff
let timeMs = -1
let timeText = ""
let counter = 0

function advance(nowMs: number): void {
  if (nowMs <= timeMs && counter < counterMax) {
    counter += 1
    return
  }
  timeMs = Math.max(nowMs, timeMs + 1)
  timeText = encodeTime(timeMs)
  counter = ((random16() & 0x7f) << 16) | random16()
}

/** 48 bits of milliseconds below two zero bits: exactly ten characters. */
function encodeTime(ms: number): string {
  let text = ""
  for (let rest = ms, i = 0; i < 5; i++, rest = Math.floor(rest / 1024)) text = pair(rest % 1024) + text
  return text
}

function pair(bits: number): string {
  return pairs[bits & 1023] ?? ""
}

// One call to the system for 2,048 numbers: a call per id costs more than everything else here together.
const pool = new Uint16Array(2048)
let poolNext = pool.length

function random16(): number {
  if (poolNext === pool.length) {
    randomFillSync(pool)
    poolNext = 0
  }
  const value = pool[poolNext] ?? 0
  pool[poolNext] = 0 // a number once given out can't be read from memory later
  poolNext += 1
  return value
}
