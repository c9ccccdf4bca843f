import { assets } from "./assets.ts"
import type { Frame, MenuLink } from "./frame.ts"
import { type Html, html, jsonScript, safeUrl, trusted } from "./html.ts"
import { icon } from "./icons.ts"
import { breadcrumbData, organizationData } from "./json-ld.ts"
import type { Crumb, Page } from "./page.ts"
import { absolute, textsForScript } from "./parts.ts"
import { languages, texts } from "./texts/index.ts"
import { themeCss } from "./theme.ts"
import { cartCountMark } from "./visitor.ts"

const descriptionCharsMax = 300

/** A whole page: head, frame and content. */
export function layout(frame: Frame, page: Page): Html {
  const { venue, t } = frame
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
${head(frame, page)}
</head>
<body data-texts="${JSON.stringify(textsForScript(t))}" data-root="${venue.root}">
<a class="skip" href="#main">${t.skip}</a>
${notices(frame)}
${header(frame, page)}
<main id="main" tabindex="-1">
<div class="wrap">
${page.crumbs && breadcrumbs(frame, page.crumbs)}
${page.main}
</div>
</main>
${footer(frame)}
<div class="vh" role="status" aria-live="polite" id="live"></div>
</body>
</html>
`
}

function head(frame: Frame, page: Page): Html {
  const { venue } = frame
  const files = assets()
  const title = page.title === venue.name ? venue.name : `${page.title} · ${venue.name}`
  const description = (page.description ?? venue.description ?? "").slice(0, descriptionCharsMax)
  const [script, ...modules] = files.scripts
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description !== "" && html`<meta name="description" content="${description}">`}
${page.canonical === undefined ? html`<meta name="robots" content="noindex">` : addresses(frame, page.canonical)}
<meta property="og:site_name" content="${venue.name}">
<meta property="og:title" content="${page.title}">
<meta property="og:type" content="${page.ogType ?? "website"}">
${description !== "" && html`<meta property="og:description" content="${description}">`}
${page.image !== undefined && html`<meta property="og:image" content="${absolute(frame, page.image)}">`}
<link rel="icon" href="${files.root}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${files.root}/shop.css">
<style>${trusted(themeCss(venue.theme))}</style>
${modules.map((name) => html`<link rel="modulepreload" href="${files.root}/${name}">`)}
<script type="module" src="${files.root}/${script ?? ""}"></script>
${dataOf(frame, page).map((record) => html`<script type="application/ld+json">${jsonScript(record)}</script>`)}`
}

/** The address of this content, in each language. */
function addresses(frame: Frame, canonical: string): Html {
  const address = absolute(frame, frame.link(canonical))
  const sign = canonical.includes("?") ? "&" : "?"
  return html`<link rel="canonical" href="${address}">
<meta property="og:url" content="${address}">
${languages.map((code) => html`<link rel="alternate" hreflang="${code}" href="${address}${sign}lang=${code}">`)}
<link rel="alternate" hreflang="x-default" href="${address}">`
}

function dataOf(frame: Frame, page: Page): readonly object[] {
  if (page.canonical === undefined) return []
  const crumbs = page.crumbs === undefined ? [] : [breadcrumbData(frame, page.crumbs)]
  return [organizationData(frame), ...crumbs, ...(page.data ?? [])]
}

function notices({ venue, t }: Frame): Html {
  const { announcement } = venue.theme
  return html`${venue.isDemo && html`<p class="bar bar-demo">${t.demo}</p>`}
${!venue.isOpen && html`<p class="bar bar-closed">${venue.kind === "shop" ? t.closed : t.marketClosed}</p>`}
${announcement !== null && html`<p class="bar">${announcement}</p>`}`
}

function header(frame: Frame, page: Page): Html {
  const { venue, t } = frame
  return html`<header class="top">
<div class="wrap top-row">
<a class="brand" href="${venue.root}">${brand(frame)}</a>
${!page.isPlain && search(frame)}
<div class="tools">
${languageMenu(frame)}
${venue.hasAccounts && html`<a class="tool" href="${frame.link("/account")}">${icon("user")}<span class="tool-word">${t.account}</span></a>`}
<a class="tool" href="${frame.link("/cart")}" data-cart-link>${icon("bag")}<span class="tool-word">${t.cart}</span>
<span class="badge" data-cart-count="${cartCountMark()}">${cartCountMark()}</span><span class="vh">${t.cartItems}</span></a>
</div>
</div>
${!page.isPlain && venue.categories.length > 0 && categoryMenu(frame)}
</header>`
}

function brand({ venue }: Frame): Html {
  const { logoUrl } = venue.theme
  return logoUrl === null
    ? html`<span class="brand-name">${venue.name}</span>`
    : html`<img class="logo" src="${safeUrl(logoUrl)}" alt="${venue.name}" height="44">`
}

function search(frame: Frame): Html {
  const { t, venue } = frame
  const label = t.searchFor(venue.name)
  return html`<form class="find" role="search" action="${frame.link("/search")}" method="get">
<label class="vh" for="q">${label}</label>
<input id="q" name="q" type="search" placeholder="${t.searchHint}" maxlength="100" autocomplete="off" data-suggest="${frame.link("/search/suggest")}">
<button type="submit" aria-label="${t.search}">${icon("search")}</button>
</form>`
}

/** The same page in the other languages. */
function languageMenu(frame: Frame): Html {
  const others = languages.filter((code) => code !== frame.language)
  return html`${others.map((code) => html`<a class="tool tool-lang" href="${inLanguage(frame.url, code)}" lang="${code}" hreflang="${code}" rel="nofollow">${code.toUpperCase()}<span class="vh"> ${texts[code].language}</span></a>`)}`
}

function inLanguage(url: string, code: string): string {
  const [path = "", query = ""] = url.split("?")
  const params = new URLSearchParams(query)
  params.set("lang", code)
  return `${path}?${params}`
}

function categoryMenu(frame: Frame): Html {
  const { t, venue } = frame
  const isHere = (link: MenuLink) => frame.url.split("?")[0] === frame.link(link.path)
  return html`<nav class="cats" aria-label="${t.categories}"><div class="wrap"><ul>
${venue.categories.map((link) => html`<li><a href="${frame.link(link.path)}"${isHere(link) && html` aria-current="page"`}>${link.label}</a></li>`)}
</ul></div></nav>`
}

function breadcrumbs(frame: Frame, crumbs: readonly Crumb[]): Html {
  return html`<nav class="crumbs" aria-label="${frame.t.breadcrumbs}"><ol>
${crumbs.map(({ label, path }) =>
  path === null
    ? html`<li><span aria-current="page">${label}</span></li>`
    : html`<li><a href="${frame.link(path)}">${label}</a></li>`,
)}
</ol></nav>`
}

function footer(frame: Frame): Html {
  const { venue, t } = frame
  const { contactEmail, contactPhone, contactAddress } = venue.theme
  const pages = venue.kind === "market" ? [{ label: t.sellers, path: "/sellers" }, ...venue.pages] : venue.pages
  const hasContact = contactEmail !== null || contactPhone !== null || contactAddress !== null
  return html`<footer class="foot">
<div class="wrap foot-row">
<div><p class="foot-name">${venue.name}</p>${venue.description !== null && html`<p class="quiet">${venue.description}</p>`}</div>
${
  pages.length > 0 &&
  html`<nav aria-label="${t.information}"><ul>
${pages.map((link) => html`<li><a href="${frame.link(link.path)}">${link.label}</a></li>`)}
</ul></nav>`
}
${
  hasContact &&
  html`<address><p class="foot-name">${t.contact}</p>
${contactAddress !== null && html`<p>${contactAddress}</p>`}
${contactPhone !== null && html`<p><a href="tel:${contactPhone.replaceAll(/[^+\d]/g, "")}">${contactPhone}</a></p>`}
${contactEmail !== null && html`<p><a href="mailto:${contactEmail}">${contactEmail}</a></p>`}
</address>`
}
</div>
</footer>`
}
