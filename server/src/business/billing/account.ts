import { defineErrors } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { accountChanged } from "./events.ts"
import * as store from "./store-accounts.ts"
import { lockAccount } from "./store-payments.ts"

/** On what terms a client pays. Every customer has an account from its first invoice on; it is opened when it is agreed on. */
export interface ClientAccount {
  readonly customerId: string
  /** Days from an invoice's date to its due date; null: as the business's settings say. */
  readonly termsDays: number | null
  /** Null: nobody has agreed on anything yet. */
  readonly openedAt: Date | null
  readonly version: number
}

const accountErrors = defineErrors({
  "account.in_use": {
    status: 409,
    text: (p: { customerId: string }) =>
      `The account of ${p.customerId} has invoices or payments; it can't be closed any more.`,
  },
})

/** Opens a client's account; one that is open stays as it is. Answers whether it was opened now. Throws
 *  `invoice.customer_unknown`. */
export async function openAccount(ctx: Ctx, customerId: string): Promise<boolean> {
  await lockAccount(ctx, customerId)
  if (!(await store.openAccountRow(ctx, customerId))) return false
  await append(ctx, accountChanged, { customerId, action: "opened" })
  return true
}

/** Takes back the opening of an account in which nothing has happened. One that is gone is no fault. Throws `account.in_use`. */
export async function closeAccount(ctx: Ctx, customerId: string): Promise<void> {
  await lockAccount(ctx, customerId)
  if (await store.hasDocuments(ctx, customerId)) throw accountErrors["account.in_use"]({ customerId })
  if (await store.closeAccountRow(ctx, customerId)) await append(ctx, accountChanged, { customerId, action: "closed" })
}

/** Changes a client's terms; they hold for invoices that are issued from then on. Throws `invoice.customer_unknown`,
 *  `version.mismatch`. */
export async function changeAccount(
  ctx: Ctx,
  customerId: string,
  termsDays: number | null,
  version?: number,
): Promise<ClientAccount> {
  await lockAccount(ctx, customerId)
  const before = await readAccount(ctx, customerId)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  await store.writeTerms(ctx, customerId, termsDays)
  const change = { before: { termsDays: before.termsDays }, after: { termsDays } }
  await append(ctx, accountChanged, { customerId, action: "changed" }, change)
  return readAccount(ctx, customerId)
}

/** A client's account. */
export async function readAccount(ctx: Ctx, customerId: string): Promise<ClientAccount> {
  return (await store.accountOf(ctx, customerId)) ?? { customerId, termsDays: null, openedAt: null, version: 0 }
}
