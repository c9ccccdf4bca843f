import type { Ctx, TenantId } from "#platform/db"
import { append } from "#platform/events"
import { open, seal } from "#platform/vault"
import { type Connection, type CredentialId, viewOf } from "../connection.ts"
import { siblingsOf, updateConnection } from "../connection-store.ts"
import { connectorOf, type HubDeps, hubScope, type VendorApp } from "../deps.ts"
import { integrationExpired } from "../events.ts"
import { VendorError } from "../vendor-error.ts"
import { appOf } from "./apps.ts"
import * as store from "./credential-store.ts"
import { authOf, bearer, type Credentials, hasTokens, type Sign, type SignedParts } from "./kinds.ts"
import { renewed, tokenTimeoutMs } from "./tokens.ts"

/** A token that ends within this is renewed before it is used. */
const earlyMs = 60_000
/** Longer than an identity provider may take, so that a lease ends only when its holder is gone. */
const leaseMs = tokenTimeoutMs + 30_000
/** How often one that waits for another's refresh looks again, and how long at most. */
const lookMs = 100
const looksMax = Math.ceil((2 * leaseMs) / lookMs)

/** A connection's login, as its calls use it. */
export interface Login {
  /** Has a login that lasts: renews it, or waits for whoever renews it. */
  ready(): Promise<void>
  sign(parts: SignedParts): Promise<SignedParts>
  /** The vendor refused the login: renew it. Throws VendorError auth when it can't be renewed. */
  renew(): Promise<void>
}

interface Held {
  readonly credentials: Credentials
  readonly version: number
  readonly endsAt: Date | null
}

/** The login of a connection; tokens are renewed one at a time over all processes, and a newer one of another process is taken over. */
export function loginOf(deps: HubDeps, connection: Connection): Login {
  const { auth: offered } = connectorOf(deps, connection)
  const id = connection.credentialId
  if (id === null) throw new VendorError({ class: "auth", message: "The connection has no login" })
  let held: Held | undefined
  const current = async (): Promise<Held> => {
    held ??= await read(deps, connection.tenant, id)
    const auth = authOf(offered, held.credentials)
    const isOld = held.endsAt !== null && held.endsAt.getTime() - earlyMs <= deps.db.clock.now().getTime()
    if (isOld && hasTokens(auth)) held = await renew(deps, connection, id, held)
    return held
  }
  return {
    ready: async () => void (await current()),
    sign: async (parts) => {
      const { credentials } = await current()
      const sign: Sign = authOf(offered, credentials).sign ?? bearer
      return sign(parts, credentials, viewOf(connection), deps.db.clock.now())
    },
    renew: async () => {
      const used = held ?? (await read(deps, connection.tenant, id))
      if (!hasTokens(authOf(offered, used.credentials))) {
        await expire(deps, connection, id, "The vendor no longer takes the key that was entered")
        throw new VendorError({ class: "auth", message: "The vendor no longer takes the key that was entered" })
      }
      held = await renew(deps, connection, id, used)
    },
  }
}

/** One refresh at a time: whoever gets the lease asks, the others wait and take over what it got. */
async function renew(deps: HubDeps, connection: Connection, id: CredentialId, seen: Held): Promise<Held> {
  for (let look = 0; look < looksMax; look++) {
    const turn = await takeTurn(deps, connection.tenant, id, seen.version)
    if (turn.kind === "newer") return turn.held
    if (turn.kind === "mine") return refresh(deps, connection, id, turn.held)
    await deps.wait(lookMs)
  }
  throw new VendorError({ class: "transient", message: "Another process renews this login and does not end" })
}

type Turn = { readonly kind: "newer" | "mine"; readonly held: Held } | { readonly kind: "wait" }

function takeTurn(deps: HubDeps, tenant: TenantId, id: CredentialId, seen: number): Promise<Turn> {
  return deps.db.withTenant(hubScope(tenant, "login"), async (ctx): Promise<Turn> => {
    const row = await store.lockCredential(ctx, id)
    if (row === undefined || row.sealed === null)
      throw new VendorError({ class: "auth", message: "The login was erased" })
    if (row.version > seen) return { kind: "newer", held: await heldOf(ctx, row) }
    const isTaken = row.lease_until !== null && row.lease_until > ctx.now
    if (isTaken) return { kind: "wait" }
    await store.leaseCredential(ctx, id, deps.owner, new Date(ctx.now.getTime() + leaseMs))
    return { kind: "mine", held: await heldOf(ctx, row) }
  })
}

async function refresh(deps: HubDeps, connection: Connection, id: CredentialId, old: Held): Promise<Held> {
  const { auth } = connectorOf(deps, connection)
  if (!hasTokens(auth)) throw new Error("Only tokens are renewed.")
  try {
    const app = auth.kind === "oauth2" ? await appFor(deps, connection) : ownApp(old.credentials)
    const { credentials, endsAt } = await renewed(deps, auth, connection, app, old.credentials)
    return await deps.db.withTenant(hubScope(connection.tenant, "login"), async (ctx) => {
      const sealed = await seal(ctx, store.credentialPurpose, JSON.stringify(credentials))
      if (await store.replaceCredential(ctx, id, old.version, { sealed, endsAt })) {
        return { credentials, endsAt, version: old.version + 1 }
      }
      const row = await store.readCredential(ctx, id)
      if (row?.sealed == null) throw new VendorError({ class: "auth", message: "The login was erased" })
      return heldOf(ctx, row)
    })
  } catch (error) {
    const newer = await giveUpTurn(deps, connection.tenant, id, old.version)
    if (newer !== null) return newer
    if (error instanceof VendorError && error.errorClass === "auth") await expire(deps, connection, id, error.message)
    throw error
  }
}

/** The lease ends at once; a newer login that somebody else brought meanwhile is taken over. */
function giveUpTurn(deps: HubDeps, tenant: TenantId, id: CredentialId, seen: number): Promise<Held | null> {
  return deps.db.withTenant(hubScope(tenant, "login"), async (ctx) => {
    const row = await store.lockCredential(ctx, id)
    if (row === undefined || row.sealed === null) return null
    if (row.version > seen) return heldOf(ctx, row)
    if (row.lease_owner === deps.owner) await store.leaseCredential(ctx, id, null, null)
    return null
  })
}

/** Every connection of this login becomes `expired`, says so once, and calls no more. */
export function expire(deps: HubDeps, connection: Connection, id: CredentialId, reason: string): Promise<void> {
  return deps.db.withTenant(hubScope(connection.tenant, "login"), async (ctx) => {
    for (const one of await siblingsOf(ctx, id)) {
      if (one.state === "expired") continue
      await updateConnection(ctx, one.id, { state: "expired", reason })
      await append(ctx, integrationExpired, { connectionId: one.id, connector: one.connector, reason })
    }
  })
}

function read(deps: HubDeps, tenant: TenantId, id: CredentialId): Promise<Held> {
  return deps.db.withTenant(hubScope(tenant, "login"), async (ctx) => {
    const row = await store.readCredential(ctx, id)
    if (row === undefined || row.sealed === null)
      throw new VendorError({ class: "auth", message: "The login was erased" })
    return heldOf(ctx, row)
  })
}

async function heldOf(ctx: Ctx, row: store.CredentialRow): Promise<Held> {
  const text = await open(ctx, store.credentialPurpose, row.sealed ?? "")
  // Written by this part only.
  return { credentials: JSON.parse(text) as Credentials, version: row.version, endsAt: row.ends_at }
}

/** The app of this connection at the vendor: the sandbox's, the business's own, or the deployment's. */
export function appFor(deps: HubDeps, connection: Connection): Promise<VendorApp> {
  return deps.db.withTenant(hubScope(connection.tenant, "login"), (ctx) => appOf(ctx, deps, connection))
}

function ownApp({ secrets = {} }: Credentials): VendorApp {
  return { clientId: secrets["clientId"] ?? "", clientSecret: secrets["clientSecret"] ?? "" }
}
