import { requireClientFor } from "#business/customers"
import type { ProjectPorts } from "#business/projects"
import { contractOwner } from "#business/work"

/** What projects ask of clients and contracts. */
export const projectPorts: ProjectPorts = {
  client: (ctx, id) => requireClientFor(ctx, id, "project"),
  contractOwner,
}
