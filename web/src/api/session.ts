import { makeStore } from "./store.ts"

/** The business that this window works in; null outside of one. A window never changes it: another business is another page load. */
let business: string | null = null

/** From now on calls are meant for the business of this short name. */
export function enterBusiness(slug: string): void {
  business = slug
}

/** The short name of this window's business. */
export function currentBusiness(): string | null {
  return business
}

/** True while the session is over and calls wait for a new login. */
export const sessionEnded = makeStore(false)
let resume: (() => void) | null = null
let waiting: Promise<void> | null = null
let isSignedIn = false

/** From now on an ended session asks for a login over the open page, instead of leaving it. */
export function noteSignedIn(): void {
  isSignedIn = true
}

/** Waits until the person has signed in again; false when they never were. All calls that were refused wait together. */
export async function untilSignedIn(): Promise<boolean> {
  if (!isSignedIn) return false
  waiting ??= new Promise<void>((done) => {
    resume = done
    sessionEnded.set(true)
  })
  await waiting
  return true
}

/** The person has signed in again: every waiting call is made once more. */
export function sessionResumed(): void {
  sessionEnded.set(false)
  resume?.()
  resume = null
  waiting = null
}
