import { existsSync } from "node:fs"
import type { TestProject } from "vitest/node"
import { startServer } from "./server.ts"
import { startVendor, type Vendor } from "./vendor.ts"

/** One built app and one real server on the embedded database for all person scripts, beside a simulated Xero; each makes businesses of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = chromiumPath()
  project.provide("chromium", chromium)
  if (chromium === "") {
    if (process.env["CI"]) throw new Error("There is no Chromium: set CHROMIUM_PATH.")
    project.provide("origin", "")
    project.provide("xero", null)
    return async () => undefined
  }
  const xero = await startVendor("xero")
  const server = await startServer({ env: reaching("xero", xero.vendor) }).catch(async (error: unknown) => {
    await xero.stop()
    throw error
  })
  project.provide("origin", server.origin)
  project.provide("xero", xero.vendor)
  return async () => void (await Promise.all([server.stop(), xero.stop()]))
}

/** Settings by which live connections reach a simulated vendor, with the app that it knows. */
function reaching(slug: string, { url, hosts, clientId, clientSecret }: Vendor): Record<string, string> {
  return {
    MORTISE_EGRESS_ALLOW: new URL(url).host,
    MORTISE_VENDOR_HOSTS: JSON.stringify(Object.fromEntries(hosts.map((host) => [host, `${url}/${host}`]))),
    MORTISE_VENDOR_APPS: JSON.stringify({ [slug]: { clientId, clientSecret } }),
  }
}

function chromiumPath(): string {
  const wanted = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser"]
  return wanted.find((path) => path !== undefined && existsSync(path)) ?? ""
}

declare module "vitest" {
  export interface ProvidedContext {
    origin: string
    chromium: string
    /** The simulated Xero that live connections reach. */
    xero: Vendor | null
  }
}
