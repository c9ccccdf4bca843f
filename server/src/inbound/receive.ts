import { createHash } from "node:crypto"
import { newId } from "#kernel"
import type { Database, TenantId } from "#platform/db"
import type { Counts, Outcome } from "./counts.ts"
import { bodyDefaultBytes, type HandshakeAnswer, type Inbound, type Preset } from "./define.ts"
import { type AccountLink, readLinks } from "./door-store.ts"
import type { Door, Doors, LiveSecret } from "./doors.ts"
import { inboundErrors } from "./errors.ts"
import type { NewMessage } from "./message-store.ts"
import type { InboundRegistry } from "./registry.ts"
import { type InboundRequest, textAt } from "./request.ts"
import { accountMax } from "./secrets.ts"
import type { Verdict, VerifyTools } from "./verify/scheme.ts"
import { verify } from "./verify/verify.ts"
import type { MessageWriter } from "./writer.ts"

/** A vendor's event id that is longer is kept as its hash. */
const eventIdMax = 200
/** Accounts that one request may be about. */
const accountsMax = 200

export interface Arrival {
  readonly slug: string
  /** A tenant's id or short name as the address names it; null for an address that all tenants share. */
  readonly tenant: string | null
  readonly request: InboundRequest
}

/** What receiving needs. */
export interface ReceiveDeps {
  readonly db: Database
  readonly registry: InboundRegistry
  readonly doors: Doors
  readonly writer: MessageWriter
  readonly counts: Counts
  readonly fetchDocument: VerifyTools["fetchDocument"]
  readonly counted: (slug: string, outcome: Outcome) => void
}

/** How an address is answered: with what its preset says, after the commit. Throws `inbound.unknown`, `.unverified`, `.too_large`,
 *  `.busy`. */
export async function receive(deps: ReceiveDeps, arrival: Arrival): Promise<HandshakeAnswer> {
  const { slug, tenant, request } = arrival
  const door = await deps.doors.find(slug, tenant)
  const gate = door === null ? null : gateOf(deps.registry.bySlug.get(slug), door)
  if (door === null || gate === null) {
    deps.counted("", "unknown")
    throw inboundErrors["inbound.unknown"]({ slug })
  }
  const note = (outcome: Outcome, at: TenantId | null = door.tenant): void => {
    deps.counted(gate.definition === null ? "(source)" : slug, outcome)
    const day = deps.db.clock.now().toISOString().slice(0, 10)
    if (at !== null) deps.counts.add({ tenant: at, slug, day, outcome })
  }
  const maxBytes = gate.definition?.bodyMaxBytes ?? bodyDefaultBytes
  if (request.body.length > maxBytes) {
    note("too_large")
    throw inboundErrors["inbound.too_large"]({ maxBytes })
  }
  const judged = await judge(deps, arrival, gate, door)
  const shaken = gate.handshake?.(request, { isVerified: judged.secret !== null, tokens: judged.tokens })
  if (shaken != null) {
    note("handshake")
    return shaken
  }
  if (judged.secret === null) {
    note(judged.reason)
    throw inboundErrors["inbound.unverified"]({ reason: judged.reason })
  }
  const messages = await messagesOf(deps, arrival, gate, door, judged.secret)
  if (messages.length === 0) note("unrouted")
  else {
    const fresh = await deps.writer.write(messages)
    for (const one of messages) note(fresh.has(one.id) ? "taken" : "repeated", one.tenant)
  }
  return gate.preset.answer ?? { status: 200 }
}

/** What judges an address: a connector's definition, or a tenant's own source. */
interface Gate {
  readonly definition: Inbound | null
  readonly preset: Preset
  readonly handshake: Preset["handshake"]
}

function gateOf(definition: Inbound | undefined, { source }: Door): Gate | null {
  if (definition !== undefined) {
    return { definition, preset: definition.preset, handshake: definition.handshake ?? definition.preset.handshake }
  }
  return source && { definition: null, preset: source.preset, handshake: source.preset.handshake }
}

type Judged = { readonly tokens: readonly string[] } & (
  | { readonly secret: LiveSecret }
  | { readonly secret: null; readonly reason: Extract<Verdict, { isVerified: false }>["reason"] }
)

/** The verdict with the secrets as last read; a refused request is judged once more when newer ones can be had. */
async function judge(deps: ReceiveDeps, { slug, tenant, request }: Arrival, gate: Gate, door: Door): Promise<Judged> {
  const first = await judgeBy(deps, request, gate, door)
  if (first.secret !== null) return first
  const fresh = await deps.doors.again(slug, tenant)
  return fresh === null ? first : judgeBy(deps, request, gate, fresh)
}

async function judgeBy(deps: ReceiveDeps, request: InboundRequest, gate: Gate, door: Door): Promise<Judged> {
  const now = deps.db.clock.now()
  const live = door.secrets.filter(({ liveUntilMs }) => liveUntilMs === null || liveUntilMs > now.getTime())
  const tokens = live.filter(({ use }) => use === "handshake").map(({ text }) => text)
  const signers = live.filter(({ use }) => use === "signature")
  const tools = { now, fetchDocument: deps.fetchDocument }
  const texts = signers.map(({ text }) => text)
  const verdict = await verdictOf(gate.preset, request, texts, tools)
  const secret = verdict.isVerified ? signers[verdict.secret] : undefined
  if (secret !== undefined) return { tokens, secret }
  return { tokens, secret: null, reason: verdict.isVerified ? "wrong" : verdict.reason }
}

/** A check that could not be made is neither a yes nor a no: the vendor is asked to come again. */
async function verdictOf(
  { scheme }: Preset,
  request: InboundRequest,
  secrets: readonly string[],
  tools: VerifyTools,
): Promise<Verdict> {
  try {
    return await verify(scheme, request, secrets, tools)
  } catch (cause) {
    throw inboundErrors["inbound.unproved"]({}, { cause, retryAfterMs: 60_000 })
  }
}

/** One message per connection that the request is about; none when nobody has connected its account. */
async function messagesOf(
  deps: ReceiveDeps,
  { slug, request }: Arrival,
  gate: Gate,
  door: Door,
  secret: LiveSecret,
): Promise<NewMessage[]> {
  const accounts = accountsOf(gate.definition, request)
  const links = await linksOf(deps, slug, accounts, door)
  const made = { slug, eventId: eventIdOf(gate, request), ...envelopeOf(gate.preset, request) }
  const { partOf } = gate.definition ?? {}
  if (links.length === 0) {
    // Without a link the message is the address's own tenant's, if it was that tenant's secret.
    if (door.tenant === null || secret.owner === null) return []
    const account = accounts.length === 1 ? (accounts[0] ?? "") : ""
    return [
      {
        ...made,
        id: newId("inm"),
        tenant: door.tenant,
        owner: secret.owner,
        account,
        body: request.body,
        shared: null,
      },
    ]
  }
  const isShared = accounts.length > 1
  if (isShared && partOf === undefined)
    throw new Error(`${slug} tells of several accounts at once but can't part them.`)
  const shared = isShared ? { id: newId("inb"), body: request.body } : null
  return links.map(({ tenant, owner, account }) => {
    const body = shared === null ? request.body : Buffer.from(JSON.stringify(partOf?.(request, account) ?? null))
    return { ...made, id: newId("inm"), tenant, owner, account, body, shared }
  })
}

function accountsOf(definition: Inbound | null, request: InboundRequest): string[] {
  const found = definition?.account?.(request) ?? null
  const all = found === null ? [] : typeof found === "string" ? [found] : [...new Set(found)]
  return all.filter((account) => account !== "" && account.length <= accountMax).slice(0, accountsMax)
}

async function linksOf(
  { db }: ReceiveDeps,
  slug: string,
  accounts: readonly string[],
  { tenant }: Door,
): Promise<AccountLink[]> {
  if (accounts.length === 0) return []
  const links = await db.withSystem("find whose webhook it is", (sys) => readLinks(sys, slug, accounts))
  return tenant === null ? links : links.filter((link) => link.tenant === tenant)
}

/** The vendor's id of the event, or the body's hash; what is long or has control characters becomes a hash too. */
function eventIdOf({ definition, preset }: Gate, request: InboundRequest): string {
  const own = definition?.eventId?.(request)
  const text = own === undefined ? idByRule(preset, request) : own
  if (text === null || text === undefined || text === "") return hashOf(request.body)
  return text.length <= eventIdMax && /^[\x20-\x7e]+$/.test(text) ? text : hashOf(text)
}

function idByRule({ eventId = [] }: Preset, request: InboundRequest): string | undefined {
  for (const rule of eventId) {
    const found = "header" in rule ? request.headers[rule.header] : textAt(request.json(), rule.field)
    if (found !== undefined) return found
  }
  return undefined
}

function hashOf(bytes: string | Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`
}

/** What is kept beside the body: never a login. */
function envelopeOf(
  { scheme }: Preset,
  { method, query, headers }: InboundRequest,
): Pick<NewMessage, "method" | "query" | "headers" | "contentType"> {
  const hidden = new Set(["authorization", "cookie", "proxy-authorization"])
  if (scheme.kind === "apiKey") hidden.add(scheme.header)
  const shown = new URLSearchParams(query)
  if (scheme.kind === "address") shown.delete(scheme.parameter)
  return {
    method,
    query: shown.toString(),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !hidden.has(name))),
    contentType: headers["content-type"] ?? "",
  }
}
