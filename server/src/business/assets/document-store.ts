import type { Ctx } from "#platform/db"
import type { AssetId } from "./asset.ts"
import type { AssetDocument, DocumentId } from "./documents.ts"

export async function insertDocument(ctx: Ctx, d: AssetDocument): Promise<void> {
  await ctx.tx.session.query(
    `insert into asset_documents (tenant_id, id, asset_id, file_id, name, content_type, size_bytes, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ctx.tenant, d.id, d.assetId, d.fileId, d.name, d.contentType, d.sizeBytes, d.createdAt],
  )
}

export async function deleteDocument(ctx: Ctx, id: DocumentId): Promise<void> {
  await ctx.tx.session.query("delete from asset_documents where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

export async function documentsOf(ctx: Ctx, asset: AssetId): Promise<AssetDocument[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, asset_id as "assetId", file_id as "fileId", name, content_type as "contentType", size_bytes as "sizeBytes",
       created_at as "createdAt"
     from asset_documents where tenant_id = $1 and asset_id = $2 order by id`,
    [ctx.tenant, asset],
  )
  return rows as AssetDocument[]
}
