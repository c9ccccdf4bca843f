import { useRead } from "../../api/index.ts"
import type { Policy } from "./policy-form.ts"

const clientsMax = 200

/** Where a policy holds. */
export interface PolicyUses {
  readonly queues: readonly string[]
  readonly clients: number
}

/** Who has which policy: queues by name, and the number of clients. */
export function usePolicyUses(): (policy: Pick<Policy, "id">) => PolicyUses {
  const queues = useRead("/desk/queues").data?.data ?? []
  const clients = useRead("/desk/client-policies", { query: { limit: clientsMax } }).data?.data ?? []
  return ({ id }) => ({
    queues: queues.filter(({ policyId }) => policyId === id).map(({ name }) => name),
    clients: clients.filter(({ policyId }) => policyId === id).length,
  })
}
