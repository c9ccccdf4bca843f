import type { Page } from "playwright-core"
import { inject } from "vitest"

/** Somebody who works at the simulated Xero itself, through its API. */
export interface AtXero {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads fields that its own expectations check
  readonly list: (records: string) => Promise<any[]>
  readonly change: (records: string, change: Record<string, unknown>) => Promise<void>
}

const scope = "accounting.contacts accounting.invoices accounting.payments accounting.settings"

export async function atXero(): Promise<AtXero> {
  const { url, clientId, clientSecret } = running()
  const login = await fetch(`${url}/identity.xero.com/connect/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "client_credentials", scope }),
  })
  const { access_token: token } = (await login.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const [organisation] = await (await fetch(`${url}/api.xero.com/Connections`, { headers })).json()
  const books = async (records: string, init: RequestInit = {}) => {
    const reply = await fetch(`${url}/api.xero.com/api.xro/2.0/${records}`, {
      ...init,
      headers: { ...headers, "xero-tenant-id": organisation.tenantId },
    })
    if (!reply.ok) throw new Error(`${records}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  return {
    list: async (records) => (await books(records))[records],
    change: async (records, change) => {
      await books(records, { method: "POST", body: JSON.stringify({ [records]: [change] }) })
    },
  }
}

/** Stands in for Xero's own consent page, which is on the internet: it names what is asked for, and "Allow access" goes on to the simulated one. */
export async function showConsentPage(page: Page): Promise<void> {
  const { url } = running()
  await page.context().route("https://login.xero.com/**", (route) => {
    const asked = new URL(route.request().url())
    const agree = `${url}/${asked.host}${asked.pathname}${asked.search}`.replaceAll("&", "&amp;")
    const body = `<!doctype html><title>Xero</title><h1>Mortise wants access</h1><p>${asked.searchParams.get("scope")}</p><a href="${agree}">Allow access</a>`
    return route.fulfill({ contentType: "text/html", body })
  })
}

function running() {
  const xero = inject("xero")
  if (xero === null) throw new Error("The simulated Xero does not run.")
  return xero
}
