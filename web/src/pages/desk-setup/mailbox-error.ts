import type { Text } from "../../texts/index.ts"

/** What mail servers, networks and the server itself say, and what it means. */
const meanings = [
  ["login", /refused the login|authenticat/i],
  ["forbidden", /may not be called/i],
  ["noServer", /ENOTFOUND|EAI_AGAIN/],
  ["certificate", /certificate|altname|self.signed/i],
  ["noAnswer", /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timed? ?out|timeout|greeting/i],
  ["folder", /nonexistent|mailbox (doesn't|does not) exist|unknown mailbox|command failed/i],
] as const

/** Why a mailbox could not be read, in the reader's words, with what was said behind it. */
export function errorWords(t: Text, said: string): string {
  const known = meanings.find(([, pattern]) => pattern.test(said))
  return known === undefined ? said : `${t(`deskSetup.mailboxes.errors.${known[0]}`)} (${said})`
}
