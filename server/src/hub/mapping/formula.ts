import { createContext, Script } from "node:vm"
import { type ASTNode, Environment } from "@marcbachmann/cel-js"

/** The longest formula, in characters, and the most parts it may have. */
export const formulaCharsMax = 1_000
const nodesMax = 200
/** A record whose text is longer is not looked into. */
const recordCharsMax = 200_000
/** The longest text that a formula may answer. */
const answerCharsMax = 50_000
/** A formula takes microseconds; one that takes this long is stopped. */
const timeMaxMs = 250
/** Without a walk, what a formula costs of a shorter record is not worth a watch, which itself costs 0.1 ms. */
const quickCharsMax = 10_000
/** The longest text between joined parts: one step must not make a huge text of a long one. */
const separatorCharsMax = 20

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
  const read = (): Formula => environments[way].parse(text)
  const { ast, check } = environments[way].parse(text)
  const problem = problemOf(ast, false)
  if (problem !== null) throw new Error(problem)
  const { valid, error } = check()
  if (!valid) throw error
  const isWalking = hasWalk(ast)
  let program = read()
  return (about) => {
    const json = JSON.stringify(about)
    if (json.length > recordCharsMax) throw new Error("the record is too long for a formula")
    const work = (): unknown => program(JSON.parse(json))
    if (!isWalking && json.length < quickCharsMax) return plain(work())
    return plain(
      inTime(work, () => {
        // What was stopped midway is not used again.
        program = read()
      }),
    )
  }
}

const stage = createContext({ work: (): unknown => null }, { codeGeneration: { strings: false, wasm: false } })
const play = new Script("work()")

/** The answer of `work`; stopped, and `stopped` told, when it takes too long. */
function inTime(work: () => unknown, stopped: () => void): unknown {
  stage["work"] = work
  try {
    return play.runInContext(stage, { timeout: timeMaxMs })
  } catch (error) {
    // Node makes it in the other realm, where it is no Error of ours.
    if (Reflect.get(Object(error), "code") !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error
    stopped()
    throw new Error("it takes too long", { cause: error })
  }
}

/** What of a formula is not allowed; null when all of it is. */
function problemOf(node: ASTNode, isInWalk: boolean): string | null {
  const name = node.op === "rcall" || node.op === "call" ? node.args[0] : null
  if (name !== null && refused.has(name)) return `${name} is not offered`
  if (name === "join" && !childrenOf(node).slice(1).every(isShortText))
    return `join takes a text of at most ${separatorCharsMax} characters between the parts`
  const isWalk = isWalkOver(node)
  if (isWalk && isInWalk) return "a list is walked within another walk"
  for (const child of childrenOf(node)) {
    const problem = problemOf(child, isInWalk || isWalk)
    if (problem !== null) return problem
  }
  return null
}

function isWalkOver({ op, args }: ASTNode): boolean {
  return op === "rcall" && walks.has(args[0])
}

function hasWalk(node: ASTNode): boolean {
  return isWalkOver(node) || childrenOf(node).some(hasWalk)
}

function isShortText({ op, args }: ASTNode): boolean {
  return op === "value" && typeof args === "string" && args.length <= separatorCharsMax
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
