import { randomBytes } from "node:crypto"
import type { FastifyInstance } from "fastify"
import { deskImapStep } from "#business/desk"
import { makeContactReader } from "#business/portal"
import { connectors } from "#connectors"
import { cardCheckout, flows, hubDomains, hubHere, portalPorts } from "#flows"
import { attachHub, type Hub, makeHub, makeShelf, parseBrand, serveMcp } from "#hub"
import {
  addInboundGauges,
  attachInbound,
  type InboundFailure,
  type InboundRegistry,
  makeInboundRegistry,
  makeInboundStep,
  serveInbound,
} from "#inbound"
import { makeAuthenticator, makeLinkMail, makeSignIn, mountSignIn, type SendMail, type SignIn } from "#platform/auth"
import type { Clock } from "#platform/clock"
import { attachConfig, type Config } from "#platform/config"
import { type Backend, type Database, makeDatabase, refreshStatistics } from "#platform/db"
import { makeEgress } from "#platform/egress"
import {
  attachEvents,
  type EventRegistry,
  type FlowFailure,
  flowStep,
  makeEventRegistry,
  routeStep,
  type SagaFailure,
  sagaStep,
} from "#platform/events"
import {
  type Authenticate,
  addSite,
  keepSettling,
  makeApp,
  makeHealthApp,
  makeRateLimits,
  type RateLimits,
} from "#platform/http"
import { addGauges, dataFolder, type Program, readLanding, type Step, whyNotReady } from "#platform/lifecycle"
import { makeMailer } from "#platform/mail"
import { type Logger, makeMetrics } from "#platform/telemetry"
import { attachVault, makeRing } from "#platform/vault"
import { serveTakeout } from "#reports"
import { shopPages } from "#shop"
import { attachWebhooks, type Deliveries, makeDeliveries, serveEventStream, servePortal } from "#webhooks"
import { trickleStep } from "./demo/index.ts"
import { eventTypes, inbounds, routes, sagas } from "./parts.ts"
import { addWebApp } from "./site/index.ts"

export { firstStart } from "./demo/index.ts"
export { jobs } from "./parts.ts"

/** The program with its parts joined, before it listens or works. */
export type Mortise = Program

/** Joins the parts over an open, migrated database. */
export function compose(config: Config, backend: Backend, clock: Clock, logger: Logger): Mortise {
  const db = makeDatabase(backend, clock)
  const egress = makeEgress(config)
  const metrics = makeMetrics()
  const tellOthers = (): void => events.wakeStep("deliveries")
  const deliveries = makeDeliveries({ db, clock, egress, logger, metrics, tellOthers })
  const events: EventRegistry = makeEventRegistry(eventTypes, flows, [deliveries.fanOut])
  db.onBegin((tx) => attachEvents(tx, events))
  db.onBegin((tx) => attachConfig(tx, config))
  const ring = makeRing(config.keys, dataFolder(config))
  db.onBegin((tx) => attachVault(tx, ring))
  const inbound = makeInboundRegistry(inbounds)
  db.onBegin((tx) => attachInbound(tx, inbound))
  inbound.wake = () => events.wakeStep("inbound")
  db.onBegin((tx) => attachWebhooks(tx, egress))
  const shelf = makeShelf(connectors)
  db.onBegin((tx) => attachHub(tx, shelf.connectors))
  // A mistake in it is said at the start.
  parseBrand(config.brand)
  const mortise = { config, backend, db, egress, events, logger, metrics, life: { isStopping: false } }
  inboundOf.set(db, inbound)
  deliveriesByDb.set(db, deliveries)
  addGauges(mortise)
  addInboundGauges(db, mortise.metrics)
  return mortise
}

const hubByDb = new WeakMap<Database, Hub>()

/** The hub of a composed program: connections and their syncs. */
export function hubOf({ db, egress, logger }: Pick<Mortise, "db" | "egress" | "logger">): Hub {
  const hub = hubByDb.get(db) ?? makeHub({ db, egress, logger, connectors, domains: hubDomains, here: hubHere })
  hubByDb.set(db, hub)
  return hub
}

/** The connectors' webhooks of each program. */
const inboundOf = new WeakMap<Database, InboundRegistry>()

const deliveriesByDb = new WeakMap<Database, Deliveries>()

/** The delivering side of a composed program. */
export function deliveriesOf({ db }: Pick<Mortise, "db">): Deliveries {
  const found = deliveriesByDb.get(db)
  if (found === undefined) throw new Error("This program was not composed.")
  return found
}

/** The HTTP side of the program; `extend` adds what only a listening server offers, `sendMail` takes sign-in's mails. */
export function composeApp(
  mortise: Mortise,
  extend: (app: FastifyInstance) => void = () => undefined,
  sendMail: SendMail = makeLinkMail(mortise.config, mortise.logger),
): Promise<FastifyInstance> {
  const { config, db, logger } = mortise
  const limits = makeRateLimits(db, config)
  const signIn = signInOf(mortise, sendMail)
  const { authenticate, forget } = makeAuthenticator(db, signIn, makeContactReader(db, portalPorts))
  return makeApp({
    db,
    logger,
    routes,
    trustProxy: config.trustProxy,
    limits,
    authenticate: countRefusals(authenticate, limits),
    extend: async (app) => {
      keepSettling(app, limits)
      mountSignIn(app, signIn, { guard: limits.signIn, changed: forget })
      addSite(app, {
        routes,
        eventTypes,
        metrics: mortise.metrics,
        metricsToken: config.metricsToken,
        readLanding: () => readLanding(mortise),
        whyNotReady: () => whyNotReady(mortise, import.meta.dirname),
      })
      addWebApp(app)
      shopPages(app, { db, publicUrl: publicUrlOf(config), limits, hostedCheckout: cardCheckout(db) })
      servePortal(app, { db, limits })
      serveInbound(app, inboundOf.get(mortise.db) ?? makeInboundRegistry([]), mortise)
      serveTakeout(app, { db, authenticate })
      const callers = { limits, authenticate: countRefusals(authenticate, limits), publicUrl: publicUrlOf(config) }
      serveMcp(app, { db, ...callers, shelf: makeShelf(connectors), domains: hubDomains })
      const streams = serveEventStream(app, { db, logger, authenticate })
      mortise.events.listeners.add(() => streams.news())
      extend(app)
    },
  })
}

/** What a process that only works answers: whether it is alive, ready, and what it counts. */
export function composeHealth(mortise: Mortise): FastifyInstance {
  return makeHealthApp({
    metrics: mortise.metrics,
    metricsToken: mortise.config.metricsToken,
    whyNotReady: () => whyNotReady(mortise, import.meta.dirname),
  })
}

/** The installation's own address, where it was told one. */
function publicUrlOf({ url }: Config): string {
  return url.replace(/\/+$/, "")
}

/** Without a kept secret (tests, single commands) sessions end with the process. */
function signInOf({ config, db, logger }: Mortise, sendMail: SendMail): SignIn {
  const secret = config.secret === "" ? randomBytes(32).toString("base64url") : config.secret
  const url = config.url === "" ? `http://${config.host}:${config.port}` : config.url.replace(/\/+$/, "")
  return makeSignIn({ db, secret, url, sendMail }, (message) => logger.warn({ message }, "sign-in"))
}

function countRefusals(authenticate: Authenticate, limits: RateLimits): Authenticate {
  return async (request) => {
    const principal = await authenticate(request)
    if (principal === null) limits.refused(request)
    return principal
  }
}

/** Handles inbound webhooks that are due; answers how many it took in hand. */
export function inboundStep(mortise: Mortise, onFailure: InboundFailure): () => Promise<number> {
  return makeInboundStep(mortise.db, inboundOf.get(mortise.db) ?? makeInboundRegistry([]), onFailure)
}

/** An event is routed when every older transaction has ended, so the router looks again soon after a wake-up. */
const routerAgainMs = [5, 10, 20, 40, 50, 50, 100, 200, 500]
/** Events wait for this at most before they are routed together; wake-ups come at once, the look without one is a safety net. */
const routerPaceMs = 10
const routerRestMs = 10_000

/** How often mailboxes are looked for that are to be fetched; each is fetched once a minute. */
const mailboxesRestMs = 15_000

/** How often the planner's statistics are looked after. */
const statisticsMs = 30_000

/** The kinds of work of a worker. */
export function composeSteps(mortise: Mortise): { steps: Step[]; close: () => Promise<void> } {
  const { config, db, events, logger, metrics } = mortise
  const mailer = makeMailer(config, db, metrics)
  const flowFailed: FlowFailure = (task, error) => {
    metrics.flowFailures.inc({ flow: task.flow })
    logger.warn(
      { err: error, flow: task.flow, eventId: task.eventId, attempts: task.attempts },
      "flow failed, tried again later",
    )
  }
  const inboundFailed: InboundFailure = (at, error) =>
    logger.warn({ err: error, ...at }, "inbound webhook failed, tried again later")
  const sagaFailed: SagaFailure = (at, error) => logger.warn({ err: error, ...at }, "saga step failed")
  const deliveries = deliveriesOf(mortise)
  const hub = hubOf(mortise)
  const steps = [
    {
      name: "router",
      run: () => counted(metrics.eventsRouted, routeStep(db, events)),
      paceMs: routerPaceMs,
      restMs: routerRestMs,
      againMs: routerAgainMs,
      feeds: ["flows", "sagas"],
    },
    {
      name: "flows",
      run: () => counted(metrics.flowRuns, flowStep(db, events, flowFailed)),
      feeds: ["sagas", "hub", "mail"],
    },
    { name: "sagas", run: () => sagaStep(db, sagas, sagaFailed), paceMs: 100, feeds: ["mail"] },
    {
      name: "inbound",
      run: inboundStep(mortise, inboundFailed),
      feeds: ["flows", "sagas"],
    },
    deliveries.step,
    ...hub.loops.map((run) => ({ name: "hub", run, paceMs: 50, feeds: ["flows"] })),
    { name: "mail", run: mailer.step, paceMs: 500, restMs: 15_000 },
    { name: "desk-imap", run: () => deskImapStep(mortise), restMs: mailboxesRestMs },
    { name: "demo", run: () => trickleStep(mortise), restMs: 10_000 },
    { name: "statistics", run: () => refreshStatistics(mortise.backend).then(() => 0), restMs: statisticsMs },
  ]
  const close = async (): Promise<void> => {
    await deliveries.close()
    await hub.close()
    mailer.close()
  }
  return { steps, close }
}

async function counted(counter: { inc: (by: number) => void }, step: Promise<number>): Promise<number> {
  const done = await step
  if (done > 0) counter.inc(done)
  return done
}
