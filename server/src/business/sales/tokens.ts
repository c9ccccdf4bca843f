import { randomBytes } from "node:crypto"
import type { Id, LocalDate } from "#kernel"

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz" // Crockford's base32: no i, l, o, u
const numberChars = 7

/** An order's number: its day and seven random characters (35 bits), so that it tells nobody how many orders there are and
 *  needs no counter. Two equal ones of one day are refused by the database, and a new one is drawn. */
export function orderNumber(day: LocalDate): string {
  return `${day.slice(2).replaceAll("-", "")}-${randomChars(numberChars).toUpperCase()}`
}

/** An id whose whole body is random (128 bits, where `newId` starts with the time): to know it is to be allowed. */
export function secretId<P extends string>(prefix: P): Id<P> {
  const first = alphabet.charAt((randomBytes(1)[0] ?? 0) & 7)
  return `${prefix}_${first}${randomChars(25)}`
}

/** 128 random bits, safe in an address. */
export function secretToken(): string {
  return randomBytes(16).toString("base64url")
}

function randomChars(count: number): string {
  return Array.from(randomBytes(count), (byte) => alphabet.charAt(byte & 31)).join("")
}
