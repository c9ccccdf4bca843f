import { shopPorts } from "#flows"
import type { Ctx } from "#platform/db"
import type { Desk } from "./endpoint.ts"
import { type Frame, frameOf } from "./frame.ts"
import { readShop, type Shop } from "./shop-venue.ts"

/** What a shop's pages ask of other domains; the same as the public API. */
export const ports = shopPorts

/** The shop that a request is about, and the frame of its page. */
export interface Place {
  readonly shop: Shop
  readonly frame: Frame
}

/** Throws `sales.storefront_unknown`. */
export async function placeOf(ctx: Ctx, { visit }: Desk): Promise<Place> {
  const shop = await readShop(ctx, visit.params["slug"] ?? "")
  return { shop, frame: frameOf(shop.venue, visit) }
}

/** A part of the address. */
export function param(desk: Desk, name: string): string {
  return desk.visit.params[name] ?? ""
}
