import { createHash, randomBytes } from "node:crypto"
import type { TObject } from "typebox"
import { newId } from "#kernel"
import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { open, seal } from "#platform/vault"
import { appOf } from "./auth/apps.ts"
import { credentialPurpose, insertCredential, statePurpose } from "./auth/credential-store.ts"
import type { Auth, Credentials, EnteredKey } from "./auth/kinds.ts"
import { consentUrl } from "./auth/tokens.ts"
import { type Connection, type CredentialId, hubErrors } from "./connection.ts"
import * as store from "./connection-store.ts"
import type { Connector } from "./define.ts"
import { integrationDisconnected } from "./events.ts"
import { requireOn } from "./shelf.ts"
import { whyRefused } from "./validate.ts"

/** A consent page may be left open for so long. */
const consentMinutes = 15
/** Connections of one connector in one business. */
const connectionsMax = 50

/** The connectors of this program. */
export interface Shelf {
  readonly connectors: ReadonlyMap<string, Connector>
}

/** What a person enters to connect. */
export interface ConnectDraft {
  readonly inputs: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, unknown>>
  readonly isSandbox: boolean
}

/** The connector of this name. Throws `connector.unknown`. */
export function connectorBySlug(shelf: Shelf, slug: string): Connector {
  const found = shelf.connectors.get(slug)
  if (found === undefined) throw hubErrors["connector.unknown"]({ slug })
  return found
}

/** The connection that a request means: the one it names, or the only one. Throws connection.unknown, connection.ambiguous. */
export async function chosenConnection(ctx: Ctx, slug: string, id: string | undefined): Promise<Connection> {
  const all = await store.livingConnections(ctx, slug)
  const [first, second] = all
  if (id !== undefined) {
    const named = all.find((one) => one.id === id)
    if (named === undefined) throw hubErrors["connection.unknown"]({ slug })
    return named
  }
  if (first === undefined) throw hubErrors["connection.unknown"]({ slug })
  if (second !== undefined) throw hubErrors["connection.ambiguous"]({ slug, count: all.length })
  return first
}

/** Begins a connection; throws `connector.off` for one that is switched off. With a key it is tried at once by a worker; with a consent page, `connectionConsent` gives its address. */
export async function connect(ctx: Ctx, shelf: Shelf, slug: string, draft: ConnectDraft): Promise<Connection> {
  const connector = connectorBySlug(shelf, slug)
  await requireOn(ctx, slug)
  await store.lockConnector(ctx, slug)
  const living = await store.livingConnections(ctx, slug)
  if (living.length >= (connector.accounts.several ? connectionsMax : 1)) throw hubErrors["connection.exists"]({ slug })
  const { auth, sandbox } = connector
  const key = auth.kind === "oauth2" && Object.keys(draft.secrets).length > 0 ? auth.key : undefined
  const inputs = checked(auth.inputs, draft.isSandbox ? { ...sandbox.inputs, ...draft.inputs } : draft.inputs)
  const isConsent = auth.kind === "oauth2" && key === undefined
  if (isConsent && !draft.isSandbox) await appOf(ctx, shelf, { connector: slug, isSandbox: false })
  const secrets = isConsent
    ? {}
    : checked(secretsOf(auth, key), draft.isSandbox ? { ...sandbox.secrets, ...draft.secrets } : draft.secrets)
  const connection: Connection = {
    ...store.newConnectionDefaults(ctx, newId("conn")),
    connector: slug,
    state: "connecting",
    reason: isConsent ? "Waits for the consent of a person" : "The login is being tried",
    isSandbox: draft.isSandbox,
    inputs: { ...inputs, ...key?.says?.(secrets) },
    settings: settingsOf(connector, draft.settings),
    credentialId: isConsent ? null : await keepCredentials(ctx, slug, { secrets }),
    errand: isConsent ? (draft.isSandbox ? { kind: "agree" } : null) : { kind: "discover" },
  }
  await store.insertConnection(ctx, connection)
  return connection
}

function secretsOf(auth: Auth, key: EnteredKey | undefined): TObject | undefined {
  return key?.secrets ?? ("secrets" in auth ? auth.secrets : undefined)
}

/** A new row of sealed credentials. */
export async function keepCredentials(
  ctx: Ctx,
  connector: string,
  credentials: Credentials,
  endsAt: Date | null = null,
): Promise<CredentialId> {
  const id = newId("cred")
  const sealed = await seal(ctx, credentialPurpose, JSON.stringify(credentials))
  // What has to be asked for first counts as ended.
  await insertCredential(ctx, {
    id,
    connector,
    sealed,
    endsAt: credentials.accessToken === undefined ? new Date(0) : endsAt,
  })
  return id
}

/** The consent page's address, bound to this person, usable once. Throws `connection.no_consent`, `connector.app_missing`. */
export async function connectionConsent(
  ctx: Ctx,
  shelf: Shelf,
  connection: Connection,
): Promise<{ url: string; endsAt: Date }> {
  const { auth } = connectorBySlug(shelf, connection.connector)
  if (auth.kind !== "oauth2") throw hubErrors["connection.no_consent"]({ slug: connection.connector })
  await requireOn(ctx, connection.connector)
  const app = await appOf(ctx, shelf, connection)
  const [state, verifier] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")]
  const redirectUri = callbackUrl(ctx, connection.connector)
  const endsAt = new Date(ctx.now.getTime() + consentMinutes * 60_000)
  await store.insertOAuthState(ctx, {
    hash: hashOf(state),
    connection: connection.id,
    actor: ctx.actor.id ?? "",
    sealed: await seal(ctx, statePurpose, JSON.stringify({ verifier, redirectUri })),
    endsAt,
  })
  return { url: await consentUrl(auth, connection, app, { state, verifier, redirectUri }), endsAt }
}

/** What the consent page sent back; a worker exchanges the code. Throws `connection.state_invalid`, `connection.consent_refused`. */
export async function consentReturned(
  ctx: Ctx,
  shelf: Shelf,
  slug: string,
  query: Readonly<Record<string, string>>,
): Promise<Connection> {
  const { auth } = connectorBySlug(shelf, slug)
  const taken = await store.takeOAuthState(ctx, hashOf(query["state"] ?? ""))
  if (taken === undefined || taken.endsAt < ctx.now || taken.actor !== (ctx.actor.id ?? ""))
    throw hubErrors["connection.state_invalid"]()
  const connection = await store.lockConnection(ctx, taken.connection)
  if (connection?.connector !== slug || auth.kind !== "oauth2") throw hubErrors["connection.state_invalid"]()
  if (query["error"] !== undefined || query["code"] === undefined) {
    const reason = (query["error_description"] ?? query["error"] ?? "it sent no code").slice(0, 200)
    await store.updateConnection(ctx, connection.id, { reason: `The vendor did not give its consent: ${reason}` })
    return { ...connection, reason }
  }
  if (auth.verifyCallback?.(query, (await appOf(ctx, shelf, connection)).clientSecret) === false) {
    throw hubErrors["connection.state_invalid"]()
  }
  const kept = Object.fromEntries(
    (auth.callbackInputs ?? []).flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  )
  const { verifier, redirectUri } = JSON.parse(await open(ctx, statePurpose, taken.sealed)) as {
    verifier: string
    redirectUri: string
  }
  const back = { code: query["code"], ...(query["iss"] && { iss: query["iss"] }) }
  await store.updateConnection(ctx, connection.id, {
    inputs: { ...connection.inputs, ...kept },
    reason: "The consent is being taken",
    errand: {
      kind: "exchange",
      sealed: await seal(ctx, credentialPurpose, JSON.stringify({ back, verifier, redirectUri })),
    },
  })
  return connection
}

/** Ends a connection: nothing is called any more but the vendor's own revocation, then the login is erased. */
export async function disconnect(ctx: Ctx, connection: Connection): Promise<void> {
  const isShared =
    connection.credentialId !== null &&
    (await store.siblingsOf(ctx, connection.credentialId)).some((one) => one.id !== connection.id)
  await store.updateConnection(ctx, connection.id, {
    state: "disconnected",
    reason: "Disconnected",
    errand: connection.credentialId === null ? null : { kind: "disconnect", isShared },
  })
  await append(ctx, integrationDisconnected, { connectionId: connection.id, connector: connection.connector })
}

/** Pauses or resumes. Throws `connection.not_ready`, and `connector.off` for going on with what is switched off. */
export async function pauseConnection(ctx: Ctx, connection: Connection, isPaused: boolean): Promise<void> {
  if (!isPaused) await requireOn(ctx, connection.connector)
  const from = isPaused ? ["connected", "error"] : ["paused"]
  if (!from.includes(connection.state))
    throw hubErrors["connection.not_ready"]({ slug: connection.connector, state: connection.state })
  await store.updateConnection(ctx, connection.id, {
    state: isPaused ? "paused" : "connected",
    reason: isPaused ? `Paused by ${ctx.actor.name}` : null,
    failures: 0,
    openUntil: null,
  })
}

/** Changes a connection's settings; what is not named keeps its value. Throws `settings.invalid`. */
export async function changeSettings(
  ctx: Ctx,
  shelf: Shelf,
  connection: Connection,
  patch: Readonly<Record<string, unknown>>,
) {
  const settings = settingsOf(connectorBySlug(shelf, connection.connector), { ...connection.settings, ...patch })
  await store.updateConnection(ctx, connection.id, { settings })
  return settings
}

/** Settings with every default filled in. Throws `settings.invalid`. */
export function settingsOf({ settings }: Connector, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const draft = structuredClone({ ...given })
  const reason = whyRefused({ ...settings, additionalProperties: false }, draft)
  if (reason !== null) throw hubErrors["settings.invalid"]({ reason })
  return draft
}

function checked(schema: TObject | undefined, given: Readonly<Record<string, string>>): Record<string, string> {
  const draft: Record<string, string> = { ...given }
  const reason = whyRefused({ type: "object", ...schema, additionalProperties: false }, draft)
  if (reason !== null) throw hubErrors["connection.inputs_wrong"]({ reason })
  return draft
}

/** Where consent pages come back to; it is entered at the vendor. */
export function callbackUrl(ctx: Ctx, slug: string): string {
  const { url, host, port } = configOf(ctx)
  return `${url === "" ? `http://${host}:${port}` : url.replace(/\/+$/, "")}/api/v1/integrations/${slug}/oauth/callback`
}

function hashOf(state: string): string {
  return createHash("sha256").update(state).digest("base64url")
}
