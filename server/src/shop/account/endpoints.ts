import { isMailAddress } from "#platform/mail"
import type { Cookie } from "../cookies.ts"
import type { Answer, Desk, Endpoint } from "../endpoint.ts"
import type { Frame } from "../frame.ts"
import type { Page } from "../page.ts"
import { absolute } from "../parts.ts"
import { param, placeOf } from "../shop-place.ts"
import { accountPage, askPage, enterPage } from "./pages.ts"
import { accountOf, closeSession, openSession, sendLink } from "./sign-in.ts"

const cookieName = "mortise_account"
const keptS = 30 * 86_400
const tokenPattern = /^[A-Za-z0-9_-]{32}$/

function sessionCookie(frame: Frame, value: string): Cookie {
  return { name: cookieName, value, path: frame.venue.root, maxAgeS: keptS }
}

function shown(frame: Frame, page: Page, cookies: readonly Cookie[] = []): Answer {
  return { kind: "page", frame, page, cookies }
}

/** A shopper's orders: a link is mailed, it opens a session, and the session shows them. */
export const accountEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/account",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame, shop } = await placeOf(ctx, desk)
        const token = desk.visit.cookies.get(cookieName) ?? ""
        if (!tokenPattern.test(token)) return shown(frame, askPage(frame, "first"))
        const account = await accountOf(ctx, shop.storefront.id, token)
        if (account === undefined) return shown(frame, askPage(frame, "first"), [sessionCookie(frame, "")])
        return shown(frame, accountPage(frame, account))
      }),
  },
  { method: "POST", path: "/account", handle: ask },
  {
    method: "GET",
    path: "/account/enter/:token",
    handle: (desk) =>
      desk.run(async (ctx) => {
        const { frame } = await placeOf(ctx, desk)
        const token = param(desk, "token")
        return shown(frame, tokenPattern.test(token) ? enterPage(frame, token) : askPage(frame, "old"))
      }),
  },
  {
    method: "POST",
    path: "/account/enter/:token",
    handle: (desk) =>
      desk.run(async (ctx): Promise<Answer> => {
        const { frame, shop } = await placeOf(ctx, desk)
        const session = await openSession(ctx, shop.storefront.id, param(desk, "token"))
        if (session === undefined) return shown(frame, askPage(frame, "old"))
        return { kind: "redirect", to: frame.link("/account"), cookies: [sessionCookie(frame, session)] }
      }),
  },
  {
    method: "POST",
    path: "/account/leave",
    handle: (desk) =>
      desk.run(async (ctx): Promise<Answer> => {
        const { frame } = await placeOf(ctx, desk)
        await closeSession(ctx, desk.visit.cookies.get(cookieName) ?? "")
        return { kind: "redirect", to: frame.link("/account"), cookies: [sessionCookie(frame, "")] }
      }),
  },
]

function ask(desk: Desk): Promise<Answer> {
  return desk.run(async (ctx) => {
    const { frame, shop } = await placeOf(ctx, desk)
    const email = desk.visit.form.text("email")
    if (!isMailAddress(email)) return shown(frame, askPage(frame, "wrong"))
    const { t, venue } = frame
    await sendLink(ctx, shop.storefront.id, email, {
      subject: t.accountMailSubject(venue.name),
      text: (token) => t.accountMailText(venue.name, absolute(frame, frame.link(`/account/enter/${token}`))),
    })
    return shown(frame, askPage(frame, "sent"))
  })
}
