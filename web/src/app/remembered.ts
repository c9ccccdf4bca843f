const lastKey = "mortise.business"

/** The business that was worked in last. */
export function lastBusiness(): string | null {
  return localStorage.getItem(lastKey)
}

export function rememberLast(slug: string): void {
  localStorage.setItem(lastKey, slug)
}

/** Forgets it, at a sign-out. */
export function forgetLast(): void {
  localStorage.removeItem(lastKey)
}
