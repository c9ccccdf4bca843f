import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { type AskedAction, actionById, insertAction } from "./action-store.ts"
import { connectorsOf } from "./attach.ts"
import { type Connection, hubErrors } from "./connection.ts"
import { chosenConnection, connectorBySlug } from "./connections.ts"
import type { Action, Connector } from "./define.ts"
import { whyRefused } from "./validate.ts"

/** What is to be done at a vendor. */
export interface ActionWish {
  readonly slug: string
  /** One of several connections; left out where there is one. */
  readonly connection?: string
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  /** The asker's own name for it (an order's id, an event's id): asked again it is done once. Default: a new one. */
  readonly key?: string
}

/**
 * Asks for something to be done at a vendor, after this transaction's commit; `readAction` (or the event integration.action.ended) tells
 * what came of it. Throws connector.unknown, connection.*, action.unknown, action.input_wrong.
 */
export async function askAction(ctx: Ctx, wish: ActionWish): Promise<AskedAction> {
  const connectors = connectorsOf(ctx.tx)
  const connector = connectorBySlug({ connectors }, wish.slug)
  const connection = await chosenConnection(ctx, wish.slug, wish.connection)
  if (!["connected", "error", "paused"].includes(connection.state))
    throw hubErrors["connection.not_ready"]({ slug: wish.slug, state: connection.state })
  const action = actionOf(connector, wish.action)
  const input = structuredClone({ ...wish.input })
  const reason = whyRefused({ ...action.input, additionalProperties: false }, input)
  if (reason !== null) throw hubErrors["action.input_wrong"]({ action: wish.action, reason })
  const id = newId("act")
  return insertAction(ctx, {
    id,
    connectionId: connection.id,
    action: wish.action,
    key: wish.key ?? id,
    input,
  })
}

/** What became of an action. Throws action.asked_unknown. */
export async function readAction(ctx: Ctx, connection: Connection, id: string): Promise<AskedAction> {
  const found = await actionById(ctx, connection.id, id)
  if (found === undefined) throw hubErrors["action.asked_unknown"]({ id })
  return found
}

/** A connector's action. Throws action.unknown. */
function actionOf(connector: Connector, name: string): Action {
  const actions = connector.actions ?? {}
  const found = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (found === undefined) {
    const known = Object.keys(actions).join(", ")
    throw hubErrors["action.unknown"]({ slug: connector.slug, action: name, known: known === "" ? "none" : known })
  }
  return found
}
