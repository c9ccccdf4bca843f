import { type Ctx, type Database, systemActor, type TenantId } from "#platform/db"
import { append, flowDelayMs } from "#platform/events"
import type { InboundMessage } from "./define.ts"
import { inboundMessageFailed, inboundMessageReceived } from "./events.ts"
import { type Claim, claimMessages, finishMessages, type MessageRow, postponeMessage } from "./message-store.ts"
import type { InboundRegistry } from "./registry.ts"
import { parseJson } from "./request.ts"

/** Tenants and messages that one step takes, and of one tenant. */
const limits = { lanesMax: 100, perLaneMax: 20, claimMax: 100, leaseMs: 60_000 }
/** Messages of one slug and tenant that share a transaction. */
const togetherMax = 10
/** Tries before a message is a dead letter; with the delays of flows (1 s doubling to 2 h) about six hours. */
const inboundAttemptsMax = 12
const errorCharsMax = 500
/** JSON of a source's message up to this stands in its event. */
const eventBodyMaxBytes = 65_536

/** A message that failed, for the log. */
export type InboundFailure = (at: { slug: string; messageId: string; attempts: number }, error: unknown) => void

/** Handles what is due; answers how many messages it took in hand. Steps go round the tenants, whoever has most. */
export function makeInboundStep(
  db: Database,
  registry: InboundRegistry,
  onFailure: InboundFailure,
): () => Promise<number> {
  let after = ""
  return async () => {
    const claims = await claim(db, after)
    after =
      claims.length < limits.claimMax
        ? ""
        : (claims
            .map((c) => c.tenant_id)
            .sort()
            .at(-1) ?? "")
    for (const batch of batchesOf(claims)) {
      if (batch.length > 1 && (await ranTogether(db, registry, batch))) continue
      for (const one of batch) await runAlone(db, registry, one, onFailure)
    }
    return claims.length
  }
}

/** The round goes on behind the last tenant and starts again from the first when nobody is left there. */
async function claim(db: Database, after: string): Promise<Claim[]> {
  const take = (from: string): Promise<Claim[]> =>
    db.withSystem("claim inbound messages", (sys) => claimMessages(sys, { ...limits, after: from }))
  const claims = await take(after)
  return claims.length === 0 && after !== "" ? take("") : claims
}

function batchesOf(claims: readonly Claim[]): Claim[][] {
  const groups = Map.groupBy(claims, (one) => `${one.tenant_id} ${one.slug}`)
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / togetherMax) }, (_, i) =>
      group.slice(i * togetherMax, (i + 1) * togetherMax),
    ),
  )
}

/** False when one of them failed: then nothing was done, and each has to run alone. */
async function ranTogether(db: Database, registry: InboundRegistry, batch: readonly Claim[]): Promise<boolean> {
  try {
    await run(db, registry, batch)
    return true
  } catch {
    return false
  }
}

async function runAlone(
  db: Database,
  registry: InboundRegistry,
  claim: Claim,
  onFailure: InboundFailure,
): Promise<void> {
  try {
    await run(db, registry, [claim])
  } catch (error) {
    onFailure({ slug: claim.slug, messageId: claim.id, attempts: claim.attempts }, error)
    await postpone(db, claim, error)
  }
}

/** The end of the messages and their effects in one transaction; the messages are of one tenant. */
async function run(db: Database, registry: InboundRegistry, claims: readonly Claim[]): Promise<void> {
  const [first] = claims
  if (first === undefined) return
  await db.withTenant(scopeOf(first.tenant_id, first.slug), async (ctx) => {
    const rows = await finishMessages(ctx, claims)
    for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await handle(ctx, registry, row)
  })
}

async function handle(ctx: Ctx, registry: InboundRegistry, row: MessageRow): Promise<void> {
  const definition = registry.bySlug.get(row.slug)
  const message = messageOf(row)
  if (definition !== undefined) return definition.handle(ctx, message)
  if (message.owner?.startsWith("ins_")) return tellOf(ctx, message, message.owner)
  throw new Error(`Nothing in this program handles webhooks of ${row.slug}.`)
}

/** What a tenant's own source sends becomes an event of the tenant, which goes wherever its events go. */
async function tellOf(ctx: Ctx, message: InboundMessage, sourceId: string): Promise<void> {
  const bytes = message.body.length
  await append(ctx, inboundMessageReceived, {
    messageId: message.id,
    sourceId,
    slug: message.slug,
    eventId: message.eventId,
    contentType: message.contentType,
    bytes,
    body: bytes <= eventBodyMaxBytes ? (storable(message) ?? null) : null,
  })
}

/** JSON that PostgreSQL can keep: its text has no NUL. */
function storable(message: InboundMessage): unknown {
  return /\\u0000/.test(message.body.toString("latin1")) ? undefined : message.json()
}

async function postpone(db: Database, claim: Claim, error: unknown): Promise<void> {
  const isOver = claim.attempts >= inboundAttemptsMax
  const text = error instanceof Error ? error.message.slice(0, errorCharsMax) : "unknown error"
  await db.withTenant(scopeOf(claim.tenant_id, claim.slug), async (ctx) => {
    const dueAt = new Date(ctx.now.getTime() + flowDelayMs(claim.attempts))
    const isOurs = await postponeMessage(ctx, claim, { state: isOver ? "dead" : "open", dueAt, error: text })
    if (!isOurs || !isOver) return
    await append(ctx, inboundMessageFailed, {
      messageId: claim.id,
      slug: claim.slug,
      owner: claim.owner === "" ? null : claim.owner,
      attempts: claim.attempts,
      error: text,
    })
  })
}

function scopeOf(tenant: TenantId, slug: string) {
  return { tenant, actor: systemActor(`inbound:${slug}`) }
}

/** A stored message as its handler sees it. */
function messageOf(row: MessageRow): InboundMessage {
  const body = Buffer.from(row.body)
  return {
    id: row.id,
    slug: row.slug,
    owner: row.owner === "" ? null : row.owner,
    account: row.account === "" ? null : row.account,
    eventId: row.event_id,
    method: row.method,
    query: new URLSearchParams(row.query),
    headers: row.headers,
    contentType: row.content_type,
    body,
    isPart: row.shared_body !== null,
    receivedAt: row.received_at,
    attempts: row.attempts,
    json: () => parseJson(body),
    form: () => new URLSearchParams(body.toString("utf8")),
  }
}
