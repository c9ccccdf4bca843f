import type { VendorApp } from "../deps.ts"

/** Reads MORTISE_VENDOR_APPS: `{"xero": {"clientId": "…", "clientSecret": "…", "webhookSecret": "…"}}`. Throws, naming no secret. */
export function parseVendorApps(text: string): Map<string, VendorApp> {
  if (text.trim() === "") return new Map()
  const parsed = parse(text)
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Error("MORTISE_VENDOR_APPS is a JSON object.")
  return new Map(Object.entries(parsed).map(([slug, app]) => [slug, appOf(slug, app)]))
}

function appOf(slug: string, value: unknown): VendorApp {
  const text = (name: string): string | undefined => {
    const found: unknown = Reflect.get(Object(value), name)
    return typeof found === "string" && found !== "" ? found : undefined
  }
  const [clientId, clientSecret] = [text("clientId"), text("clientSecret")]
  if (clientId === undefined || clientSecret === undefined) {
    throw new Error(`MORTISE_VENDOR_APPS: ${slug} needs clientId and clientSecret.`)
  }
  return { clientId, clientSecret, webhookSecret: text("webhookSecret") }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message would show the text.
    throw new Error("MORTISE_VENDOR_APPS can't be read as JSON.")
  }
}
