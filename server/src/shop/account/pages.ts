import { orderWord } from "#business/sales"
import type { Frame } from "../frame.ts"
import { type Html, html } from "../html.ts"
import type { Page } from "../page.ts"
import { notice } from "../parts.ts"
import { tokenField } from "../visitor.ts"
import type { Account } from "./sign-in.ts"

/** What stands over the form that asks for an address. */
export type AskState = "first" | "sent" | "old" | "wrong"

/** Asks for an address to send a link to. */
export function askPage(frame: Frame, state: AskState): Page {
  const { t } = frame
  return {
    ...(state === "old" ? { status: 410 } : state === "wrong" ? { status: 422 } : {}),
    title: t.accountTitle,
    main: html`<h1>${t.accountTitle}</h1>
${state === "sent" && notice("good", t.accountSent)}
${state === "old" && notice("warn", t.accountLinkOld)}
${state === "wrong" && notice("danger", html`<a href="#email">${t.missing.emailWrong}</a>`)}
${state !== "sent" && askForm(frame, state)}`,
    ...crumbsOf(frame),
  }
}

function askForm({ t, link }: Frame, state: AskState): Html {
  return html`<p>${t.accountIntro}</p>
<form class="narrow" method="post" action="${link("/account")}">${tokenField()}
<div class="field"><label for="email">${t.email}</label>
<input id="email" name="email" type="email" maxlength="254" autocomplete="email" required${state === "wrong" && html` aria-invalid="true"`}></div>
<p><button class="button button-big" type="submit">${t.accountSend}</button></p>
</form>`
}

/** One click more, so that a mail program which opens links does not use this one up. */
export function enterPage(frame: Frame, token: string): Page {
  const { t } = frame
  return {
    title: t.accountTitle,
    main: html`<h1>${t.accountTitle}</h1><p>${t.accountConfirmText}</p>
<form method="post" action="${frame.link(`/account/enter/${token}`)}">${tokenField()}<p><button class="button button-big" type="submit">${t.accountConfirm}</button></p></form>`,
    ...crumbsOf(frame),
  }
}

/** The orders of somebody who is signed in. */
export function accountPage(frame: Frame, { email, orders }: Account): Page {
  const { t } = frame
  return {
    title: t.accountTitle,
    main: html`<h1>${t.accountTitle}</h1>
<p class="quiet">${t.accountSignedIn(email)}</p>
${orders.length === 0 && html`<p>${t.accountNone}</p>`}
<ul class="order-list">${orders.map(
      (
        order,
      ) => html`<li><p><a href="${frame.link(`/orders/${orderWord(order)}`)}"><strong>${t.orderNumber(order.number)}</strong></a></p>
<p class="quiet">${frame.date(order.placedAt)} · ${frame.money(order.totalMinor)}</p>
<p>${order.state === "cancelled" ? t.orderStates.cancelled : `${t.fulfilmentStates[order.fulfilmentState]} · ${t.paymentStates[order.paymentState]}`}</p></li>`,
    )}</ul>
<form method="post" action="${frame.link("/account/leave")}">${tokenField()}<p><button class="button button-quiet" type="submit">${t.accountSignOut}</button></p></form>`,
    ...crumbsOf(frame),
  }
}

function crumbsOf({ t }: Frame) {
  return {
    crumbs: [
      { label: t.home, path: "" },
      { label: t.account, path: null },
    ],
    keeping: "secret",
  } as const
}
