import { type ASTNode, Environment } from "@marcbachmann/cel-js"
import { defineErrors } from "#kernel"
import type { SentEvent } from "./engine/delivery.ts"

/** The longest filter, in characters, and the most parts it may have. */
export const filterCharsMax = 1_000
const nodesMax = 200
/** An event whose body is longer is not looked into: no filter fits it. */
const bodyCharsMax = 100_000

const errors = defineErrors({
  "webhook.filter_invalid": {
    status: 422,
    text: (p: { reason: string }) =>
      `The filter is no CEL expression that answers true or false: ${p.reason}. It may use event (type, subject, time, id) and data.`,
  },
})

/** Decides whether an endpoint wants an event. */
export type Filter = (event: SentEvent) => boolean

// Walking a list is allowed, walking lists within lists is not: what an expression costs then grows with the event only.
const walks: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "map", "filter"])
// JavaScript's regular expressions can take exponential time, which CEL forbids.
const refused: ReadonlySet<string> = new Set(["matches", "bind"])

const environment = new Environment({
  unlistedVariablesAreDyn: false,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: nodesMax, maxDepth: 30, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 },
})
  .registerVariable("event", "dyn")
  .registerVariable("data", "dyn")

/**
 * Reads a filter (CEL, `data.total > 100 && event.type.startsWith("sales.")`). Whole numbers of the event are doubles, as JSON has them.
 * Where it can't be evaluated (a field that is not there), the event does not fit. Throws `webhook.filter_invalid`.
 */
export function filterOf(text: string): Filter {
  const run = parsed(text)
  return (event) => {
    if (event.body.length > bodyCharsMax) return false
    try {
      return run(viewOf(event)) === true
    } catch {
      return false
    }
  }
}

function parsed(text: string): (context: Record<string, unknown>) => unknown {
  try {
    const program = environment.parse(text)
    const problem = problemOf(program.ast, false)
    if (problem !== null) throw new Error(problem)
    const { valid, type, error } = program.check()
    if (!valid) throw error
    if (type !== "bool" && type !== "dyn") throw new Error(`it answers ${type}`)
    return program
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "unreadable"
    throw errors["webhook.filter_invalid"]({ reason: reason.slice(0, 200) }, { cause })
  }
}

/** What of an expression is not allowed; null when all of it is. */
function problemOf(node: ASTNode, isInWalk: boolean): string | null {
  const name = node.op === "rcall" || node.op === "call" ? node.args[0] : null
  if (name !== null && refused.has(name)) return `${name} is not offered`
  const isWalk = node.op === "rcall" && name !== null && walks.has(name)
  if (isWalk && isInWalk) return "a list is walked within another walk"
  for (const child of childrenOf(node)) {
    const problem = problemOf(child, isInWalk || isWalk)
    if (problem !== null) return problem
  }
  return null
}

function childrenOf({ args }: ASTNode): ASTNode[] {
  return [args].flat(3).filter((arg): arg is ASTNode => arg !== null && typeof arg === "object" && "op" in arg)
}

function viewOf(event: SentEvent): Record<string, unknown> {
  const { data, time } = JSON.parse(event.body)
  return { event: { type: event.type, subject: event.subject, id: event.id, time: String(time) }, data }
}
