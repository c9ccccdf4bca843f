/** Where the app is served from. */
export const appRoot = "/app"

/** The business that an address names: `/app/b/agora/orders` is of `agora`. */
export function slugInAddress(path: string): string | null {
  return /^\/app\/b\/([a-z0-9-]+)(\/|$)/.exec(path)?.[1] ?? null
}

/** Where a business's pages begin. */
export function businessRoot(slug: string): string {
  return `${appRoot}/b/${slug}`
}

/** Leaves for another part of the app: a page load, so that nothing of one business stays behind in another. */
export function goTo(path: string): void {
  window.location.assign(path)
}

/** The address to go on to after signing in, if it is one of ours. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get("next") ?? ""
  return /^\/app\/[\w~/?&=.%-]*$/.test(next) ? next : `${appRoot}/`
}

/** The sign-in page that leads back here. */
export function signInAddress(): string {
  return `${appRoot}/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`
}
