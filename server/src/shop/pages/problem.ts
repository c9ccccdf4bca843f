import { AppError } from "#kernel"
import { categoryGrid } from "../blocks.ts"
import type { Frame } from "../frame.ts"
import { html } from "../html.ts"
import type { Page } from "../page.ts"

type Kind = "notFound" | "csrf" | "busy" | "closed" | "error"

const statuses = { notFound: 404, csrf: 403, busy: 429, closed: 409, error: 500 } as const satisfies Record<
  Kind,
  number
>

/** What kind of page tells of an error. */
export function kindOf(error: unknown): Kind {
  if (!(error instanceof AppError)) return "error"
  if (error.status === 404 || error.code === "cursor.invalid" || error.code === "request.invalid") return "notFound"
  if (error.status === 429) return "busy"
  if (error.code === "sales.storefront_closed" || error.code === "marketplace.closed") return "closed"
  return "error"
}

/** A page that says what went wrong and where to go. */
export function problemPage(frame: Frame, kind: Kind, status: number = statuses[kind]): Page {
  const { t } = frame
  const [title, text] = {
    notFound: [t.notFoundTitle, t.notFoundText],
    csrf: [t.csrfTitle, t.csrfText],
    busy: [t.busyTitle, t.busyText],
    closed: [t.errorTitle, frame.venue.kind === "shop" ? t.closed : t.marketClosed],
    error: [t.errorTitle, t.errorText],
  }[kind] as [string, string] // a row of two texts each
  return {
    status,
    title,
    main: html`<div class="hollow"><h1>${title}</h1><p>${text}</p><p><a class="button" href="${frame.venue.root}">${t.goHome}</a></p></div>
${kind === "notFound" && categoryGrid(frame, undefined)}`,
    keeping: "own",
  }
}
