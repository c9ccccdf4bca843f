/** Picture formats that a shop may show. SVG is not one of them: it can carry scripts. */
export const imageTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const
export type ImageType = (typeof imageTypes)[number]

const signatures: readonly { readonly type: ImageType; readonly matches: (head: string) => boolean }[] = [
  { type: "image/png", matches: (head) => head.startsWith("\x89PNG\r\n\x1a\n") },
  { type: "image/jpeg", matches: (head) => head.startsWith("\xff\xd8\xff") },
  { type: "image/gif", matches: (head) => /^GIF8[79]a/.test(head) },
  { type: "image/webp", matches: (head) => head.startsWith("RIFF") && head.slice(8, 12) === "WEBP" },
]

/** What a picture is by its first bytes, whatever its sender calls it; null when it is none of ours. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1")
  return signatures.find((s) => s.matches(head))?.type ?? null
}
