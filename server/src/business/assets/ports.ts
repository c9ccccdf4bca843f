import type { Ctx } from "#platform/db"
import type { CustomerId } from "./asset.ts"

/** What assets ask of other domains; `flows/asset-ports.ts` answers. */
export interface AssetPorts {
  /** The client, the one it lives on in where it was merged. Throws customer.unknown; for a change also customer.erased. */
  readonly client: (ctx: Ctx, id: CustomerId, forChange?: boolean) => Promise<{ readonly id: CustomerId }>
}
