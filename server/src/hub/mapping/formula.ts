import { type ASTNode, Environment } from "@marcbachmann/cel-js"

/** The longest formula, in characters, and the most parts it may have. */
export const formulaCharsMax = 1_000
const nodesMax = 200
/** A record whose text is longer is not looked into. */
const recordCharsMax = 200_000
/** The longest text that a formula may answer. */
const answerCharsMax = 50_000

/** A formula that is read and may be run. Throws an Error with a reason in words where it can't be evaluated. */
export type Formula = (about: Readonly<Record<string, unknown>>) => unknown

// Walking a list is allowed, walking lists within lists is not: what a formula costs grows with the record only.
const walks: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "map", "filter"])
// JavaScript's regular expressions can take exponential time; a name for a part would let texts double with each one.
const refused: ReadonlySet<string> = new Set(["matches", "bind"])

const limits = { maxAstNodes: nodesMax, maxDepth: 30, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 }

const environmentOf = (names: readonly string[]): Environment =>
  names.reduce(
    (made, name) => made.registerVariable(name, "dyn"),
    new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: false, limits }),
  )
const environments = { get: environmentOf(["raw", "value"]), put: environmentOf(["ours", "value"]) }

/**
 * Reads a formula (CEL). It sees the values that it is given and nothing else: no clock, no network, no other record. Whole numbers of
 * records are doubles, as JSON has them. Throws an Error whose message says what is wrong.
 */
export function formulaOf(text: string, way: keyof typeof environments): Formula {
  const program = environments[way].parse(text)
  const problem = problemOf(program.ast, false)
  if (problem !== null) throw new Error(problem)
  const { valid, error } = program.check()
  if (!valid) throw error
  return (about) => {
    const json = JSON.stringify(about)
    if (json.length > recordCharsMax) throw new Error("the record is too long for a formula")
    return plain(program(JSON.parse(json)))
  }
}

/** What of a formula is not allowed; null when all of it is. */
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

/** A text, a number, a flag or nothing; CEL's whole numbers are bigints. */
function plain(value: unknown): unknown {
  if (value === null || typeof value === "boolean") return value
  if (typeof value === "bigint") return Number(value)
  if (typeof value === "number" && Number.isFinite(value)) return value
  if (typeof value === "string" && value.length <= answerCharsMax) return value
  throw new Error(typeof value === "string" ? "it answers too long a text" : "it answers no text, number, flag or null")
}

/** The first line of what went wrong, in words. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unreadable").slice(0, 200)
}
