import { randomBytes } from "node:crypto"
import { newId } from "#kernel"
import { siteOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { open, seal } from "#platform/vault"
import { filterOf } from "../filter.ts"
import { leastPatterns } from "../pattern.ts"
import { isTokenOf, namedBy, type Portal, type PortalLink, portalErrors, portalRoot, portalToken } from "./link.ts"
import * as store from "./link-store.ts"

const keyBytes = 32
const minuteMs = 60_000

/** Where the page may be embedded. Nowhere but on its own, where the business has said nothing. */
export async function loadPortal(ctx: Ctx): Promise<Portal> {
  const found = await store.readPortal(ctx)
  return { origins: found?.origins ?? [], version: found?.version ?? 1 }
}

/** Says where the page may be embedded. Throws version.mismatch, webhook.portal_origin_refused. */
export async function savePortal(ctx: Ctx, origins: readonly string[], version?: number): Promise<Portal> {
  const before = await loadPortal(ctx)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = { origins: [...new Set(origins.map(originOf))], version: before.version + 1 }
  await store.writePortal(ctx, after, await newKey(ctx))
  return after
}

/** A link as a business wishes it. */
export interface LinkWish {
  readonly consumer: string
  readonly types: readonly string[]
  readonly filter: string | null
  readonly minutes: number
}

/** Makes a link to the page for one customer; whoever has its address may see and change this customer's endpoints until it ends.
 *  Throws `webhook.filter_invalid`. */
export async function makeLink(ctx: Ctx, wish: LinkWish): Promise<PortalLink & { readonly url: string }> {
  if (wish.filter !== null) filterOf(wish.filter)
  const link: PortalLink = {
    id: newId("whl"),
    consumer: wish.consumer,
    types: leastPatterns(wish.types),
    filter: wish.filter,
    expiresAt: new Date(ctx.now.getTime() + wish.minutes * minuteMs),
  }
  await store.insertPortal(ctx, await newKey(ctx))
  await store.insertLink(ctx, link)
  const token = portalToken(await keyOf(ctx), ctx.tenant, link)
  return { ...link, url: `${siteOf(ctx)}${portalRoot}/${token}` }
}

/** Ends every link of a customer at once; answers how many there were. */
export function endLinks(ctx: Ctx, consumer: string): Promise<number> {
  return store.deleteLinks(ctx, consumer)
}

/** The link that a token was made for, and where its page may be embedded. Throws `webhook.portal_link_refused` for any other. */
export async function openLink(ctx: Ctx, token: string): Promise<{ link: PortalLink; origins: readonly string[] }> {
  const named = namedBy(token)
  const portal = await store.readPortal(ctx)
  const link = named === null ? undefined : await store.livingLink(ctx, named.id)
  if (portal === undefined || link === undefined) throw portalErrors["webhook.portal_link_refused"]()
  const key = await open(ctx, store.sealedPortalKey.purpose, portal.key)
  if (!isTokenOf(token, key, ctx.tenant, link)) throw portalErrors["webhook.portal_link_refused"]()
  return { link, origins: portal.origins }
}

function originOf(text: string): string {
  const url = URL.parse(text)
  if (url === null) throw portalErrors["webhook.portal_origin_refused"]({ origin: text })
  return url.origin
}

function newKey(ctx: Ctx): Promise<string> {
  return seal(ctx, store.sealedPortalKey.purpose, randomBytes(keyBytes).toString("base64url"))
}

async function keyOf(ctx: Ctx): Promise<string> {
  const portal = await store.readPortal(ctx)
  if (portal === undefined) throw new Error("A portal was not written.")
  return open(ctx, store.sealedPortalKey.purpose, portal.key)
}
