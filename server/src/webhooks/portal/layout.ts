import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Html, html } from "#platform/http"
import { portalRoot } from "./link.ts"
import { type Language, languages, texts } from "./texts/index.ts"

/** A file that the pages load. */
export interface PortalAsset {
  readonly contentType: string
  readonly text: string
}

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8")

/** Style sheet and script, below an address that changes with them. */
export const portalAssets: ReadonlyMap<string, PortalAsset> = new Map([
  ["portal.css", { contentType: "text/css; charset=utf-8", text: read("portal.css") }],
  ["portal.js", { contentType: "text/javascript; charset=utf-8", text: read("portal.js") }],
])
const print = createHash("sha256")
for (const { text } of portalAssets.values()) print.update(text)
export const assetsRoot = `/embed/webhooks-assets/${print.digest("base64url").slice(0, 16)}`

/** What every page has around its body. `here` is the page's own address in a language. */
export interface Frame {
  readonly language: Language
  readonly title: string
  readonly here: ((language: Language) => string) | null
}

/** A whole page. */
export function layout({ language, title, here }: Frame, body: Html): Html {
  const t = texts[language]
  return html`<!doctype html>
<html lang="${t.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${assetsRoot}/portal.css">
<script src="${assetsRoot}/portal.js" type="module"></script>
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
${here !== null && html`<nav class="row" aria-label="${languages.map((each) => texts[each].own).join(", ")}">${languages.map((each) => languageLink(each, language, here))}</nav>`}
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>`
}

function languageLink(each: Language, current: Language, here: (language: Language) => string): Html {
  const { own, code } = texts[each]
  return html`<a href="${here(each)}" lang="${code}" hreflang="${code}"${each === current && html` aria-current="true"`}>${own}</a>`
}

/** The policy: scripts and styles from here only, forms to here, in frames of these sites only. */
export function policyOf(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(" ")}`,
  ].join("; ")
}

export const portalAssetsPath = `${portalRoot}-assets/:hash/:name`
