import { createHash } from "node:crypto"
import { defineErrors, type Id, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { type ImageType, imageTypeOf, imageTypes } from "./image-type.ts"
import * as store from "./store.ts"

export type FileId = Id<"fil">

/** Largest file: photos of a shop are far below. */
export const fileBytesMax = 5 * 1024 * 1024

/** A file without its bytes. */
export interface FileInfo {
  readonly id: FileId
  readonly contentType: string
  readonly fileName: string | null
  readonly isPublic: boolean
  readonly sizeBytes: number
}

/** A file with its bytes. */
export interface StoredFile extends FileInfo {
  readonly bytes: Buffer
}

export interface FileDraft {
  readonly bytes: Uint8Array
  /** Decided by the caller, who has looked at the bytes; never the sender's header. */
  readonly contentType: string
  readonly fileName: string | null
  /** True: anybody who knows the address may read it. */
  readonly isPublic: boolean
}

export const fileErrors = defineErrors({
  "file.unknown": { status: 404, text: (p: { id: string }) => `There is no file ${p.id}.` },
  "file.empty": { status: 422, text: () => "The file is empty." },
  "file.too_large": { status: 413, text: (p: { maxBytes: number }) => `A file has at most ${p.maxBytes} bytes.` },
  "file.not_an_image": {
    status: 415,
    text: (p: { allowed: string }) => `The bytes are no picture of these formats: ${p.allowed}.`,
  },
})

/** Keeps a file. The same bytes of a tenant are kept once: putting them again answers the file that is there. */
export async function putFile(ctx: Ctx, draft: FileDraft): Promise<FileInfo> {
  if (draft.bytes.length === 0) throw fileErrors["file.empty"]()
  if (draft.bytes.length > fileBytesMax) throw fileErrors["file.too_large"]({ maxBytes: fileBytesMax })
  const { bytes: _bytes, ...fields } = draft
  const sha256 = createHash("sha256").update(draft.bytes).digest("hex")
  const known = await store.fileByContent(ctx, draft, sha256)
  if (known) return known
  const made: FileInfo = { id: newId("fil"), ...fields, sizeBytes: draft.bytes.length }
  if (await store.insertFile(ctx, made, sha256, draft.bytes)) return made
  return (await store.fileByContent(ctx, draft, sha256)) ?? made
}

/** Keeps a picture that anybody may see; its type is read from its bytes. Throws `file.not_an_image`. */
export async function putImage(ctx: Ctx, bytes: Uint8Array, fileName: string | null = null): Promise<FileInfo> {
  const contentType: ImageType | null = imageTypeOf(bytes)
  if (contentType === null) throw fileErrors["file.not_an_image"]({ allowed: imageTypes.join(", ") })
  return putFile(ctx, { bytes, contentType, fileName, isPublic: true })
}

/** A file of the tenant with its bytes. Throws `file.unknown`. */
export async function readFile(ctx: Ctx, id: FileId): Promise<StoredFile> {
  const found = await store.fileById(ctx, id)
  if (found === undefined) throw fileErrors["file.unknown"]({ id })
  return found
}

/** Where a public file is read: `/api/v1/files/fil_…`. */
export function fileUrl(id: FileId): string {
  return `/api/v1/files/${id}`
}
