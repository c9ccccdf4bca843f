import type { Ctx } from "#platform/db"
import type { OwnBrand } from "./brand.ts"

export async function readBrand(ctx: Ctx): Promise<OwnBrand | undefined> {
  const { rows } = await ctx.tx.session.query(
    "select product, accent, logo, texts, version from hub_brands where tenant_id = $1",
    [ctx.tenant],
  )
  return (rows as OwnBrand[])[0]
}

export async function writeBrand(ctx: Ctx, { product, accent, logo, texts, version }: OwnBrand): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_brands (tenant_id, product, accent, logo, texts, version, updated_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7)
     on conflict (tenant_id) do update set product = $2, accent = $3, logo = $4, texts = $5::jsonb, version = $6, updated_at = $7`,
    [ctx.tenant, product, accent, logo, JSON.stringify(texts), version, ctx.now],
  )
}
