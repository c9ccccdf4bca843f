import { connectors } from "#connectors"
import { type Connector, connect, type DomainPort, type Here, type Hub, makeHub, type RunningSandbox } from "#hub"
import { systemActor } from "#platform/db"
import { makeWorld, type TestTenant, type World } from "./world.ts"

/** A world with a hub whose clock stands in the test's hand: a wait turns it. */
export interface HubWorld extends World {
  readonly hub: Hub
  /** Works until nothing is due any more. */
  work(): Promise<void>
  /** A business with a sandbox connection of this connector, read once; `before` makes what both sides have by then. */
  connected(
    slug: string,
    settings?: Readonly<Record<string, unknown>>,
    before?: (both: Omit<Connected, "connection">) => Promise<void>,
  ): Promise<Connected>
}

export interface Connected {
  readonly tenant: TestTenant
  readonly connection: string
  readonly sandbox: RunningSandbox
}

/** Lanes are worked at most so often by one `work()`: a test that needs more has a loop. */
const stepsMax = 200

/** Opens a world with a hub over these connectors (default: all). */
export async function makeHubWorld(
  own: readonly Connector[] = connectors,
  domains: Readonly<Record<string, DomainPort>> = {},
  here: Readonly<Record<string, Here>> = {},
): Promise<HubWorld> {
  const world = await makeWorld()
  const hub = makeHub({
    db: world.db,
    egress: world.egress,
    logger: world.logger,
    connectors: own,
    domains,
    here,
    wait: async (ms) => world.clock.advanceMs(ms),
  })
  const { afterAll } = await import("vitest")
  afterAll(() => hub.close())
  const work = async (): Promise<void> => {
    for (let step = 0; step < stepsMax; step++) if ((await hub.step()) === 0) return
    throw new Error(`The hub is not done after ${stepsMax} steps.`)
  }
  return {
    ...world,
    hub,
    work,
    connected: async (slug, settings = {}, before = async () => {}) => {
      const tenant = await world.tenant()
      const sandbox = await hub.sandboxes.of({ tenant: tenant.id, connector: slug })
      await before({ tenant, sandbox })
      const scope = { tenant: tenant.id, actor: systemActor("test") }
      const draft = { inputs: {}, secrets: {}, settings, isSandbox: true }
      const connection = await world.db.withTenant(scope, (ctx) =>
        connect(ctx, { connectors: hub.deps.connectors }, slug, draft),
      )
      await work()
      return { tenant, connection: connection.id, sandbox }
    },
  }
}
