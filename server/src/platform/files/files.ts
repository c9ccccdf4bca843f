import { createHash } from "node:crypto"
import { defineErrors, type Id, isId, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { isSmallerCopy, type PictureSize, pictureSizeOf } from "./image-size.ts"
import { type ImageType, imageTypeOf, imageTypes } from "./image-type.ts"
import * as store from "./store.ts"

export type FileId = Id<"fil">

/** Largest file unless its part says otherwise: photos of a shop are far below. */
export const fileBytesMax = 5 * 1024 * 1024
/** Largest file whatever its part says: what mail servers commonly let through. */
export const fileBytesLimit = 25 * 1024 * 1024

const filesPath = "/api/v1/files/"

/** Smaller copies of one picture. */
const copiesMax = 6

/** A picture with the sizes it is kept in. */
export interface PictureFile extends PictureSize {
  readonly id: FileId
  readonly copies: readonly (PictureSize & { readonly id: FileId })[]
}

/** A file without its bytes. */
export interface FileInfo {
  readonly id: FileId
  readonly contentType: string
  readonly fileName: string | null
  readonly isPublic: boolean
  readonly sizeBytes: number
  /** Of a picture whose bytes tell it. */
  readonly picture: PictureSize | null
}

/** A file with its bytes. */
export interface StoredFile extends FileInfo {
  readonly bytes: Buffer
}

export interface FileDraft {
  /** The picture that this one is a smaller copy of. */
  readonly copyOf?: FileId
  readonly bytes: Uint8Array
  /** Decided by the caller, who has looked at the bytes; never the sender's header. */
  readonly contentType: string
  readonly fileName: string | null
  /** True: anybody who knows the address may read it. */
  readonly isPublic: boolean
  /** Whose the file is, in the words of the part that keeps it (`desk:cus_…`): the same bytes of another holder are another file,
   *  so that `deleteFiles` takes away nobody else's. Without one the file stays for ever. */
  readonly holder?: string
  /** The part's own limit, up to `fileBytesLimit`; default `fileBytesMax`. */
  readonly maxBytes?: number
}

export const fileErrors = defineErrors({
  "file.unknown": { status: 404, text: (p: { id: string }) => `There is no file ${p.id}.` },
  "file.empty": { status: 422, text: () => "The file is empty." },
  "file.too_large": { status: 413, text: (p: { maxBytes: number }) => `A file has at most ${p.maxBytes} bytes.` },
  "file.not_a_copy": {
    status: 422,
    text: () => "A smaller copy has the shape of its picture (within 2 %) and fewer pixels across.",
  },
  "file.too_many_copies": { status: 409, text: () => `A picture has at most ${copiesMax} smaller copies.` },
  "file.not_an_image": {
    status: 415,
    text: (p: { allowed: string }) => `The bytes are no picture of these formats: ${p.allowed}.`,
  },
})

/** Keeps a file. The same bytes of a tenant are kept once: putting them again answers the file that is there. */
export async function putFile(ctx: Ctx, draft: FileDraft): Promise<FileInfo> {
  if (draft.bytes.length === 0) throw fileErrors["file.empty"]()
  const maxBytes = Math.min(draft.maxBytes ?? fileBytesMax, fileBytesLimit)
  if (draft.bytes.length > maxBytes) throw fileErrors["file.too_large"]({ maxBytes })
  const { contentType, fileName, isPublic } = draft
  const sha256 = createHash("sha256").update(draft.bytes).digest("hex")
  const known = await store.fileByContent(ctx, draft, sha256)
  if (known) return known
  const sizeBytes = draft.bytes.length
  const made = { id: newId("fil"), contentType, fileName, isPublic, sizeBytes, picture: pictureSizeOf(draft.bytes) }
  if (await store.insertFile(ctx, made, sha256, draft)) return made
  return (await store.fileByContent(ctx, draft, sha256)) ?? made
}

/** Keeps a picture that anybody may see; its type is read from its bytes. Throws `file.not_an_image`. */
export async function putImage(ctx: Ctx, bytes: Uint8Array, fileName: string | null = null): Promise<FileInfo> {
  const contentType: ImageType | null = imageTypeOf(bytes)
  if (contentType === null) throw fileErrors["file.not_an_image"]({ allowed: imageTypes.join(", ") })
  return putFile(ctx, { bytes, contentType, fileName, isPublic: true })
}

/**
 * Keeps a smaller copy of a picture, so that a page can offer browsers the size that fits. Throws `file.unknown`,
 * `file.not_an_image`, `file.not_a_copy` for another shape or a copy that is no smaller.
 */
export async function putSmallerImage(ctx: Ctx, id: FileId, bytes: Uint8Array): Promise<FileInfo> {
  const original = await readFile(ctx, id)
  const contentType = imageTypeOf(bytes)
  if (contentType === null) throw fileErrors["file.not_an_image"]({ allowed: imageTypes.join(", ") })
  const size = pictureSizeOf(bytes)
  if (original.picture === null || size === null || !isSmallerCopy(original.picture, size))
    throw fileErrors["file.not_a_copy"]()
  if ((await store.copiesOf(ctx, [id])).length >= copiesMax) throw fileErrors["file.too_many_copies"]()
  return putFile(ctx, { bytes, contentType, fileName: original.fileName, isPublic: original.isPublic, copyOf: id })
}

/** How large pictures are, and in which smaller sizes they are kept, by id; files that are no pictures are left out. */
export async function readPictures(ctx: Ctx, ids: readonly FileId[]): Promise<ReadonlyMap<FileId, PictureFile>> {
  if (ids.length === 0) return new Map()
  const rows = await store.picturesOf(ctx, ids)
  const copies = Map.groupBy(rows, (row) => row.copyOf ?? row.id)
  return new Map(
    rows
      .filter((row) => ids.includes(row.id))
      .map((row) => [row.id, { ...row, copies: (copies.get(row.id) ?? []).filter((copy) => copy.id !== row.id) }]),
  )
}

/** A file of the tenant with its bytes. Throws `file.unknown`. */
export async function readFile(ctx: Ctx, id: FileId): Promise<StoredFile> {
  const found = await store.fileById(ctx, id)
  if (found === undefined) throw fileErrors["file.unknown"]({ id })
  return found
}

/** Removes files that have a holder, when the records that named them are gone: an erasure, a record that is deleted. */
export const deleteFiles = store.deleteFiles

/** Where a public file is read: `/api/v1/files/fil_…`. */
export function fileUrl(id: FileId): string {
  return `${filesPath}${id}`
}

/** The file that an address of ours names; null for addresses elsewhere. */
export function fileIdOf(url: string): FileId | null {
  const id = url.startsWith(filesPath) ? url.slice(filesPath.length) : ""
  return isId("fil", id) ? id : null
}
