import type { Authority, Resource } from "../define.ts"

/** Who decides a field of this connection: the business's own choice, else the connector's. */
export function authorityFor(
  resource: Resource,
  own: Readonly<Record<string, Authority>>,
): (field: string) => Authority {
  return (field) => own[field] ?? own["*"] ?? resource.authority[field] ?? resource.authority["*"] ?? "ask"
}
