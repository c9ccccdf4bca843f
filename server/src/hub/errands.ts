import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { open } from "#platform/vault"
import { dropActions } from "./action-store.ts"
import type { Api, VendorAccount } from "./api.ts"
import { credentialPurpose, eraseCredential, readCredential } from "./auth/credential-store.ts"
import { authOf, type Credentials, hasTokens, type OAuth2Code } from "./auth/kinds.ts"
import { appFor, loginOf } from "./auth/login.ts"
import { consentUrl, exchangeCode, revokeLogin } from "./auth/tokens.ts"
import { type Connection, type Errand, hubErrors } from "./connection.ts"
import * as store from "./connection-store.ts"
import { keepCredentials } from "./connections.ts"
import { connectorOf, type HubDeps, hubScope } from "./deps.ts"
import { integrationConnected } from "./events.ts"
import { makeApi } from "./http/client.ts"
import { isSame } from "./lens/rows.ts"
import type { LensEnv } from "./lens/types.ts"
import { retryAllStuck } from "./quarantine.ts"
import { unsubscribe } from "./subscribe.ts"
import { prepareResources } from "./sync/cursors.ts"
import { classOf, VendorError } from "./vendor-error.ts"
import { closeWebhooks, openWebhooks } from "./webhooks.ts"

/** The address a sandbox's consent page sends back to; nobody is there, the worker reads it from the answer. */
const sandboxRedirect = "http://localhost/sandbox-consent"

/** Does what a person asked for on a connection and what calls the vendor. A failure is written to the connection, not thrown. */
export async function runErrand(deps: HubDeps, connection: Connection, errand: Errand): Promise<void> {
  try {
    if (errand.kind === "agree") await agree(deps, connection)
    if (errand.kind === "exchange") await exchange(deps, connection, errand.sealed)
    if (errand.kind === "discover") await discover(deps, connection)
    if (errand.kind === "test") await test(deps, connection)
    if (errand.kind === "disconnect") await leave(deps, connection, errand.isShared)
  } catch (error) {
    const reason = error instanceof VendorError ? error.message : "Something went wrong on our side"
    if (!(error instanceof VendorError)) deps.warn(error, { connection: connection.id, what: errand.kind })
    await failed(deps, connection, errand, reason)
  }
}

async function failed(deps: HubDeps, connection: Connection, errand: Errand, reason: string): Promise<void> {
  await inTenant(deps, connection, async (ctx) => {
    const now = await store.lockConnection(ctx, connection.id)
    if (now === undefined) return
    const tested = { testedAt: ctx.now, testError: reason, errand: null }
    if (errand.kind === "test") return store.updateConnection(ctx, connection.id, tested)
    if (errand.kind === "disconnect") return erase(ctx, now)
    await store.updateConnection(ctx, connection.id, {
      ...tested,
      ...(now.state === "connecting" ? { state: "error" as const } : {}),
      reason,
    })
  })
}

/** The sandbox's consent page agrees at once and names its code in the address it sends back to. */
async function agree(deps: HubDeps, connection: Connection): Promise<void> {
  const auth = consentOf(deps, connection)
  const app = await appFor(deps, connection)
  const verifier = newId("pkce").repeat(2)
  const url = await consentUrl(auth, connection, app, { state: "sandbox", verifier, redirectUri: sandboxRedirect })
  const { headers } = await deps.send(connection, {
    method: "GET",
    url: new URL(url),
    headers: {},
    body: null,
    timeoutMs: 10_000,
    bodyMaxBytes: 65_536,
  })
  const back = Object.fromEntries(new URL(headers["location"] ?? sandboxRedirect).searchParams)
  if (back["code"] === undefined)
    throw new VendorError({ class: "auth", message: `The consent was refused (${back["error"]})` })
  await takeCode(deps, connection, { query: back, verifier, redirectUri: sandboxRedirect })
}

async function exchange(deps: HubDeps, connection: Connection, sealed: string): Promise<void> {
  const text = await inTenant(deps, connection, (ctx) => open(ctx, credentialPurpose, sealed))
  const { back, verifier, redirectUri } = JSON.parse(text) as {
    back: Record<string, string>
    verifier: string
    redirectUri: string
  }
  await takeCode(deps, connection, { query: back, verifier, redirectUri })
}

async function takeCode(
  deps: HubDeps,
  connection: Connection,
  back: { query: Readonly<Record<string, string>>; verifier: string; redirectUri: string },
): Promise<void> {
  const auth = consentOf(deps, connection)
  const granted = await exchangeCode(deps, auth, connection, await appFor(deps, connection), back)
  const missing =
    granted.scope === null ? [] : auth.scopes.filter((scope) => !granted.scope?.split(/[ ,]/).includes(scope))
  const inputs = Object.fromEntries(
    (auth.callbackInputs ?? []).flatMap((name) => (back.query[name] === undefined ? [] : [[name, back.query[name]]])),
  )
  const fresh = await inTenant(deps, connection, async (ctx) => {
    const credentialId = await keepCredentials(ctx, connection.connector, granted.credentials, granted.endsAt)
    await store.updateConnection(ctx, connection.id, {
      credentialId,
      inputs: { ...connection.inputs, ...inputs },
      errand: { kind: "discover" },
    })
    return store.connectionById(ctx, connection.id)
  })
  if (missing.length > 0) throw new VendorError({ class: "scope", message: `The consent lacks ${missing.join(", ")}` })
  if (fresh !== undefined) await discover(deps, fresh)
}

/** Learns which accounts the login reaches: this connection takes the first that is not connected yet, each further one gets its own. */
async function discover(deps: HubDeps, connection: Connection): Promise<void> {
  const connector = connectorOf(deps, connection)
  const loose = { ...connection, account: null }
  const found = await connector.accounts.list(apiOf(deps, loose))
  const taken = await inTenant(deps, connection, (ctx) => store.livingConnections(ctx, connection.connector))
  const others = taken.filter((one) => one.id !== connection.id && one.isSandbox === connection.isSandbox)
  const free = found.filter((account) => !others.some((one) => one.account?.id === account.id))
  const own = free.find((account) => account.id === connection.account?.id) ?? free[0]
  if (own === undefined) {
    const why =
      found.length === 0 ? "This login reaches no account" : "Every account of this login is connected already"
    throw new VendorError({ class: "scope", message: why })
  }
  const more = connector.accounts.several ? free.filter((account) => account !== own) : []
  const detailed = await Promise.all([own, ...more].map((account) => withDetails(deps, connection, account)))
  await inTenant(deps, connection, async (ctx) => {
    const [first, ...rest] = detailed
    if (first === undefined) return
    await markConnected(ctx, deps, connection, first)
    for (const account of rest) {
      const sibling = {
        ...connection,
        ...store.newConnectionDefaults(ctx, newId("conn")),
        credentialId: (await credentialOf(ctx, connection)) ?? null,
      }
      await store.insertConnection(ctx, sibling)
      await markConnected(ctx, deps, sibling, account)
    }
  })
}

async function credentialOf(ctx: Ctx, connection: Connection) {
  return (await store.connectionById(ctx, connection.id))?.credentialId
}

async function withDetails(deps: HubDeps, connection: Connection, account: VendorAccount): Promise<VendorAccount> {
  const details = connectorOf(deps, connection).accounts.details
  if (details === undefined) return account
  const more = await details(apiOf(deps, { ...connection, account }))
  const readAt = deps.db.clock.now().toISOString()
  return { ...account, ...more, meta: { ...account.meta, ...more.meta }, readAt }
}

/** Facts of an account (stages, tax rates, owners) that are older are asked for again. */
const factsMaxMs = 24 * 3_600_000
/** After a failure they are left for so long. */
const factsAgainMs = 3_600_000

/**
 * Asks again what the connector has to know of the account, where it was asked a day ago. What could not be carried over is tried again
 * when they have changed. A failure leaves what is known; only a refused login is thrown.
 */
export async function keepFacts(deps: HubDeps, connection: Connection): Promise<void> {
  const { account } = connection
  const ageMs = deps.db.clock.now().getTime() - Date.parse(account?.readAt ?? connection.createdAt.toISOString())
  if (account === null || connectorOf(deps, connection).accounts.details === undefined || ageMs < factsMaxMs) return
  try {
    await learnAnew(deps, connection, account)
  } catch (error) {
    if (classOf(error) === "auth") throw error
    if (!(error instanceof VendorError)) deps.warn(error, { connection: connection.id, what: "facts" })
    const readAt = new Date(deps.db.clock.now().getTime() - factsMaxMs + factsAgainMs).toISOString()
    await inTenant(deps, connection, (ctx) =>
      store.updateConnection(ctx, connection.id, { account: { ...account, readAt } }),
    )
  }
}

async function learnAnew(deps: HubDeps, connection: Connection, account: VendorAccount): Promise<void> {
  const known = await withDetails(deps, connection, account)
  if (known === account) return
  await inTenant(deps, connection, async (ctx) => {
    await store.updateConnection(ctx, connection.id, { account: known })
    const { readAt: _then, ...before } = account
    const { readAt: _now, ...after } = known
    if (!isSame(before, after)) await retryAllStuck(ctx, deps, connection)
  })
}

async function markConnected(ctx: Ctx, deps: HubDeps, connection: Connection, account: VendorAccount): Promise<void> {
  const isNew = connection.connectedAt === null
  await store.updateConnection(ctx, connection.id, {
    state: "connected",
    reason: null,
    account,
    errand: null,
    failures: 0,
    openUntil: null,
    testedAt: ctx.now,
    testError: null,
    connectedAt: ctx.now,
    ...(isNew ? { connectedBy: ctx.actor.name } : {}),
  })
  await prepareResources(ctx, connectorOf(deps, connection), connection.id)
  await openWebhooks(ctx, deps, connection, account.id)
  const { id: connectionId, connector, isSandbox } = connection
  await append(ctx, integrationConnected, { connectionId, connector, account: account.label, isSandbox })
}

async function test(deps: HubDeps, connection: Connection): Promise<void> {
  const found = await connectorOf(deps, connection).accounts.list(apiOf(deps, connection))
  const isThere = found.some((account) => account.id === connection.account?.id)
  if (!isThere) throw new VendorError({ class: "scope", message: "The login no longer reaches this account" })
  if (connection.account !== null) await learnAnew(deps, connection, connection.account)
  await inTenant(deps, connection, (ctx) =>
    store.updateConnection(ctx, connection.id, { testedAt: ctx.now, testError: null, errand: null }),
  )
}

/** Leaves the account, gives the login back, then erases it; what the vendor answers does not keep us. */
async function leave(deps: HubDeps, connection: Connection, isShared: boolean): Promise<void> {
  const connector = connectorOf(deps, connection)
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => deps.warn(error, { connection: connection.id, what: "disconnect" }))
  }
  const id = connection.credentialId
  if (id === null) return
  await quietly(() => unsubscribe(deps, connection, () => apiOf(deps, connection)))
  await quietly(async () => connector.accounts.leave?.(apiOf(deps, connection)))
  if (!isShared && hasTokens(connector.auth)) {
    const auth = connector.auth
    const credentials = await inTenant(deps, connection, async (ctx) => {
      const row = await readCredential(ctx, id)
      return row?.sealed == null ? null : (JSON.parse(await open(ctx, credentialPurpose, row.sealed)) as Credentials)
    })
    if (credentials !== null && hasTokens(authOf(auth, credentials)))
      await quietly(async () => revokeLogin(deps, auth, connection, await appFor(deps, connection), credentials))
  }
  await inTenant(deps, connection, (ctx) => erase(ctx, connection))
}

async function erase(ctx: Ctx, connection: Connection): Promise<void> {
  const id = connection.credentialId
  await closeWebhooks(ctx, connection.id)
  await dropActions(ctx, connection.id)
  await store.updateConnection(ctx, connection.id, { credentialId: null, errand: null })
  if (id !== null && (await store.siblingsOf(ctx, id)).length === 0) await eraseCredential(ctx, id)
}

function consentOf(deps: HubDeps, connection: Connection): OAuth2Code {
  const { auth } = connectorOf(deps, connection)
  if (auth.kind !== "oauth2") throw hubErrors["connection.no_consent"]({ slug: connection.connector })
  return auth
}

/** The vendor as this connection reaches it. */
export function apiOf(deps: HubDeps, connection: Connection, note?: Parameters<typeof makeApi>[3]["note"]): Api {
  return makeApi(deps, connection, loginOf(deps, connection), { env: envOf(connection), ...(note && { note }) })
}

/** What lenses are given: the account's own facts, else what is usual. */
export function envOf({ account, settings }: Pick<Connection, "account" | "settings">): LensEnv {
  return {
    currency: account?.currency ?? "EUR",
    country: account?.country ?? null,
    timeZone: account?.timeZone ?? "UTC",
    settings,
    meta: account?.meta ?? {},
  }
}

function inTenant<T>(deps: HubDeps, connection: Connection, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return deps.db.withTenant(hubScope(connection.tenant, "connection"), work)
}
