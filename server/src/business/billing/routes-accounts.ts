import Type, { type Static } from "typebox"
import type { Ctx } from "#platform/db"
import {
  currencySchema,
  idParams,
  instantSchema,
  minorSchema,
  nullable,
  type Route,
  route,
  strict,
} from "#platform/http"
import { type ClientAccount, changeAccount, readAccount } from "./account.ts"
import { type CustomerBalance, customerBalances } from "./balances.ts"

const AccountBody = Type.Object({
  customerId: Type.String(),
  termsDays: nullable(Type.Integer()),
  openedAt: nullable(instantSchema),
  balances: Type.Array(
    Type.Object({
      currency: currencySchema,
      openMinor: minorSchema,
      overdueMinor: minorSchema,
      creditMinor: minorSchema,
    }),
  ),
  version: Type.Integer(),
})

/** Routes of clients' accounts. `living` is the customer that an id lives on in; it throws `customer.unknown`. */
export const accountRoutes = (living: (ctx: Ctx, id: string) => Promise<{ readonly id: string }>): readonly Route[] => [
  route({
    method: "GET",
    path: "/customers/:id/account",
    tag: "Billing",
    summary: "On what terms a client pays, and its balances",
    access: "billing:read",
    params: idParams("cus"),
    reply: AccountBody,
    handle: async (ctx, { params }) => {
      const { id } = await living(ctx, params.id)
      return accountBody(await readAccount(ctx, id), await customerBalances(ctx, [id]))
    },
  }),
  route({
    method: "PATCH",
    path: "/customers/:id/account",
    tag: "Billing",
    summary: "Change a client's terms of payment",
    description: "They hold for invoices that are issued from then on; null: as the billing settings say.",
    access: "billing:write",
    params: idParams("cus"),
    body: strict({ termsDays: nullable(Type.Integer({ minimum: 0, maximum: 366 })) }),
    reply: AccountBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const { id } = await living(ctx, params.id)
      return accountBody(await changeAccount(ctx, id, body.termsDays, ifMatch), await customerBalances(ctx, [id]))
    },
  }),
]

function accountBody(account: ClientAccount, balances: readonly CustomerBalance[]): Static<typeof AccountBody> {
  return {
    customerId: account.customerId,
    termsDays: account.termsDays,
    openedAt: account.openedAt?.toISOString() ?? null,
    balances: balances.map(({ currency, openMinor, overdueMinor, creditMinor }) => ({
      currency,
      openMinor: String(openMinor),
      overdueMinor: String(overdueMinor),
      creditMinor: String(creditMinor),
    })),
    version: account.version,
  }
}
