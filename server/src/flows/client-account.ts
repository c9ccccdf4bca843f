import { accountRoutes } from "#business/billing"
import { loadCustomer } from "#business/customers"
import { isId } from "#kernel"
import type { Route } from "#platform/http"

/** Clients' accounts, found under whatever id the client is known by. */
export const clientAccountRoutes: readonly Route[] = accountRoutes(async (ctx, id) =>
  isId("cus", id) ? loadCustomer(ctx, id) : { id },
)
