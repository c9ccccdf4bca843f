import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import type { FileDraft, FileId, FileInfo, StoredFile } from "./files.ts"

interface Row {
  readonly id: FileId
  readonly content_type: string
  readonly file_name: string | null
  readonly is_public: boolean
  readonly size_bytes: number
  readonly width: number | null
  readonly height: number | null
}

const columns = "id, content_type, file_name, is_public, size_bytes, width, height"

/** Inserts a file unless the tenant has its content already; answers whether it did. */
export async function insertFile(ctx: Ctx, file: FileInfo, sha256: string, draft: FileDraft): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into files (tenant_id, ${columns}, sha256, bytes, created_at, copy_of, holder) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      ctx.tenant,
      file.id,
      file.contentType,
      file.fileName,
      file.isPublic,
      file.sizeBytes,
      file.picture?.width ?? null,
      file.picture?.height ?? null,
      sha256,
      Buffer.from(draft.bytes),
      ctx.now,
      draft.copyOf ?? null,
      draft.holder ?? null,
    ],
  )
  return affected === 1
}

export async function fileByContent(ctx: Ctx, draft: FileDraft, sha256: string): Promise<FileInfo | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from files where tenant_id = $1 and sha256 = $2 and content_type = $3 and is_public = $4 and coalesce(holder, '') = $5`,
    [ctx.tenant, sha256, draft.contentType, draft.isPublic, draft.holder ?? ""],
  )
  const [row] = rows as Row[]
  return row && infoOf(row)
}

export async function fileById(ctx: Ctx, id: FileId): Promise<StoredFile | undefined> {
  const { rows } = await ctx.tx.session.query(`select ${columns}, bytes from files where tenant_id = $1 and id = $2`, [
    ctx.tenant,
    id,
  ])
  const [row] = rows as (Row & { readonly bytes: Uint8Array })[]
  return row && { ...infoOf(row), bytes: Buffer.from(row.bytes) }
}

/** A picture's size, and what it is a copy of. */
export interface PictureRow {
  readonly id: FileId
  readonly width: number
  readonly height: number
  readonly copyOf: FileId | null
}

/** The sizes of these pictures and of their smaller copies, narrow ones first. */
export async function picturesOf(ctx: Ctx, ids: readonly FileId[]): Promise<readonly PictureRow[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, width, height, copy_of as "copyOf" from files
     where tenant_id = $1 and (id = any($2::text[]) or copy_of = any($2::text[])) and width is not null order by width, id`,
    [ctx.tenant, ids],
  )
  return rows as readonly PictureRow[]
}

/** The smaller copies of these pictures. */
export async function copiesOf(ctx: Ctx, ids: readonly FileId[]): Promise<readonly PictureRow[]> {
  return (await picturesOf(ctx, ids)).filter((row) => row.copyOf !== null)
}

/** Deletes those of these files that have a holder. */
export async function deleteFiles(ctx: Ctx, ids: readonly FileId[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx.session.query("delete from files where tenant_id = $1 and id = any($2::text[]) and holder is not null", [
    ctx.tenant,
    ids,
  ])
}

/** Whose a public file is; undefined for private ones. */
export async function ownerOfPublicFile(sys: SystemCtx, id: FileId): Promise<TenantId | undefined> {
  const { rows } = await sys.tx.session.query("select tenant_id from files where id = $1 and is_public", [id])
  const [row] = rows as { readonly tenant_id: TenantId }[]
  return row?.tenant_id
}

function infoOf(row: Row): FileInfo {
  return {
    id: row.id,
    contentType: row.content_type,
    fileName: row.file_name,
    isPublic: row.is_public,
    sizeBytes: row.size_bytes,
    picture: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
  }
}
