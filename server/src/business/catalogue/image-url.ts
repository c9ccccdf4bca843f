/** Addresses a picture may have: the web, or an upload of ours. A script's address is not one of them. */
export const imageUrlPattern = '^(https?://[^\\s"<>]+|/api/v1/files/fil_[0-9a-z]{26})$'
export const imageUrlCharsMax = 2000

const imageUrl = new RegExp(imageUrlPattern, "u")

/** Is this an address that a picture may have? */
export function isImageUrl(url: string): boolean {
  return url.length <= imageUrlCharsMax && imageUrl.test(url)
}

/** The file that an address of ours names. */
export function fileIdOf(url: string): string | null {
  return /^\/api\/v1\/files\/(.+)$/.exec(url)?.[1] ?? null
}
