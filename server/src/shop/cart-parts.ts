import type { Micro } from "#kernel"
import type { CartLineView } from "./cart-view.ts"
import type { Frame } from "./frame.ts"
import type { Pictures } from "./goods.ts"
import { type Html, html } from "./html.ts"
import { blankPicture, picture } from "./parts.ts"

const piecesMax = 999

/** The lines of a cart with their fields; they stand in a form. `idPrefix` keeps a page's two carts apart. */
export function cartLines(frame: Frame, lines: readonly CartLineView[], pictures: Pictures, idPrefix: string): Html {
  return html`<ul class="lines">${lines.map((line) => cartLine(frame, line, pictures, idPrefix))}</ul>`
}

function cartLine(frame: Frame, line: CartLineView, pictures: Pictures, idPrefix: string): Html {
  const { t } = frame
  const id = `${idPrefix}${line.key}`
  const pieces = Math.round(Number(line.quantity) / 1e6)
  const problem = shortage(frame, line)
  return html`<li class="line">
<div class="line-picture">${line.imageUrl === null ? blankPicture(line.name) : picture(pictures(line.imageUrl, ""), { sizes: "88px" })}</div>
<div class="line-facts">
<p class="line-name">${line.path === null ? line.name : html`<a href="${frame.link(line.path)}">${line.name}</a>`}</p>
<p class="quiet small">${t.perPiece(frame.price(line.unitPrice))}</p>
${problem !== null && html`<p class="problem" id="${id}-problem">${problem}</p>`}
<div class="line-row">
<label class="vh" for="${id}">${t.quantityOf(line.name)}</label>
<input id="${id}" name="q.${line.key}" type="number" inputmode="numeric" min="0" max="${Math.max(piecesMax, pieces)}" value="${pieces}"${problem !== null && html` aria-invalid="true" aria-describedby="${id}-problem"`}>
<button class="link" type="submit" name="remove" value="${line.key}" aria-label="${t.cartRemoveItem(line.name)}">${t.cartRemove}</button>
<strong class="line-sum">${frame.money(line.totalMinor)}</strong>
</div>
</div>
</li>`
}

/** What is wrong with a line's quantity now; null where it can be had. */
export function shortage(
  { t, number }: Frame,
  { name, quantity, left }: Pick<CartLineView, "name" | "quantity" | "left">,
): string | null {
  if (left === undefined || left >= quantity) return null
  return left <= 0n ? t.cartShortGone(name) : t.cartShort(name, number(left))
}

/** A sum of a list of sums. */
export function sumLine(label: string, value: string, className = ""): Html {
  return html`<div class="sum ${className}"><dt>${label}</dt><dd>${value}</dd></div>`
}

/** A quantity as a person reads it: `2`, `0.5`. */
export function pieces(frame: Frame, quantity: Micro): string {
  return frame.number(quantity)
}
