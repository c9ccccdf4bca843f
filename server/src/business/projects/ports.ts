import type { Ctx } from "#platform/db"
import type { CustomerId } from "./project.ts"

/** What projects ask of other domains. */
export interface ProjectPorts {
  /** The client that a project is begun for; the one it lives on in, where it was merged. Throws for one that is unknown, erased,
   *  or whose status allows no project. */
  readonly client: (ctx: Ctx, id: CustomerId) => Promise<{ readonly id: CustomerId }>
  /** Whose contract this is; undefined where there is none. */
  readonly contractOwner: (ctx: Ctx, id: string) => Promise<string | undefined>
}
