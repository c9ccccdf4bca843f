import type { FastifyInstance } from "fastify"
import { flows } from "#flows"
import { makeKeyReader } from "#platform/auth"
import type { Clock } from "#platform/clock"
import type { Config } from "#platform/config"
import { type Backend, type Database, makeDatabase } from "#platform/db"
import { attachEvents, type FlowFailure, flowStep, makeEventRegistry, routeStep } from "#platform/events"
import { type Authenticate, addSite, makeApp, noteTenant } from "#platform/http"
import { addGauges, type Program, readLanding, type Step, whyNotReady } from "#platform/lifecycle"
import { makeMailer } from "#platform/mail"
import { type Logger, makeMetrics } from "#platform/telemetry"
import { eventTypes, routes } from "./parts.ts"

export { jobs } from "./parts.ts"

/** The program with its parts joined, before it listens or works. */
export type Mortise = Program

/** Joins the parts over an open, migrated database. */
export function compose(config: Config, backend: Backend, clock: Clock, logger: Logger): Mortise {
  const db = makeDatabase(backend, clock)
  const events = makeEventRegistry(eventTypes, flows)
  db.onBegin((tx) => attachEvents(tx, events))
  const mortise = { config, backend, db, events, logger, metrics: makeMetrics(), life: { isStopping: false } }
  addGauges(mortise)
  return mortise
}

/** The HTTP side of the program; `extend` adds what only a listening server offers. */
export function composeApp(mortise: Mortise, extend: (app: FastifyInstance) => void = () => undefined): Promise<FastifyInstance> {
  return makeApp({
    db: mortise.db,
    logger: mortise.logger,
    routes,
    trustProxy: mortise.config.trustProxy,
    authenticate: authenticator(mortise.db),
    extend: async (app) => {
      addSite(app, {
        routes,
        eventTypes,
        metrics: mortise.metrics,
        readLanding: () => readLanding(mortise),
        whyNotReady: () => whyNotReady(mortise, import.meta.dirname),
      })
      extend(app)
    },
  })
}

function authenticator(db: Database): Authenticate {
  const readKey = makeKeyReader(db)
  return async (request) => {
    const [scheme, secret] = (request.headers.authorization ?? "").split(" ")
    const principal = scheme?.toLowerCase() === "bearer" && secret !== undefined ? await readKey(secret) : null
    if (principal !== null) noteTenant(request, principal.tenant)
    return principal
  }
}

/** The kinds of work of a worker. */
export function composeSteps(mortise: Mortise): { steps: Step[]; close: () => void } {
  const { config, db, events, logger, metrics } = mortise
  const mailer = makeMailer(config, db, metrics)
  const flowFailed: FlowFailure = (task, error) => {
    metrics.flowFailures.inc({ flow: task.flow })
    logger.warn({ err: error, flow: task.flow, eventId: task.eventId, attempts: task.attempts }, "flow failed, tried again later")
  }
  const steps = [
    { name: "router", run: () => counted(metrics.eventsRouted, routeStep(db, events)) },
    { name: "flows", run: () => counted(metrics.flowRuns, flowStep(db, events, flowFailed)) },
    { name: "mail", run: mailer.step, restMs: 15_000 },
  ]
  return { steps, close: mailer.close }
}

async function counted(counter: { inc: (by: number) => void }, step: Promise<number>): Promise<number> {
  const done = await step
  if (done > 0) counter.inc(done)
  return done
}
