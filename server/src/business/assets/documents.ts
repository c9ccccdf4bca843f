import { defineErrors, type Id, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { type FileId, imageTypeOf, putFile, readFile, type StoredFile } from "#platform/files"
import type { AssetId } from "./asset.ts"
import * as store from "./document-store.ts"
import { documentChanged } from "./events.ts"
import { loadAsset } from "./save.ts"

export type DocumentId = Id<"asdo">

/** Documents that one asset may have. */
const documentsMax = 200
export const documentNameMax = 200
/** What may be filed, by what the sender calls it; pictures are what their bytes say. */
export const documentTypes = [
  "application/pdf",
  "text/csv",
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
  "application/octet-stream",
] as const

/** Something written about an asset: an invoice, a warranty card, a photo. */
export interface AssetDocument {
  readonly id: DocumentId
  readonly assetId: AssetId
  readonly fileId: FileId
  readonly name: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly createdAt: Date
}

const documentErrors = defineErrors({
  "document.unknown": { status: 404, text: (p: { id: string }) => `This asset has no document ${p.id}.` },
  "document.too_many": { status: 422, text: (p: { max: number }) => `An asset has at most ${p.max} documents.` },
})

/** Files a document with an asset. Throws asset.unknown, document.too_many, file.empty, file.too_large. */
export async function addDocument(
  ctx: Ctx,
  assetId: AssetId,
  name: string,
  upload: { readonly contentType: string; readonly bytes: Buffer },
): Promise<AssetDocument> {
  const { customerId } = await loadAsset(ctx, assetId)
  if ((await store.documentsOf(ctx, assetId)).length >= documentsMax)
    throw documentErrors["document.too_many"]({ max: documentsMax })
  const contentType = trueType(upload)
  const file = await putFile(ctx, { bytes: upload.bytes, contentType, fileName: name, isPublic: false })
  const { id: fileId, sizeBytes } = file
  const document: AssetDocument = {
    id: newId("asdo"),
    assetId,
    fileId,
    name,
    contentType,
    sizeBytes,
    createdAt: ctx.now,
  }
  await store.insertDocument(ctx, document)
  const data = { assetId, customerId, documentId: document.id, action: "added" } as const
  await append(ctx, documentChanged, data, { before: null, after: { name } })
  return document
}

/** A document with its bytes. Throws asset.unknown, document.unknown. */
export async function readDocument(
  ctx: Ctx,
  assetId: AssetId,
  id: DocumentId,
): Promise<{ document: AssetDocument; file: StoredFile }> {
  const document = await loadDocument(ctx, assetId, id)
  return { document, file: await readFile(ctx, document.fileId) }
}

/** Takes a document from an asset. Throws asset.unknown, document.unknown. */
export async function removeDocument(ctx: Ctx, assetId: AssetId, id: DocumentId): Promise<void> {
  const { customerId } = await loadAsset(ctx, assetId)
  const { name } = await loadDocument(ctx, assetId, id)
  await store.deleteDocument(ctx, id)
  const data = { assetId, customerId, documentId: id, action: "removed" } as const
  await append(ctx, documentChanged, data, { before: { name }, after: null })
}

/** An asset's documents, oldest first. Throws asset.unknown. */
export async function listDocuments(ctx: Ctx, assetId: AssetId): Promise<AssetDocument[]> {
  await loadAsset(ctx, assetId)
  return store.documentsOf(ctx, assetId)
}

async function loadDocument(ctx: Ctx, assetId: AssetId, id: DocumentId): Promise<AssetDocument> {
  const document = (await listDocuments(ctx, assetId)).find((d) => d.id === id)
  if (document === undefined) throw documentErrors["document.unknown"]({ id })
  return document
}

/** A picture is what its bytes say; bytes that call themselves a picture and are none are just bytes. */
function trueType({ contentType, bytes }: { readonly contentType: string; readonly bytes: Buffer }): string {
  const picture = imageTypeOf(bytes)
  if (picture !== null) return picture
  if (contentType === "application/pdf" && bytes.subarray(0, 5).toString("latin1") === "%PDF-") return contentType
  return contentType === "text/csv" ? contentType : "application/octet-stream"
}
