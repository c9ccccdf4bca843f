import { createHmac, timingSafeEqual } from "node:crypto"
import { isId } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
import { knownLinkKey, linkKey } from "./settings-store.ts"
import type { TicketId } from "./ticket.ts"

/** 80 bits in the letters of an address: it says no more than that a mail belongs to a ticket, and addresses are short. */
const replySignChars = 16
const ratingDays = 60
const dayMs = 86_400_000

/** What goes behind the + of an address for answers to a ticket (`t128-…`). */
export async function replyTag(ctx: Ctx, ticket: { readonly id: TicketId; readonly number: number }): Promise<string> {
  return `t${ticket.number}-${sign(await linkKey(ctx), `reply ${ctx.tenant} ${ticket.id}`).slice(0, replySignChars)}`
}

/** The ticket numbers that addresses name, with their signatures: to be checked by `replyTag` of the ticket. */
export function replyTagsIn(addresses: readonly string[]): { readonly number: number; readonly tag: string }[] {
  return addresses.flatMap((address) => {
    const found = /\+(t(\d{1,9})-[a-z2-7]{16})@/.exec(address)
    return found?.[1] === undefined ? [] : [{ number: Number(found[2]), tag: found[1] }]
  })
}

/** What a link to rate a ticket holds: whose, until when, and the signature. Good for 60 days. */
export async function ratingToken(ctx: Ctx, ticketId: TicketId): Promise<string> {
  const until = Math.floor((ctx.now.getTime() + ratingDays * dayMs) / 1000)
  const text = `${ctx.tenant}.${ticketId}.${until}`
  return `${text}.${sign(await linkKey(ctx), `rating ${text}`)}`
}

/** The business and ticket that a rating token names, before anything of it is believed; null when it is none. */
export function namedBy(token: string): { readonly tenant: TenantId; readonly ticketId: TicketId } | null {
  const [tenant, ticketId] = token.split(".")
  return isId("ten", tenant) && isId("tkt", ticketId) ? { tenant, ticketId } : null
}

/** Was this token made here, and is it still good? */
export async function isRatingToken(ctx: Ctx, token: string): Promise<boolean> {
  const [tenant, ticketId, until = "", signature] = token.split(".")
  const key = await knownLinkKey(ctx)
  if (signature === undefined || key === undefined || !/^\d{1,12}$/.test(until)) return false
  const isGenuine = equal(signature, sign(key, `rating ${tenant}.${ticketId}.${until}`))
  return isGenuine && Number(until) * 1000 >= ctx.now.getTime()
}

/** Are two signatures the same? Takes as long for any. */
export function equal(one: string, two: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(two)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const letters = "abcdefghijklmnopqrstuvwxyz234567"

/** HMAC-SHA256 in letters that survive being written in capitals. */
function sign(key: string, text: string): string {
  const digest = createHmac("sha256", key).update(text).digest()
  return Array.from(digest, (byte) => letters.charAt(byte & 31)).join("")
}
