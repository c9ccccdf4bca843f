import { existsSync } from "node:fs"
import type { TestProject } from "vitest/node"
import { startServer } from "./server.ts"
import { startVendor, type Vendor } from "./vendor.ts"

/** One built app and one real server on the embedded database for all person scripts, beside a simulated Xero and Mailchimp; each makes businesses of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = chromiumPath()
  project.provide("chromium", chromium)
  if (chromium === "") {
    if (process.env["CI"]) throw new Error("There is no Chromium: set CHROMIUM_PATH.")
    project.provide("origin", "")
    project.provide("xero", null)
    return async () => undefined
  }
  const [xero, mailchimp] = await Promise.all([startVendor("xero"), startVendor("mailchimp")])
  const stopVendors = () => Promise.all([xero.stop(), mailchimp.stop()])
  const env = reaching({ xero: xero.vendor, mailchimp: mailchimp.vendor })
  const server = await startServer({ env }).catch(async (error: unknown) => {
    await stopVendors()
    throw error
  })
  project.provide("origin", server.origin)
  project.provide("xero", xero.vendor)
  return async () => void (await Promise.all([server.stop(), stopVendors()]))
}

/** Settings by which live connections reach simulated vendors, by their connectors' names, each with the app that it knows. */
function reaching(vendors: Readonly<Record<string, Vendor>>): Record<string, string> {
  const all = Object.entries(vendors)
  // A vendor with a host per data centre is reached at the one of the simulated account.
  const hosts = all.flatMap(([, { url, hosts }]) =>
    hosts.map((host) => host.replace(/^\*/, "us21")).map((host) => [host, `${url}/${host}`]),
  )
  const apps = all.map(([slug, { clientId, clientSecret }]) => [slug, { clientId, clientSecret }])
  return {
    MORTISE_EGRESS_ALLOW: all.map(([, { url }]) => new URL(url).host).join(","),
    MORTISE_VENDOR_HOSTS: JSON.stringify(Object.fromEntries(hosts)),
    MORTISE_VENDOR_APPS: JSON.stringify(Object.fromEntries(apps)),
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
