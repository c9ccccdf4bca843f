import type { Database, SystemCtx } from "#platform/db"
import type { Egress } from "#platform/egress"
import type { Logger } from "#platform/telemetry"
import { openMany } from "#platform/vault"
import type { EndpointAuth, EndpointPrivate } from "./endpoint.ts"
import { sealedPrivate, sealedSecret } from "./endpoint-store.ts"
import type { AttemptResult, Delivery, EndpointId } from "./engine/delivery.ts"
import type { Lane } from "./engine/lane.ts"
import type { Target } from "./engine/target.ts"
import { type Filter, filterOf } from "./filter.ts"
import { nothingPrivate, privateOfText } from "./private.ts"
import { retryDefault } from "./retry.ts"
import { dialAmqp } from "./send/amqp.ts"
import { unanswered } from "./send/attempt.ts"
import { brokerSender } from "./send/broker.ts"
import { sendHttp } from "./send/http.ts"
import { dialNats } from "./send/nats.ts"
import { tokenKeeper } from "./send/oauth.ts"
import { full, type Shaped, templateOf, thin } from "./shape.ts"
import { type SigningKey, signingKeyOf } from "./sign.ts"
import { keepBodies, readTargetRows, type TargetRow } from "./target-store.ts"

const masked = "•••"

/** What sending needs of the program. */
export interface SendingPorts {
  readonly db: Database
  readonly egress: Egress
  readonly logger: Logger
}

/** Reads the endpoints of lanes with their secrets opened, ready to send to. */
export async function readTargets(
  ports: SendingPorts,
  lanes: readonly Pick<Lane, "tenant" | "endpointId">[],
): Promise<Map<EndpointId, Target>> {
  const opened = await ports.db.withSystem("read webhook endpoints", async (sys) =>
    Promise.all((await readTargetRows(sys, lanes)).map(async (row) => ({ row, secrets: await openRow(sys, row) }))),
  )
  return new Map(opened.map(({ row, secrets }) => [row.id, targetOf(ports, row, secrets)]))
}

/** What of an endpoint was sealed, opened; or why it can't be: that is one endpoint's trouble, not the others'. */
type Opened = { readonly hidden: EndpointPrivate; readonly keys: readonly EndingKey[] } | { readonly error: unknown }

async function openRow(sys: SystemCtx, { tenant, private: sealed, secrets }: TargetRow): Promise<Opened> {
  try {
    const texts = await openMany(sys, [
      ...secrets.map((secret) => ({ tenant, purpose: sealedSecret.purpose, sealed: secret.sealed })),
      ...(sealed === null ? [] : [{ tenant, purpose: sealedPrivate.purpose, sealed }]),
    ])
    return {
      hidden: sealed === null ? nothingPrivate : privateOfText(texts.at(-1) ?? ""),
      keys: secrets.map(({ expiresAtMs }, i) => ({ ...signingKeyOf(texts[i] ?? ""), expiresAtMs })),
    }
  } catch (error) {
    return { error }
  }
}

type Send = (delivery: Delivery, shaped: Shaped, nowMs: number) => Promise<AttemptResult>
type EndingKey = SigningKey & { readonly expiresAtMs: number | null }

function targetOf(ports: SendingPorts, row: TargetRow, opened: Opened): Target {
  const shape = shaperOf(ports, row)
  const send = "error" in opened ? unopened(ports, row, opened.error) : senderOf(ports, row, opened.hidden, opened.keys)
  const wants: Filter | null = row.filter === null ? null : filterOf(row.filter)
  return {
    tenant: row.tenant,
    endpointId: row.id,
    version: row.version,
    isOn: row.state === "enabled" && !row.isDeleted,
    isOrdered: row.isOrdered,
    concurrency: row.isOrdered ? 1 : row.concurrency,
    ratePerSecond: row.ratePerSecond,
    retry: row.retry ?? retryDefault,
    wants: wants === null ? null : ({ event, shape }) => shape !== null || wants(event),
    send: async (delivery, nowMs) => {
      try {
        const shaped = shape(delivery)
        return await send(delivery, shaped instanceof Promise ? await shaped : shaped, nowMs)
      } catch (error) {
        ports.logger.warn({ err: error, endpoint: row.id, event: delivery.event.id }, "a delivery could not be made")
        const sent = { shape: delivery.shape ?? ("full" as const), requestHeaders: "{}", sentAtMs: nowMs }
        return { ...unanswered(sent, null), errorClass: "payload", errorText: "The body could not be made." }
      }
    },
  }
}

/** Makes bodies: what was sent before is sent again, whatever the endpoint wants by now. */
function shaperOf({ db }: SendingPorts, row: TargetRow): (delivery: Delivery) => Shaped | Promise<Shaped> {
  const template = row.shape === "template" && row.template !== null ? templateOf(row.template) : null
  const make = (delivery: Delivery): Shaped | Promise<Shaped> => {
    if (template === null) return row.shape === "thin" ? thin(delivery.event) : full(delivery.event)
    const shaped = template(delivery.event)
    return db
      .withSystem("keep a body", (sys) => keepBodies(sys, [{ endpointId: row.id, event: delivery.event, shaped }]))
      .then(() => shaped)
  }
  return (delivery) => {
    if (delivery.shape === "own") return { ...full(delivery.event), shape: "own" }
    if (delivery.shape === "thin") return thin(delivery.event)
    return delivery.shape === "full" ? full(delivery.event) : make(delivery)
  }
}

function senderOf(
  { egress }: SendingPorts,
  row: TargetRow,
  { headers, auth, tls }: EndpointPrivate,
  keys: readonly EndingKey[],
): Send {
  const living = (nowMs: number) => keys.filter(({ expiresAtMs }) => expiresAtMs === null || expiresAtMs > nowMs)
  if (row.kind !== "http") {
    const dial = row.kind === "nats" ? dialNats : dialAmqp
    return brokerSender(egress, { url: row.url, timeoutMs: row.timeoutMs, keys: living, auth, tls }, dial)
  }
  const { authorize, refused } = authorizerOf(egress, auth)
  const shown = Object.fromEntries(Object.keys(headers).map((name) => [name.toLowerCase(), masked]))
  const way = {
    url: row.url,
    timeoutMs: row.timeoutMs,
    keys: living,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    shownHeaders: auth.kind === "none" ? shown : { ...shown, authorization: `${schemeOf(auth)} ${masked}` },
    authorize,
    tls: tls ?? undefined,
  }
  return async (delivery, shaped, nowMs) => {
    const result = await sendHttp(egress, way, delivery, shaped, nowMs)
    if (result.status === 401) refused()
    return result
  }
}

/** Attempts of an endpoint whose secrets can't be opened: each fails, is told in the log and tried again later. */
function unopened({ logger }: SendingPorts, row: TargetRow, error: unknown): Send {
  logger.error({ err: error, endpoint: row.id }, "the secrets of a webhook endpoint can't be opened")
  return async (_delivery, { shape }, sentAtMs) => ({
    ...unanswered({ shape, requestHeaders: "{}", sentAtMs }, null),
    errorClass: "secret",
    errorText: "The endpoint's secrets can't be opened; give it new ones.",
  })
}

function authorizerOf(egress: Egress, auth: EndpointAuth) {
  const fixed = (value: string) => ({ authorize: () => Promise.resolve(value), refused: () => undefined })
  switch (auth.kind) {
    case "none":
      return { authorize: null, refused: () => undefined }
    case "basic":
      return fixed(`Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString("base64")}`)
    case "bearer":
      return fixed(`Bearer ${auth.token}`)
    case "oauth2": {
      const keeper = tokenKeeper(egress, auth)
      return { authorize: (nowMs: number) => keeper.authorization(nowMs), refused: () => keeper.refused() }
    }
  }
}

function schemeOf(auth: EndpointAuth): string {
  return auth.kind === "basic" ? "Basic" : "Bearer"
}
