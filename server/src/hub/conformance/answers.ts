// A vendor's answers, changed on their way: what is odd, missing or unknown in them.
import type { Connector } from "../define.ts"
import type { SandboxReply } from "../sandbox/sandbox.ts"
import type { Scene } from "./scene.ts"

/** The answer with fields that nobody knows in every object of it. */
export function withUnknown(reply: SandboxReply): SandboxReply {
  return reply.json === undefined ? reply : { ...reply, json: grown(reply.json) }
}

/** Every object gets fields that nobody knows. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown)
  if (typeof value !== "object" || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, grown(one)]))
  return { ...inner, mortise_unknown: { deep: [1, { deeper: null }] } }
}

/** The answer with one record of it changed, wherever it stands. */
export function withRecord(
  scene: Scene,
  name: string,
  id: string,
  reply: SandboxReply,
  change: (raw: Record<string, unknown>) => Record<string, unknown>,
): SandboxReply {
  if (reply.json === undefined) return reply
  const one = scene.resource(name)
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== "object" || value === null) return value
    const raw = Object.fromEntries(Object.entries(value))
    return isRecord(one, raw, id)
      ? change(raw)
      : Object.fromEntries(Object.entries(raw).map(([key, inner]) => [key, visit(inner)]))
  }
  return { ...reply, json: visit(reply.json) }
}

/** The answer without these records, wherever they stand in a list. */
export function withoutRecords(reply: SandboxReply, ids: ReadonlySet<string>): SandboxReply {
  const isOne = (value: unknown): boolean =>
    typeof value === "object" && value !== null && Object.values(value).some((one) => ids.has(String(one)))
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isOne(one)).map(visit)
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]))
  }
  return reply.json === undefined ? reply : { ...reply, json: visit(reply.json) }
}

function isRecord(one: Connector["resources"][string], raw: Record<string, unknown>, id: string): boolean {
  try {
    const found = typeof one.id === "string" ? raw[one.id] : one.id(raw)
    return String(found) === id && Object.keys(raw).length > 3
  } catch {
    return false
  }
}
