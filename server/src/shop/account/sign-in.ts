import { createHash, randomBytes } from "node:crypto"
import { customerByEmail, loadCustomer } from "#business/customers"
import { listOrders, type Order, type StorefrontId } from "#business/sales"
import { AppError } from "#kernel"
import type { Ctx } from "#platform/db"
import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { isMailAddress, queueMail } from "#platform/mail"
import * as store from "./sign-in-store.ts"

const minuteMs = 60_000
const linkMs = 30 * minuteMs
const sessionMs = 30 * 24 * 60 * minuteMs
/** Links one customer is sent in an hour: a stranger who types somebody's address fills no mailbox. */
const linksPerHourMax = 5
const ordersMax = 100
const keptMs = 24 * 60 * minuteMs
const batchMax = 1_000

/** What a sign-in mail says; `link` is put in by the caller, who knows the shop's address. */
export interface LinkMail {
  readonly subject: string
  readonly text: (token: string) => string
}

/**
 * Sends a link to somebody who has ordered in this business. Nobody is told whether an address is known: for one that is not,
 * nothing happens.
 */
export async function sendLink(ctx: Ctx, storefrontId: StorefrontId, email: string, mail: LinkMail): Promise<void> {
  if (!isMailAddress(email)) return
  const customer = await customerByEmail(ctx, email)
  if (customer === undefined || customer.email === null || !isMailAddress(customer.email)) return
  if ((await store.linksSince(ctx, customer.id, new Date(ctx.now.getTime() - 60 * minuteMs))) >= linksPerHourMax) return
  const token = newToken()
  const id = await store.insertSignIn(ctx, {
    storefrontId,
    customerId: customer.id,
    kind: "link",
    tokenHash: hashOf(token),
    emailHash: emailHashOf(customer.email),
    expiresAt: new Date(ctx.now.getTime() + linkMs),
  })
  // To the address as the customer wrote it, never as a stranger typed it.
  await queueMail(ctx, {
    key: `shop-sign-in:${id}`,
    to: customer.email,
    subject: mail.subject,
    text: mail.text(token),
    holder: customer.id,
  })
}

/** Uses a mailed link; answers the token of the session that it opens, or undefined for a link that is used or too old. */
export async function openSession(ctx: Ctx, storefrontId: StorefrontId, link: string): Promise<string | undefined> {
  const found = await store.takeLink(ctx, storefrontId, hashOf(link))
  if (found === undefined) return undefined
  const token = newToken()
  const { customerId, emailHash } = found
  const expiresAt = new Date(ctx.now.getTime() + sessionMs)
  await store.insertSignIn(ctx, {
    storefrontId,
    customerId,
    emailHash,
    kind: "session",
    tokenHash: hashOf(token),
    expiresAt,
  })
  return token
}

/** Who is signed in, with their orders of this shop under the address that they have shown to be theirs. */
export interface Account {
  readonly email: string
  readonly orders: readonly Order[]
}

/** The account of a session; undefined where it ran out, or its person was erased or has another address by now. */
export async function accountOf(ctx: Ctx, storefrontId: StorefrontId, token: string): Promise<Account | undefined> {
  const session = await store.sessionOf(ctx, storefrontId, hashOf(token))
  if (session === undefined) return undefined
  try {
    const customer = await loadCustomer(ctx, session.customerId)
    const { data } = await listOrders(ctx, { customerId: customer.id, storefrontId, limit: ordersMax })
    const isOwn = (email: string | null) => email !== null && emailHashOf(email) === session.emailHash
    const orders = data.filter(({ contact }) => isOwn(contact.email))
    const email = isOwn(customer.email) ? customer.email : (orders[0]?.contact.email ?? null)
    return email === null ? undefined : { email, orders }
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** Ends a session. */
export function closeSession(ctx: Ctx, token: string): Promise<void> {
  return store.deleteSession(ctx, hashOf(token))
}

/** Every night: links and sessions that ran out a day ago. */
export const forgetSignIns: Job = defineJob({
  name: "shop.forgetSignIns",
  cron: "37 3 * * *",
  run: (program) =>
    forEachTenant(program, "shop.forgetSignIns", (ctx) =>
      store.deleteOldSignIns(ctx, new Date(ctx.now.getTime() - keptMs), batchMax),
    ),
})

/** 192 random bits, safe in an address. */
function newToken(): string {
  return randomBytes(24).toString("base64url")
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

function emailHashOf(email: string): string {
  return hashOf(email.trim().normalize("NFC").toLowerCase())
}
