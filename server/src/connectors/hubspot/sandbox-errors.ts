import { json, type SandboxReply } from "#hub"
import type { Problem } from "./sandbox-objects.ts"

/** An error as HubSpot words it. */
export function refusedWith(
  { status, category, message }: Problem,
  correlationId: string,
  more: object = {},
): SandboxReply {
  return json({ status: "error", message, correlationId, category, ...more }, status)
}

/** Too many calls: the body that HubSpot's own client looks at. */
export function throttledBy(policyName: string, message: string, correlationId: string): SandboxReply {
  return json({ status: "error", message, errorType: "RATE_LIMIT", correlationId, policyName }, 429)
}
