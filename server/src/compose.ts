import type { FastifyInstance } from "fastify"
import { flows } from "#flows"
import { makeKeyReader } from "#platform/auth"
import type { Clock } from "#platform/clock"
import type { Config } from "#platform/config"
import { type Backend, type Database, makeDatabase } from "#platform/db"
import { attachEvents, type EventRegistry, makeEventRegistry } from "#platform/events"
import { type Authenticate, makeApp } from "#platform/http"
import type { Logger } from "#platform/telemetry"
import { eventTypes, routes } from "./parts.ts"

/** The program with its parts joined, before it listens or works. */
export interface Mortise {
  readonly backend: Backend
  readonly config: Config
  readonly db: Database
  readonly events: EventRegistry
  readonly logger: Logger
}

/** Joins the parts over an open, migrated database. */
export function compose(config: Config, backend: Backend, clock: Clock, logger: Logger): Mortise {
  const db = makeDatabase(backend, clock)
  const events = makeEventRegistry(eventTypes, flows)
  db.onBegin((tx) => attachEvents(tx, events))
  return { config, backend, db, events, logger }
}

/** The HTTP side of the program. */
export function composeApp(mortise: Mortise): Promise<FastifyInstance> {
  return makeApp({
    db: mortise.db,
    logger: mortise.logger,
    routes,
    trustProxy: mortise.config.trustProxy,
    authenticate: authenticator(mortise.db),
  })
}

function authenticator(db: Database): Authenticate {
  const readKey = makeKeyReader(db)
  return async (request) => {
    const [scheme, secret] = (request.headers.authorization ?? "").split(" ")
    return scheme?.toLowerCase() === "bearer" && secret !== undefined ? readKey(secret) : null
  }
}
