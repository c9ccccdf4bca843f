import { createHmac } from "node:crypto"
import type { FastifyInstance, InjectOptions } from "fastify"
import { afterAll } from "vitest"
import { attachConfig } from "#platform/config"
import { type Ctx, type Database, makeDatabase, systemActor, type TenantId } from "#platform/db"
import { attachEvents } from "#platform/events"
import { makeApp } from "#platform/http"
import { attachVault, makeRing } from "#platform/vault"
import type { World } from "#testing"
import {
  attachInbound,
  type Inbound,
  type InboundRegistry,
  makeInboundRegistry,
  makeInboundStep,
  serveInbound,
} from "./index.ts"

/** A program that takes the webhooks of these definitions, over a world's database. */
export interface InboundWorld {
  readonly app: FastifyInstance
  readonly db: Database
  readonly registry: InboundRegistry
  /** Calls an address below /api/v1/webhooks. */
  call(path: string, options?: InjectOptions): Promise<{ status: number; text: string; code?: string; type: string }>
  run<T>(tenant: TenantId, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Handles what is due once; answers how many were taken in hand. Failures are gathered. */
  step(): Promise<number>
  readonly failures: unknown[]
}

/** Several of them over one world are several processes on one database. */
export async function inboundWorld(world: World, definitions: readonly Inbound[], url = ""): Promise<InboundWorld> {
  const registry = makeInboundRegistry(definitions)
  const db = makeDatabase(world.backend, world.clock)
  const ring = makeRing(world.config.keys, "")
  db.onBegin((tx) => {
    attachEvents(tx, world.events)
    attachConfig(tx, world.config)
    attachVault(tx, ring)
    attachInbound(tx, registry)
  })
  const app = await makeApp({
    db,
    logger: world.logger,
    routes: [],
    trustProxy: false,
    authenticate: async () => null,
    extend: async (site) =>
      serveInbound(site, registry, { db, config: { url }, egress: world.egress, metrics: world.metrics }),
  })
  await app.ready()
  afterAll(() => app.close())
  const failures: unknown[] = []
  return {
    app,
    db,
    registry,
    failures,
    call: async (path, options = {}) => {
      const reply = await app.inject({ method: "POST", url: `/api/v1/webhooks/${path}`, ...options })
      const code = /"code":"([a-z_.]+)"/.exec(reply.body)?.[1]
      return {
        status: reply.statusCode,
        text: reply.body,
        type: String(reply.headers["content-type"] ?? ""),
        ...(code === undefined ? {} : { code }),
      }
    },
    run: (tenant, work) => db.withTenant({ tenant, actor: systemActor("test") }, work),
    step: makeInboundStep(db, registry, (_, error) => void failures.push(error)),
  }
}

/** A signature as most vendors make it. */
export function hmac(
  secret: string | Buffer,
  text: string | Buffer,
  encoding: "hex" | "base64" = "hex",
  hash = "sha256",
): string {
  return createHmac(hash, secret).update(text).digest(encoding)
}
