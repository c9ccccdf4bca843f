const businessesKey = "mortise.businesses"
const lastKey = "mortise.business"

/** Remembers the ids of a person's businesses, so that the next visit need not ask for them first. */
export function rememberBusinesses(businesses: readonly { readonly id: string; readonly slug: string }[]): void {
  localStorage.setItem(businessesKey, JSON.stringify(Object.fromEntries(businesses.map(({ slug, id }) => [slug, id]))))
}

/** The id of a business by its short name, if it was seen in this browser. */
export function knownId(slug: string): string | null {
  const known: unknown = JSON.parse(localStorage.getItem(businessesKey) ?? "{}")
  const id =
    typeof known === "object" && known !== null ? Object.entries(known).find(([key]) => key === slug)?.[1] : null
  return typeof id === "string" ? id : null
}

/** The business that was worked in last. */
export function lastBusiness(): string | null {
  return localStorage.getItem(lastKey)
}

export function rememberLast(slug: string): void {
  localStorage.setItem(lastKey, slug)
}

/** Forgets it all, at a sign-out. */
export function forgetBusinesses(): void {
  localStorage.removeItem(businessesKey)
  localStorage.removeItem(lastKey)
}
