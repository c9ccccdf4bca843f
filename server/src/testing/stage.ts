import { type Connector, makeStage, type Stage } from "#hub"
import { inboundStep } from "../compose.ts"
import { makeWorld } from "./world.ts"

/** A stage for the conformance suite, for one test file; it closes by itself when the file is done. */
export async function makeTestStage(connectors: readonly Connector[], onCalls?: Stage["onCalls"]): Promise<Stage> {
  const world = await makeWorld()
  const { afterAll } = await import("vitest")
  const handle = inboundStep(world, ({ slug }, error) => {
    throw new Error(`An inbound webhook of ${slug} failed`, { cause: error })
  })
  const stage = makeStage({
    db: world.db,
    egress: world.egress,
    logger: world.logger,
    clock: world.clock,
    connectors,
    handle,
    ...(onCalls && { onCalls }),
    post: async (url, { body, headers }) =>
      (await world.app.inject({ method: "POST", url, headers: { ...headers }, payload: body })).statusCode,
  })
  afterAll(() => stage.close())
  return stage
}
