import { auth } from "../../api/auth.ts"
import { call } from "../../api/index.ts"
import { openConsentWindow } from "./consent.ts"
import type { Connection, Connector } from "./states.tsx"

/** By a yes on the service's own page, or by a key of it. */
export type Way = "consent" | "key"

/** The ways in which a service can be connected here and now, the usual one first; a consent needs an app at the service. */
export function waysOf({ auth, hasApp }: Pick<Connector, "auth" | "hasApp">): readonly Way[] {
  if (auth.kind !== "oauth2") return ["key"]
  return [...(hasApp ? (["consent"] as const) : []), ...(auth.key === null ? [] : (["key"] as const))]
}

/** What a person enters to connect a service. */
interface ConnectValues {
  readonly inputs: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

/** Connects with a key, or with the service's stand-in; the login is tried at once. */
export async function connectDirectly(slug: string, values: ConnectValues, isSandbox: boolean): Promise<Connection> {
  const body = isSandbox ? { sandbox: true } : values
  return (await call("post", "/integrations/{slug}/connect", { path: { slug }, body })).connection
}

/** Begins a connection and opens the service's own consent page in a window; what it decides is told back there. */
export async function connectByConsent(slug: string, values: ConnectValues, business: string): Promise<Connection> {
  const shown = openConsentWindow()
  try {
    await auth.chooseBusiness(business)
    const made = await call("post", "/integrations/{slug}/connect", { path: { slug }, body: values })
    shown.go(made.consentUrl ?? "about:blank")
    return made.connection
  } catch (error) {
    shown.close()
    throw error
  }
}

/** Asks a service again for its consent, for a connection that is there. */
export async function consentAgain({ connector: slug, id }: Connection, business: string): Promise<void> {
  const shown = openConsentWindow()
  try {
    await auth.chooseBusiness(business)
    const { url } = await call("get", "/integrations/{slug}/oauth/url", { path: { slug }, query: { connection: id } })
    shown.go(url)
  } catch (error) {
    shown.close()
    throw error
  }
}
